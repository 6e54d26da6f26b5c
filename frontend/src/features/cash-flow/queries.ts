import { queryOptions } from '@tanstack/react-query';
import { calculate } from '@/shared/api/calculate';
import type { Language } from '@/shared/settings/settings';
import type { Calculation } from './calculations';
import type { BuiltRequest } from './request';

/** One calculation of the family; messages of the answer are in the page's language, so it is part of the key. */
export function cashFlowQuery(calculation: Calculation, request: BuiltRequest | null, language: Language) {
  return queryOptions({
    queryKey: ['cash-flow', calculation, request?.body ?? null, language],
    queryFn: ({ signal }) => {
      if (!request) throw new Error('a query without a request is disabled');
      return calculate(request.path, request.body, signal);
    },
    enabled: request !== null,
  });
}
