import { queryOptions, useQuery } from '@tanstack/react-query';
import type { components } from '@/shared/api/schema';
import type { NavTable } from '@/shared/import/nav-table';
import { inlineSeriesOf, navTableQuery } from '@/shared/import/nav-table-query';
import { kindOf } from './fund-kind';
import { datasetReferenceOf } from './reference';

/** What requests call the upload of a link, whose file the service gets again where it does not have it; null: not here. */
export function revivedQuery(id: string) {
  return queryOptions({ queryKey: ['revived', id], retry: false, queryFn: async () => (await import('./revive')).reviveReference(id) });
}

/** The history behind an id of the address. */
export interface FoundSeries {
  /** As requests take it; null while it is not found. */
  readonly series: components['schemas']['SeriesRef'] | null;
  readonly table: NavTable | null;
  readonly reference: string | null;
  readonly missing: string | null;
  readonly loading: boolean;
}

/** A fund's history as the service takes it: by name where the service has it, else inline. */
export function useSeries(id: string): FoundSeries {
  const kind = kindOf(id);
  const { data: table = null, isSuccess, isLoading } = useQuery({ ...navTableQuery(id), enabled: kind === 'own' });
  const elsewhere = kind === 'own' && isSuccess && table === null;
  const kept = useQuery({ ...revivedQuery(id), enabled: elsewhere });
  const reference = kept.data ?? datasetReferenceOf(id);
  const found = { table, reference, missing: null, loading: isLoading || kept.isLoading };
  if (kind === 'sample' || kind === 'source') return { ...found, series: { fund: id } };
  if (reference !== null) return { ...found, series: { dataset: reference } };
  if (table !== null) return { ...found, series: inlineSeriesOf(table) };
  return { ...found, series: null, missing: elsewhere && kept.data === null ? id : null };
}
