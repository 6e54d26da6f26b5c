import type { IsoDate } from '@/shared/format/units';

/** Most values a series may have. */
export const MOST_VALUES = 40_000;
/** Most bytes the page reads from a file. */
export const MOST_BYTES = 50 * 1024 * 1024;
/** A rise or fall of one step that is more often a split or dividend the table misses than a market move. */
export const SUSPICIOUS_JUMP = 0.2;

export type ProblemCode =
  | 'NO_DATE_COLUMN'
  | 'NO_VALUE_COLUMN'
  | 'NO_ROWS'
  | 'TOO_MANY_VALUES'
  | 'BAD_DATE'
  | 'MISSING_DATE'
  | 'BAD_NUMBER'
  | 'MISSING_VALUE'
  | 'NOT_POSITIVE'
  | 'DUPLICATE_DATE'
  | 'REPEATED_ROW'
  | 'BAD_DIVIDEND'
  | 'BAD_SPLIT'
  | 'JUMP';

/** One place of the file that needs attention: `skipped` rows are left out, others are kept as they are. */
export interface RowProblem {
  readonly code: ProblemCode;
  /** Line of the file, counted from one; null when the whole file is meant. */
  readonly row: number | null;
  /** Name of the column as the file has it, or its number. */
  readonly column: string | null;
  /** What the file says there. */
  readonly value: string;
  readonly skipped: boolean;
}

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

/** What the page recognised in the file, shown so that a wrong guess is noticed. */
export interface Recognised {
  readonly encoding: string;
  readonly delimiter: string;
  readonly dateOrder: string;
  readonly decimalComma: boolean;
  readonly columns: Readonly<Partial<Record<'date' | 'value' | 'dividend' | 'split', string>>>;
  readonly accumulated: boolean;
  readonly sorted: boolean;
}

export interface ImportCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly skipped: number;
}

/** The outcome of reading a file: a table of the good rows (null when there is none), and everything wrong with the rest. */
export interface ImportedTable {
  readonly table: NavTable | null;
  readonly problems: readonly RowProblem[];
  readonly counts: ImportCounts;
  readonly recognised: Recognised | null;
}
