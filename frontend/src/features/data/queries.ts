import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { answerOf } from '@/shared/api/request';
import type { components } from '@/shared/api/schema';
import type { Language } from '@/shared/settings/settings';

export type SeriesRows = components['schemas']['SeriesRows'];
export type Act = components['schemas']['DatasetTransactions']['transactions'][number];
export type Source = components['schemas']['Sources']['sources'][number];

/** The NAV history of a data set; `fund` names one where the data set holds several. */
export function navQuery(id: string, fund: string | null) {
  return queryOptions({
    queryKey: ['dataset-nav', id, fund],
    queryFn: async ({ signal }): Promise<SeriesRows> => (await answerOf(api.GET('/api/v1/datasets/{id}/nav', { params: { path: { id }, query: fund === null ? {} : { fund } }, signal }))).body,
  });
}

/** The acts of a statement, in order of days. */
export function transactionsQuery(id: string) {
  return queryOptions({
    queryKey: ['dataset-transactions', id],
    queryFn: async ({ signal }): Promise<readonly Act[]> => (await answerOf(api.GET('/api/v1/datasets/{id}/transactions', { params: { path: { id } }, signal }))).body.transactions,
  });
}

/** State and age of every NAV source; asked again while the list is in sight. */
export function sourcesQuery(language: Language) {
  return queryOptions({
    queryKey: ['sources', language],
    staleTime: 15_000,
    refetchInterval: 30_000,
    queryFn: async ({ signal }): Promise<readonly Source[]> => (await answerOf(api.GET('/api/v1/sources', { signal }))).body.sources,
  });
}
