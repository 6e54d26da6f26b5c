import { api } from '@/shared/api/client';
import type { Answer } from '@/shared/api/request';
import { answerOf } from '@/shared/api/request';
import type { BuiltRequest, DcaAnswer } from './calculations';

const EXPLAINED = { query: { explain: true } };

/** Sends a request of this family. */
export function ask(request: BuiltRequest, signal: AbortSignal): Promise<Answer<DcaAnswer>> {
  return request.calculation === 'backtest'
    ? answerOf(api.POST('/api/v1/dca/backtest', { body: request.body, signal, params: EXPLAINED }))
    : answerOf(api.POST('/api/v1/dca/sweep', { body: request.body, signal, params: EXPLAINED }));
}
