import { queryOptions } from '@tanstack/react-query';
import type { Answer } from '@/shared/api/request';
import type { Language } from '@/shared/settings/settings';

/** Sends a request of a family. */
export type Ask<Q, E> = (request: Q, signal: AbortSignal) => Promise<Answer<E>>;

/** One calculation of a family; messages of the answer are in the page's language, so it is part of the key. */
export function calculationQuery<Q, E>(family: string, request: Q | null, language: Language, ask: Ask<Q, E>) {
  return queryOptions({
    queryKey: [family, request, language],
    queryFn: ({ signal }): Promise<Answer<E>> => {
      if (request === null) throw new Error('a query without a request is disabled');
      return ask(request, signal);
    },
    enabled: request !== null,
  });
}
