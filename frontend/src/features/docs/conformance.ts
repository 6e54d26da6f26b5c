import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { answerOf } from '@/shared/api/request';
import type { components } from '@/shared/api/schema';

type Schemas = components['schemas'];

/** One published figure and ours. */
export type ConformanceCase = Schemas['ConformanceCase'];
type State = Schemas['PublishedCaseStatus'];

const STATES: readonly State[] = ['met', 'missed', 'notShipped', 'notReproducible'];

/** The calculation and the place of the figure in its answer. */
export function figureOf(row: ConformanceCase): string {
  return `${row.calculation} ${row.figure}`;
}

/** How many cases ended how, without the states that none has. */
export function tallyOf(summary: Schemas['ConformanceSummary']): readonly { readonly state: State; readonly count: number }[] {
  return STATES.map((state) => ({ state, count: summary[state] })).filter(({ count }) => count > 0);
}

export function conformanceQuery() {
  return queryOptions({ queryKey: ['conformance'], queryFn: async ({ signal }) => (await answerOf(api.GET('/api/v1/conformance', { signal }))).body });
}
