import type { EpochDay } from './time-series';

const DAYS_PER_YEAR = 365;

/** What lies between two pinned points of a line. */
export interface Measure {
  readonly from: EpochDay;
  readonly to: EpochDay;
  readonly days: number;
  readonly difference: number;
  /** Null where the first value is not positive: growth from there means nothing. */
  readonly ratio: number | null;
  /** ACT/365; null under one year, where an annual figure would be an extrapolation. */
  readonly annualised: number | null;
}

export interface Point {
  readonly day: EpochDay;
  readonly value: number;
}

/** Difference, growth and annual growth between two points in order of time. */
export function measure(a: Point, b: Point): Measure {
  const [first, last] = a.day <= b.day ? [a, b] : [b, a];
  const days = last.day - first.day;
  const ratio = first.value > 0 ? last.value / first.value - 1 : null;
  const long = ratio !== null && ratio > -1 && days >= DAYS_PER_YEAR;
  return {
    from: first.day,
    to: last.day,
    days,
    difference: last.value - first.value,
    ratio,
    annualised: long ? (1 + ratio) ** (DAYS_PER_YEAR / days) - 1 : null,
  };
}
