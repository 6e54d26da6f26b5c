import type { Formatter } from '@/shared/format/formatter';

const MOST_DIGITS = 8;

/** Decimals that a number has of itself, up to eight. */
function digitsOf(value: number): number {
  return /\.(\d+)/.exec(value.toFixed(MOST_DIGITS).replace(/0+$/, ''))?.[1]?.length ?? 0;
}

/** Money or shares with every digit that the rounding left, at least two. */
export function exactMoney(format: Formatter, value: number | string): string {
  return format.money(Number(value), Math.max(2, digitsOf(Number(value))));
}

/** How numbers stand in the working: money and shares in full, rates and NAVs with the decimals they have. */
export class Writer {
  private readonly format: Formatter;
  private readonly exact: boolean;

  /** `exact`: money and shares are booked, not projected, so that each digit counts. */
  constructor(format: Formatter, exact: boolean) {
    this.format = format;
    this.exact = exact;
  }

  readonly money = (value: number | string): string => (this.exact ? exactMoney(this.format, value) : this.format.money(Number(value)));

  readonly plain = (value: number | string): string => this.format.number(Number(value), digitsOf(Number(value)));

  readonly percent = (value: number | string): string => this.format.percent(Number(value), digitsOf(Number(value) * 100));
}
