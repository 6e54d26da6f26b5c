import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { answerOrCopy } from '@/shared/api/reference';
import { answerOf } from '@/shared/api/request';
import type { components } from '@/shared/api/schema';
import type { Language } from '@/shared/settings/settings';
import { textsFor } from './chinese';

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

export function conformanceQuery(language: Language) {
  return queryOptions({
    queryKey: ['conformance', language],
    queryFn: async ({ signal }) => {
      const answer = answerOf(api.GET('/api/v1/conformance', { signal })).then(({ body }) => body);
      const body = await answerOrCopy(answer, `conformance.${language}`, signal);
      const texts = await textsFor(language, 'cases');
      return { ...body, cases: body.cases.map((published) => ({ ...published, case: texts[published.case] ?? published.case })) };
    },
  });
}
