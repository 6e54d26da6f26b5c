import { evaluateAmount } from './arithmetic';
import { readDate } from '@/shared/import/cell-values';

export type FaultCode = 'missing' | 'number' | 'whole' | 'date' | 'fee' | 'noRows' | 'list' | 'feeList' | 'name';

/** One cell or field that keeps the request from being built. */
export interface FormFault<Code extends string = FaultCode> {
  /** Id of the field in the document. */
  readonly field: string;
  readonly code: Code;
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

/** The texts between semicolons. */
function parts(text: string): string[] {
  return text
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function every<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  return values.length > 0 && values.every((value) => value !== undefined) ? values : undefined;
}

/** `50000; 20000`. */
export const numbers: Reader<readonly number[]> = (text) => every(parts(text).map(number));

/** `30; 365`. */
export const wholes: Reader<readonly number[]> = (text) => every(parts(text).map(whole));

/** What holds from a number on. */
export interface Step<T> {
  readonly from: number;
  readonly value: T;
}

/** `0: 1.5%; 7: 0.5%`; a value alone holds from 0 on. */
export function steps<T>(reader: Reader<T>): Reader<readonly Step<T>[]> {
  return (text) =>
    every(
      parts(text).map((part) => {
        // A forgotten colon would join two numbers to one.
        if (/\d\s+\d/.test(part)) return undefined;
        const [from = '', value] = part.split(/[:：]/);
        const [start, read] = value === undefined ? [0, reader(from)] : [number(from), reader(value)];
        return start === undefined || read === undefined ? undefined : { from: start, value: read };
      }),
    );
}
