/** Whole days since 1970-01-01: the x-axis of every chart. */
export type EpochDay = number;

/** How a line looks. Dash and end label tell lines apart without colour. */
export type Tone = 'fund' | 'benchmark' | 'fall' | 'plain';

/** What a value says in words: the main reading, and the same thing on another scale. */
export interface Reading {
  readonly value: string;
  readonly change?: string;
}

export interface Line {
  /** Column name in CSV; stable, never translated. */
  readonly key: string;
  readonly label: string;
  /** Label at the end of the line, where there is little room. */
  readonly short: string;
  readonly tone: Tone;
  /** One value for each day; null where there is none: drawn as a gap. */
  readonly values: readonly (number | null)[];
  /** Fills the area between the line and this value. */
  readonly fillTo?: number;
  readonly read: (value: number, index: number) => Reading;
  /** The values number these names from 1 on; exports write the names. */
  readonly names?: readonly string[];
}

export interface ChartEvent {
  readonly day: EpochDay;
  readonly kind: 'dividend' | 'split';
  readonly label: string;
}

/** What the x-axis counts where it does not show calendar days; the numbers are whole. */
export interface Count {
  /** Column name in CSV; stable, never translated. */
  readonly key: string;
  readonly name: string;
  readonly write: (count: number) => string;
}

export interface TimeSeries {
  /** Present where `days` are not calendar days. */
  readonly count?: Count;
  readonly days: readonly EpochDay[];
  readonly lines: readonly Line[];
  readonly events?: readonly ChartEvent[];
}

/** First and last day; null for a chart without days. */
export function extentOf(days: readonly EpochDay[]): Range | null {
  const first = days[0];
  const last = days.at(-1);
  return first === undefined || last === undefined ? null : { from: first, to: last };
}

/** A closed span of days. */
export interface Range {
  readonly from: EpochDay;
  readonly to: EpochDay;
}

/** Index of the day nearest to the given one; -1 for an empty row. Days ascend. */
export function nearestIndex(days: readonly EpochDay[], day: EpochDay): number {
  const after = firstIndexFrom(days, day);
  if (after === days.length) return days.length - 1;
  if (after === 0) return 0;
  const gapAfter = (days[after] ?? day) - day;
  const gapBefore = day - (days[after - 1] ?? day);
  return gapBefore <= gapAfter ? after - 1 : after;
}

/** Index of the first day on or after the given one; the length when there is none. */
export function firstIndexFrom(days: readonly EpochDay[], day: EpochDay): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
