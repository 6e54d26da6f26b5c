import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { answerOf } from '@/shared/api/request';
import type { components } from '@/shared/api/schema';
import type { Language } from '@/shared/settings/settings';

export type Source = components['schemas']['Sources']['sources'][number];

/** What an operator sets to switch the first source on. */
export const SOURCES_SETTING = 'FUNDCALC_SOURCES=eastmoney';

/** State and age of every NAV source. */
export function sourcesQuery(language: Language) {
  return queryOptions({
    queryKey: ['sources', language],
    staleTime: 15_000,
    queryFn: async ({ signal }): Promise<readonly Source[]> => (await answerOf(api.GET('/api/v1/sources', { signal }))).body.sources,
  });
}

/** Whether no source is on but the samples, so that no search can find a fund. */
export function allOff(sources: readonly Source[]): boolean {
  return sources.every(({ id, on }) => id === 'sample' || !on);
}
