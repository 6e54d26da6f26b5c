import { api } from '@/shared/api/client';
import type { Answer } from '@/shared/api/request';
import { answerOf } from '@/shared/api/request';
import type { Answers, BuiltRequest, Calculation, Requests } from './calculations';

const EXPLAINED = { query: { explain: true } };

type Calls = { readonly [C in Calculation]: (body: Requests[C], signal: AbortSignal) => Promise<Answer<Answers[C]>> };

const CALLS: Calls = {
  xirr: (body, signal) => answerOf(api.POST('/api/v1/cash-flow/xirr', { body, signal, params: EXPLAINED })),
  irr: (body, signal) => answerOf(api.POST('/api/v1/cash-flow/irr', { body, signal, params: EXPLAINED })),
  npv: (body, signal) => answerOf(api.POST('/api/v1/cash-flow/npv', { body, signal, params: EXPLAINED })),
  mirr: (body, signal) => answerOf(api.POST('/api/v1/cash-flow/mirr', { body, signal, params: EXPLAINED })),
  annuity: (body, signal) => answerOf(api.POST('/api/v1/cash-flow/annuity', { body, signal, params: EXPLAINED })),
  'time-weighted-return': (body, signal) => answerOf(api.POST('/api/v1/cash-flow/time-weighted-return', { body, signal, params: EXPLAINED })),
  'modified-dietz': (body, signal) => answerOf(api.POST('/api/v1/cash-flow/modified-dietz', { body, signal, params: EXPLAINED })),
  'behaviour-gap': (body, signal) => answerOf(api.POST('/api/v1/cash-flow/behaviour-gap', { body, signal, params: EXPLAINED })),
};

/** Sends a request of this family. */
export function ask<C extends Calculation>({ calculation, body }: BuiltRequest<C>, signal: AbortSignal): Promise<Answer<Answers[C]>> {
  return CALLS[calculation](body, signal);
}
