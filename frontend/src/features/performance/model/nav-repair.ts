import type { DividendEntry, NavTable, SplitEntry } from '@/shared/import/nav-table';
import { digestOf } from '@/shared/import/digest';

/** The history with a split that its file left out; a new history with an id of its own. */
export function withSplit(table: NavTable, split: SplitEntry): NavTable {
  return sealed({ ...table, splits: inOrder([...table.splits, split]) });
}

/** The history with a dividend that its file left out. */
export function withDividend(table: NavTable, dividend: DividendEntry): NavTable {
  return sealed({ ...table, dividends: inOrder([...table.dividends, dividend]) });
}

function inOrder<T extends { readonly date: string }>(entries: readonly T[]): readonly T[] {
  return entries.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function sealed(table: NavTable): NavTable {
  return { ...table, sha256: digestOf(table) };
}
