import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { ApiProblem } from '@/shared/api/problem';
import { answerOf, type Answer } from '@/shared/api/request';
import type { Language } from '@/shared/settings/settings';
import { isShipped } from './model/request';
import type { SheetAnswer, SheetRequest } from './model/sheet';

const PATH = '/api/v1/performance/tear-sheet';

/** A tear sheet. The first one shown ships with the page and needs no service. */
export function sheetQuery(request: SheetRequest | null, language: Language) {
  return queryOptions({
    queryKey: ['tear-sheet', request, language],
    enabled: request !== null,
    queryFn: async ({ signal }): Promise<Answer<SheetAnswer>> => {
      if (request === null) throw new ApiProblem('unreadable', null);
      const shipped = isShipped(request) ? await shippedSheet(language, signal) : null;
      return shipped ?? answerOf(api.POST(PATH, { body: request, signal }));
    },
  });
}

/** The same sheet with the numbers behind each figure; asked for when a reader first wants to know. */
export function explainQuery(request: SheetRequest, language: Language) {
  return queryOptions({
    queryKey: ['tear-sheet', 'explain', request, language],
    retry: false,
    queryFn: async ({ signal }) => {
      const lean: SheetRequest = { ...request, include: [] };
      const answer = await answerOf(api.POST(PATH, { body: lean, params: { query: { explain: true } }, signal }));
      return answer.body.explain ?? {};
    },
  });
}

/** The sheet computed when the page was built; null when it is not there, as during development. */
async function shippedSheet(language: Language, signal: AbortSignal): Promise<Answer<SheetAnswer> | null> {
  const started = performance.now();
  const response = await fetch(`/samples/tear-sheet.${language}.json`, { signal });
  if (!response.ok || !response.headers.get('Content-Type')?.includes('json')) return null;
  // Written by the engine of this very build in the shape of its contract.
  const body = (await response.json()) as SheetAnswer;
  const milliseconds = Math.round(performance.now() - started);
  return { body, meta: { requestId: null, cacheStatus: null, serverTiming: null, appVersion: null, milliseconds } };
}
