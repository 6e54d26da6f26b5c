import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { answerOf } from '@/shared/api/request';
import type { components } from '@/shared/api/schema';

export type SeriesRows = components['schemas']['SeriesRows'];

/** The NAV history of a data set; `fund` names one where the data set holds several. */
export function navQuery(id: string, fund: string | null) {
  return queryOptions({
    queryKey: ['dataset-nav', id, fund],
    queryFn: async ({ signal }): Promise<SeriesRows> => (await answerOf(api.GET('/api/v1/datasets/{id}/nav', { params: { path: { id }, query: fund === null ? {} : { fund } }, signal }))).body,
  });
}
