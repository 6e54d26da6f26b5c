import { queryOptions } from '@tanstack/react-query';
import type { NavTable } from './nav-table';

/** The table behind a `u:` id as a query; null means that this browser does not have it. */
export function navTableQuery(id: string) {
  return queryOptions({ queryKey: ['nav-table', id], queryFn: async (): Promise<NavTable | null> => (await import('./nav-store')).loadNavTable(id), networkMode: 'always' });
}

/** The table as the service takes a series. */
export function inlineSeriesOf(table: NavTable) {
  return {
    name: table.name,
    kind: 'nav' as const,
    dates: [...table.dates],
    values: [...table.values],
    ...(table.dividends.length > 0 ? { dividends: table.dividends.map((entry) => ({ ...entry })) } : {}),
    ...(table.splits.length > 0 ? { splits: table.splits.map((entry) => ({ ...entry })) } : {}),
  };
}
