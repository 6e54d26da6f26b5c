import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Language } from '@/shared/settings/settings';
import { useSettings } from '@/shared/settings/settings';
import { isRecord, listAt, recordAt, textAt } from './json';
import { problemOf } from './problem';
import { fetchWithLanguage } from './request';

export interface MetricWords {
  readonly name: string;
  readonly meaning: string;
  readonly symbols: string;
  readonly unit: string;
  readonly unavailable: string;
}

/** A metric of the glossary: the same text for the popovers and the glossary screen. */
export interface Metric extends Readonly<Record<Language, MetricWords>> {
  readonly slug: string;
  readonly family: string;
  /** Field of the answer that holds it. */
  readonly figure: string;
  readonly formula: string;
  readonly range: string;
  readonly conventions: readonly string[];
  readonly source: string;
}

function wordsAt(metric: unknown, language: Language): MetricWords {
  const words = recordAt(metric, language);
  const text = (key: string): string => textAt(words, key) ?? '';
  return { name: text('name'), meaning: text('meaning'), symbols: text('symbols'), unit: text('unit'), unavailable: text('unavailable') };
}

function metricOf(metric: unknown): Metric {
  const text = (key: string): string => textAt(metric, key) ?? '';
  return {
    slug: text('slug'),
    family: text('family'),
    figure: text('figure'),
    formula: text('formula'),
    range: text('range'),
    source: text('source'),
    conventions: listAt(metric, 'conventions').filter((name) => typeof name === 'string'),
    zh: wordsAt(metric, 'zh'),
    en: wordsAt(metric, 'en'),
  };
}

async function loadGlossary(signal: AbortSignal): Promise<readonly Metric[]> {
  const response = await fetchWithLanguage(new Request(new URL('/api/v1/glossary', window.location.origin), { signal }));
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok || !isRecord(body)) throw problemOf(body, response);
  return listAt(body, 'metrics').map(metricOf);
}

export function glossaryQuery() {
  return queryOptions({ queryKey: ['glossary'], queryFn: ({ signal }) => loadGlossary(signal) });
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
