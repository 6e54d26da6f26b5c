import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { answerOf } from '@/shared/api/request';
import type { components } from '@/shared/api/schema';

export type Act = components['schemas']['DatasetTransactions']['transactions'][number];

/** The acts of a statement, in order of days. */
export function transactionsQuery(id: string) {
  return queryOptions({
    queryKey: ['dataset-transactions', id],
    queryFn: async ({ signal }): Promise<readonly Act[]> => (await answerOf(api.GET('/api/v1/datasets/{id}/transactions', { params: { path: { id } }, signal }))).body.transactions,
  });
}
