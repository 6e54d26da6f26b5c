import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Answer } from '@/shared/api/request';
import { answerOf } from '@/shared/api/request';
import type { Language } from '@/shared/settings/settings';
import type { Answers, BuiltRequest, Calculation, FeesAnswer, Requests } from './calculations';

const EXPLAINED = { query: { explain: true } };

type Calls = { readonly [C in Calculation]: (body: Requests[C], signal: AbortSignal) => Promise<Answer<Answers[C]>> };

const CALLS: Calls = {
  subscription: (body, signal) => answerOf(api.POST('/api/v1/fees/subscription', { body, signal, params: EXPLAINED })),
  redemption: (body, signal) => answerOf(api.POST('/api/v1/fees/redemption', { body, signal, params: EXPLAINED })),
  'share-class': (body, signal) => answerOf(api.POST('/api/v1/fees/share-class', { body, signal, params: EXPLAINED })),
  drag: (body, signal) => answerOf(api.POST('/api/v1/fees/drag', { body, signal, params: EXPLAINED })),
};

function ask<C extends Calculation>({ calculation, body }: BuiltRequest<C>, signal: AbortSignal): Promise<Answer<Answers[C]>> {
  return CALLS[calculation](body, signal);
}

/** One calculation of the family; messages of the answer are in the page's language, so it is part of the key. */
export function feesQuery(request: BuiltRequest | null, language: Language) {
  return queryOptions({
    queryKey: ['fees', request, language],
    queryFn: ({ signal }): Promise<Answer<FeesAnswer>> => {
      if (!request) throw new Error('a query without a request is disabled');
      return ask(request, signal);
    },
    enabled: request !== null,
  });
}
