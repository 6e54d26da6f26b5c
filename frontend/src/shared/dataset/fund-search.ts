import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { answerOf } from '@/shared/api/request';
import type { components } from '@/shared/api/schema';

export type FundMatches = components['schemas']['Funds'];
export type FundMatch = FundMatches['funds'][number];

/** Funds of the NAV sources by code, name or pinyin; the best first. */
export function fundSearchQuery(text: string, limit = 8) {
  return queryOptions({
    queryKey: ['funds', text, limit],
    staleTime: 60_000,
    retry: false,
    enabled: text !== '',
    queryFn: async ({ signal }): Promise<FundMatches> => (await answerOf(api.GET('/api/v1/funds', { params: { query: { q: text, limit } }, signal }))).body,
  });
}
