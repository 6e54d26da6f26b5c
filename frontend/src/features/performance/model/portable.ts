import { api } from '@/shared/api/client';
import { answerOf } from '@/shared/api/request';
import type { SeriesRef, SheetRequest } from './sheet';

async function rowsOf(series: SeriesRef): Promise<SeriesRef> {
  if (!series.dataset) return series;
  const [id = '', fund] = series.dataset.split(':');
  const { body } = await answerOf(api.GET('/api/v1/datasets/{id}/nav', { params: { path: { id }, query: fund === undefined ? {} : { fund } } }));
  return body;
}

/** The request with uploaded histories written out, so that it computes the same in every session. */
export async function withRows(request: SheetRequest): Promise<SheetRequest> {
  const [series, benchmark] = await Promise.all([rowsOf(request.series), request.benchmark ? rowsOf(request.benchmark) : undefined]);
  return { ...request, series, ...(benchmark ? { benchmark } : {}) };
}
