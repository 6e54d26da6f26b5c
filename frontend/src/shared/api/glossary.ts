import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSettings } from '@/shared/settings/settings';
import { api } from './client';
import { answerOrCopy } from './reference';
import { answerOf } from './request';
import type { components } from './schema';

/** A metric of the glossary: the same text for the popovers and the glossary screen. */
export type Metric = components['schemas']['GlossaryMetric'];
export type MetricWords = Metric['en'];

/** Machine codes of reasons, which the glossary adds in brackets for programs. */
const REASON_CODE = /\s?[(（][A-Z][A-Z_]+[)）]/g;

function withoutCodes(words: MetricWords): MetricWords {
  return { ...words, unavailable: words.unavailable.replace(REASON_CODE, '') };
}

/** What each figure means, in both languages. */
export function glossaryQuery() {
  return queryOptions({
    queryKey: ['glossary'],
    queryFn: async ({ signal }) => {
      const answer = answerOf(api.GET('/api/v1/glossary', { signal })).then(({ body }) => body);
      const { metrics } = await answerOrCopy(answer, 'glossary', signal);
      return metrics.map((metric) => ({ ...metric, en: withoutCodes(metric.en), zh: withoutCodes(metric.zh) }));
    },
  });
}

/** Looks a figure up in the glossary, in the language of the page; null until it is loaded or when it is unknown. */
export function useMetricLookup(): (figure: string) => (Metric & { readonly words: MetricWords }) | null {
  const { language } = useSettings();
  const { data } = useQuery(glossaryQuery());
  return (figure) => {
    const metric = data?.find((candidate) => candidate.figure === figure) ?? data?.find((candidate) => candidate.slug === figure);
    return metric ? { ...metric, words: metric[language] } : null;
  };
}
