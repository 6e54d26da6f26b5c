import { evaluateAmount } from '@/shared/form/arithmetic';
import { readDate } from '@/shared/import/cell-values';

export type FaultCode = 'missing' | 'number' | 'whole' | 'date' | 'fee' | 'noRows';

/** One cell or field that keeps the request from being built. */
export interface FormFault {
  /** Id of the field in the document. */
  readonly field: string;
  readonly code: FaultCode;
  /** Name of the field among the words of the page. */
  readonly name: string;
  readonly row: number | null;
  readonly value: string;
}

/** Reads one text; undefined where it cannot be read. */
export type Reader<T> = (text: string) => T | undefined;

const SIGNIFICANT_DIGITS = 15;

/** 1.2 and 1.2% are 0.012: divided so that no digit of a double's tail is sent as part of a rate. */
export const percent: Reader<number> = (text) => {
  const value = evaluateAmount(text.replaceAll(/[%％]/g, ''));
  return value === null ? undefined : Number((value / 100).toPrecision(SIGNIFICANT_DIGITS));
};

export const number: Reader<number> = (text) => evaluateAmount(text) ?? undefined;

export const whole: Reader<number> = (text) => {
  const value = evaluateAmount(text);
  return value !== null && Number.isInteger(value) ? value : undefined;
};

export const date: Reader<string> = (text) => readDate(text) ?? undefined;

/** `1.2%` is a rate, `1000` a fixed sum. */
export const fee: Reader<{ readonly rate: number } | { readonly fixed: number }> = (text) => {
  if (/[%％]/.test(text)) {
    const rate = percent(text);
    return rate === undefined ? undefined : { rate };
  }
  const fixed = number(text);
  return fixed === undefined ? undefined : { fixed };
};
