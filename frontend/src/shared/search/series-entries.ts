import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n/translation';
import { datasetsQuery } from '@/shared/dataset/dataset';
import { fundSearchQuery, type FundMatch } from '@/shared/dataset/fund-search';
import { hasUploaded } from '@/shared/dataset/mark';
import { ownSeries } from '@/shared/dataset/own-series';
import { datasetFundId } from '@/shared/dataset/reference';
import { allOff, SOURCES_SETTING, sourcesQuery } from '@/shared/dataset/sources';
import { SAMPLE_BENCHMARK, SAMPLE_FUNDS, sampleId } from '@/shared/samples/samples';
import { useSettings } from '@/shared/settings/settings';
import type { IconName } from '@/shared/ui/icon';
import { codesOf } from './fund-codes';
import { hasInitials } from './initials';
import { useSettledText } from './use-settled-text';

/** A history that has a sheet. */
export interface SeriesEntry {
  /** As the page's addresses name it. */
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly kind: string;
}

export interface SeriesEntries {
  /** Funds whose code is what was typed, before anything that merely contains it. */
  readonly exact: readonly SeriesEntry[];
  readonly own: readonly SeriesEntry[];
  readonly samples: readonly SeriesEntry[];
  readonly funds: readonly SeriesEntry[];
  /** Ids of the funds of several codes that were typed or pasted at once. */
  readonly several: readonly string[];
  /** Funds are still being looked for. */
  readonly waiting: boolean;
  /** What the reader has to know about the search; null if it simply worked. */
  readonly message: string | null;
}

/** Whether every word of the text stands in the name or its keys, or is a run of the name's pinyin initials. */
function isMeant(text: string, name: string, keys = ''): boolean {
  const place = `${name} ${keys}`.toLowerCase();
  return text.split(/\s+/).every((word) => place.includes(word.toLowerCase()) || hasInitials(name, word));
}

/** The page offers its own samples itself, by more words and before the service answers. */
const OFFERED_SAMPLES: ReadonlySet<string> = new Set([...SAMPLE_FUNDS.map(sampleId), SAMPLE_BENCHMARK]);

/** The reader's uploads and the files that this browser keeps. */
function useOwnEntries(text: string): readonly SeriesEntry[] {
  const { t } = useTranslation('search');
  const { data } = useQuery({ ...datasetsQuery(), enabled: hasUploaded(), retry: false });
  const { data: here } = useQuery({ queryKey: ['own-series'], queryFn: ownSeries, networkMode: 'always' });
  const uploaded = (data?.datasets ?? [])
    .filter(({ fingerprint }) => here?.fingerprints.includes(fingerprint) !== true)
    .flatMap(({ name, funds }) => funds.flatMap((fund) => (fund.reference ? [{ id: datasetFundId(fund.reference), name: funds.length > 1 ? `${name}: ${`${fund.code} ${fund.name}`.trim()}` : name }] : [])));
  return [...(here?.series ?? []), ...uploaded].filter(({ name }) => isMeant(text, name)).map(({ id, name }) => ({ id, icon: 'upload', label: name, kind: t('kind.dataset') }));
}

/** What samples are found by besides their names. */
const SAMPLE_KEYS = {
  'active-equity': 'equity growth yuanshan chengzhang',
  index: 'index zhishu',
  bond: 'bond jinghu zhaiquan',
  'money-market': 'money market xiaoman huobi',
  qdii: 'qdii global huanhai quanqiu',
  private: 'private simu 私募',
  benchmark: 'benchmark jizhun 基准',
} as const;

function useSampleEntries(text: string): readonly SeriesEntry[] {
  const { t } = useTranslation(['search', 'shared']);
  return ([...SAMPLE_FUNDS, 'benchmark'] as const)
    .map((slug) => ({ slug, id: slug === 'benchmark' ? SAMPLE_BENCHMARK : sampleId(slug), label: t(`shared:sample.${slug}`) }))
    .filter(({ slug, label }) => isMeant(text, label, `${slug} ${SAMPLE_KEYS[slug]}`))
    .map(({ id, label }) => ({ id, icon: 'fund', label, kind: t('search:kind.sample') }));
}

/** Funds of the sources for a settled text; of several codes, those that exist. */
function useFundMatches(text: string): { readonly matches: readonly FundMatch[]; readonly several: boolean; readonly pending: boolean; readonly failed: boolean } {
  const codes = codesOf(text);
  const search = useQuery(fundSearchQuery(codes ? '' : text));
  const each = useQueries({ queries: (codes ?? []).map((code) => fundSearchQuery(code.replace(/^.*:/, ''), 5)) });
  if (!codes) return { matches: text === '' ? [] : (search.data?.funds ?? []), several: false, pending: search.isFetching, failed: search.isError };
  const matches = codes.flatMap((code, at) => each[at]?.data?.funds.find((known) => known.code === code || known.fund === code) ?? []);
  return { matches, several: matches.length > 1, pending: each.some(({ isFetching }) => isFetching), failed: each.some(({ isError }) => isError) };
}

/** Every history that a text names, by code, name or pinyin: own data, samples, funds of the sources. */
export function useSeriesEntries(typed: string, committed: boolean): SeriesEntries {
  const { t, i18n } = useTranslation(['search', 'fields']);
  const { language } = useSettings();
  const text = typed.trim();
  const settled = useSettledText(text, committed);
  const own = useOwnEntries(text);
  const samples = useSampleEntries(text);
  const { matches, several, pending, failed } = useFundMatches(settled);
  const sources = useQuery({ ...sourcesQuery(language), enabled: settled !== '' && !pending && matches.length === 0, retry: false });
  const sourceName = (source: string): string => (i18n.exists(`source.${source}`, { ns: 'fields' }) ? t(`fields:source.${source}` as 'fields:source.sample') : source);
  const funds = matches
    .filter(({ fund }) => !OFFERED_SAMPLES.has(fund))
    .map(({ fund, code, name, type, source }): SeriesEntry & { readonly code: string } => ({
      id: fund,
      code,
      icon: 'fund',
      label: source === 'sample' ? (name.split(' · ')[language === 'zh' ? 0 : 1] ?? name) : `${code} ${name}`,
      kind: [type, sourceName(source)].filter((part) => part !== '').join(' · ') || t('search:kind.fund'),
    }));
  const off = text !== '' && funds.length === 0 && sources.data !== undefined && allOff(sources.data);
  const exact = funds.filter(({ id, code }) => code === text || id === text);
  return {
    exact,
    own,
    samples,
    funds: funds.filter((fund) => !exact.includes(fund)),
    several: several ? funds.map(({ id }) => id) : [],
    waiting: settled !== text || pending || sources.isLoading,
    message: failed ? t('search:failed') : off ? t('search:sourcesOff', { setting: SOURCES_SETTING }) : null,
  };
}
