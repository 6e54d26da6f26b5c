import { api } from '@/shared/api/client';
import type { Answer } from '@/shared/api/request';
import { answerOf } from '@/shared/api/request';
import type { Answers, BuiltRequest, Calculation, Requests } from './calculations';

const EXPLAINED = { query: { explain: true } };

type Calls = { readonly [C in Calculation]: (body: Requests[C], signal: AbortSignal) => Promise<Answer<Answers[C]>> };

const CALLS: Calls = {
  subscription: (body, signal) => answerOf(api.POST('/api/v1/fees/subscription', { body, signal, params: EXPLAINED })),
  redemption: (body, signal) => answerOf(api.POST('/api/v1/fees/redemption', { body, signal, params: EXPLAINED })),
  conversion: (body, signal) => answerOf(api.POST('/api/v1/fees/conversion', { body, signal, params: EXPLAINED })),
  'share-class': (body, signal) => answerOf(api.POST('/api/v1/fees/share-class', { body, signal, params: EXPLAINED })),
  drag: (body, signal) => answerOf(api.POST('/api/v1/fees/drag', { body, signal, params: EXPLAINED })),
  compare: (body, signal) => answerOf(api.POST('/api/v1/fees/compare', { body, signal, params: EXPLAINED })),
  schedules: (body, signal) => answerOf(api.POST('/api/v1/fees/schedules', { body, signal, params: EXPLAINED })),
};

/** Sends a request of this family. */
export function ask<C extends Calculation>({ calculation, body }: BuiltRequest<C>, signal: AbortSignal): Promise<Answer<Answers[C]>> {
  return CALLS[calculation](body, signal);
}
