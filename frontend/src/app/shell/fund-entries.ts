import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n/translation';
import { glossaryQuery } from '@/shared/api/glossary';
import { datasetsQuery } from '@/shared/dataset/dataset';
import { fundSearchQuery, type FundMatch } from '@/shared/dataset/fund-search';
import { hasUploaded } from '@/shared/dataset/mark';
import { ownSeries } from '@/shared/dataset/own-series';
import { datasetFundId } from '@/shared/dataset/reference';
import { codesOf } from './fund-codes';
import type { Entry } from './omnibox-entries';

interface FundEntries {
  readonly entries: readonly Entry[];
  /** The sources have not answered this text yet. */
  readonly pending: boolean;
  /** The search could not be asked. */
  readonly failed: boolean;
}

function useMatchEntry(): (match: FundMatch) => Entry {
  const { t } = useTranslation('shell');
  return ({ fund, code, name, type, source }) => ({
    id: fund,
    to: `/fund/${fund}`,
    icon: 'fund',
    label: `${code} ${name}`,
    kind: [type, source].filter((part) => part !== '').join(' · ') || t('search.kind.fund'),
    keys: '',
  });
}

/** The caller's own uploads whose name holds every word. */
export function useDatasetEntries(text: string): readonly Entry[] {
  const { t } = useTranslation('shell');
  const { data } = useQuery({ ...datasetsQuery(), enabled: hasUploaded(), retry: false });
  const { data: here } = useQuery({ queryKey: ['own-series'], queryFn: ownSeries, networkMode: 'always' });
  const words = text.toLowerCase().split(/\s+/);
  const kept = (here?.series ?? [])
    .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
    .map(({ id, name }): Entry => ({ id: `own-${id}`, to: `/fund/${id}`, icon: 'upload', label: name, kind: t('search.kind.dataset'), keys: '' }));
  const uploaded = (data?.datasets ?? []).filter(({ fingerprint }) => here?.fingerprints.includes(fingerprint) !== true);
  return [...kept, ...uploaded.flatMap((dataset) =>
    dataset.funds.flatMap((fund): Entry[] => {
      const label = dataset.funds.length > 1 ? `${dataset.name}: ${`${fund.code} ${fund.name}`.trim()}` : dataset.name;
      if (!fund.reference || !words.every((word) => label.toLowerCase().includes(word))) return [];
      return [{ id: `dataset-${fund.reference}`, to: `/fund/${datasetFundId(fund.reference)}`, icon: 'upload', label, kind: t('search.kind.dataset'), keys: '' }];
    }),
  )];
}

/** So many figures of the glossary are offered at once. */
const MOST_FIGURES = 6;

/** Figures of the glossary whose name in either language, or slug, holds every word. */
export function useMetricEntries(text: string): readonly Entry[] {
  const { t, i18n } = useTranslation('shell');
  const { data } = useQuery({ ...glossaryQuery(), enabled: text !== '', retry: false });
  if (text === '') return [];
  const words = text.toLowerCase().split(/\s+/);
  const found = (data ?? []).filter((metric) => {
    const place = `${metric.slug} ${metric.zh.name} ${metric.en.name}`.toLowerCase();
    return words.every((word) => place.includes(word));
  });
  return [...new Map(found.map((metric) => [metric.slug, metric])).values()]
    .slice(0, MOST_FIGURES)
    .map((metric) => ({ id: `metric-${metric.slug}`, to: `/docs/metrics#${metric.slug}`, icon: 'book', label: metric[i18n.language].name, kind: t('search.kind.metric'), keys: '' }));
}

/** Funds of the sources for a settled text; several codes at once lead to one list of them. */
export function useFundEntries(text: string): FundEntries {
  const { t } = useTranslation('shell');
  const entryOf = useMatchEntry();
  const codes = codesOf(text);
  const search = useQuery(fundSearchQuery(codes ? '' : text));
  const several = useQueries({ queries: (codes ?? []).map((code) => fundSearchQuery(code.replace(/^.*:/, ''), 5)) });
  if (!codes) return { entries: search.data?.funds.map(entryOf) ?? [], pending: text !== '' && search.isFetching, failed: search.isError };
  const found = codes.flatMap((code, at) => {
    const match = several[at]?.data?.funds.find(({ code: known, fund }) => known === code || fund === code);
    return match ? [match] : [];
  });
  const pending = several.some(({ isFetching }) => isFetching);
  const list: Entry[] =
    found.length < 2
      ? []
      : [{ id: 'all-codes', to: `/funds?v=1&f=${found.map(({ fund }) => fund).join(',')}`, icon: 'sort', label: t('search.openAll', { count: found.length }), kind: t('search.kind.list'), keys: '' }];
  return { entries: [...list, ...found.map(entryOf)], pending, failed: several.some(({ isError }) => isError) };
}
