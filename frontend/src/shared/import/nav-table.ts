import type { IsoDate } from '@/shared/format/units';

export interface DividendEntry {
  readonly date: IsoDate;
  readonly perShare: number;
}

export interface SplitEntry {
  readonly date: IsoDate;
  readonly ratio: number;
}

/** A NAV history read from a file: dates strictly ascending, values positive and as many as dates. */
export interface NavTable {
  readonly name: string;
  readonly dates: readonly IsoDate[];
  readonly values: readonly number[];
  readonly dividends: readonly DividendEntry[];
  readonly splits: readonly SplitEntry[];
  /** Digest of the content; the same history has the same digest whatever file it came from. */
  readonly sha256: string;
}
