import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { answerOf } from '@/shared/api/request';
import type { components } from '@/shared/api/schema';
import type { Language } from '@/shared/settings/settings';

export type Act = components['schemas']['DatasetTransactions']['transactions'][number];
export type Source = components['schemas']['Sources']['sources'][number];

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
