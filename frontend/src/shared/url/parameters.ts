import type { IsoDate } from '@/shared/format/units';
import { isIsoDate } from '@/shared/format/units';
import type { Parameter } from './url-state';

/** Free text, at most 200 characters. */
export function textParameter(key: string, fallback = ''): Parameter<string> {
  return { key, fallback, read: (text) => (text.length <= 200 ? text : undefined), write: (value) => value };
}

export function choiceParameter<T extends string>(key: string, choices: readonly T[], fallback: NoInfer<T>): Parameter<T> {
  return { key, fallback, read: (text) => choices.find((choice) => choice === text), write: (value) => value };
}

export function switchParameter(key: string, fallback = false): Parameter<boolean> {
  return {
    key,
    fallback,
    read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
    write: (value) => (value ? '1' : '0'),
  };
}

/** A finite number within bounds; null means "not set" and is left out of the link. */
export function numberParameter(key: string, bounds: { readonly from: number; readonly to: number }): Parameter<number | null> {
  const read = (text: string): number | undefined => {
    const value = /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
    return value >= bounds.from && value <= bounds.to ? value : undefined;
  };
  return { key, fallback: null, read, write: (value) => (value === null ? '' : String(value)) };
}

export function dateParameter(key: string): Parameter<IsoDate | null> {
  return { key, fallback: null, read: (text) => (isIsoDate(text) ? text : undefined), write: (value) => value ?? '' };
}

/** Texts separated by commas, without repeats. */
export function listParameter(key: string, most: number): Parameter<readonly string[]> {
  return {
    key,
    fallback: [],
    read: (text) => {
      const values = [...new Set(text.split(',').filter((part) => part !== ''))];
      return values.length <= most ? values : undefined;
    },
    write: (values) => values.join(','),
  };
}
