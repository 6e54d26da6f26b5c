import { useTranslation } from '@/shared/i18n/translation';
import type { Entry, ResultsProps } from '@/shared/search/entry';
import { OptionList } from '@/shared/search/option-list';
import { useSeriesEntries, type SeriesEntry } from '@/shared/search/series-entries';
import { useMetricEntries, usePageEntries } from './palette-entries';
import { recentPlaces, rememberPlace } from './recent';

function useRecentEntries(text: string): readonly Entry[] {
  const { t } = useTranslation('search');
  if (text !== '') return [];
  return recentPlaces().map(({ to, label }) => ({ id: `recent-${to}`, to, icon: 'undo', label, kind: t('kind.recent') }));
}

const entryOf = ({ id, icon, label, kind }: SeriesEntry): Entry => ({ id, icon, label, kind, to: `/fund/${id}` });

/** What the search box offers: recent places, own data, funds of the sources, samples, pages, figures, actions. */
export function PaletteResults({ text: typed, run, ...list }: ResultsProps) {
  const { t } = useTranslation('search');
  const text = typed.trim();
  const recent = useRecentEntries(text);
  const pages = usePageEntries(text);
  const figures = useMetricEntries(text);
  const series = useSeriesEntries(typed, list.committed);
  const several: readonly Entry[] =
    series.several.length === 0
      ? []
      : [{ id: 'several', to: `/funds?v=1&f=${series.several.join(',')}`, icon: 'sort', label: t('openAll', { count: series.several.length }), kind: t('kind.list') }];
  const entries = [
    ...several,
    ...series.exact.map(entryOf),
    ...recent,
    ...[...series.own, ...series.samples].map(entryOf),
    ...pages,
    ...figures,
    ...series.funds.map(entryOf),
  ];
  const open = (entry: Entry): void => {
    if (entry.to !== undefined) rememberPlace({ to: entry.to, label: entry.label });
    run(entry);
  };
  // Pages and actions need no answer from anywhere; a text that names none of them waits for the funds.
  const sure = pages.length + series.samples.length > 0 && !/\d{3}/.test(text);
  const message = series.message ?? (entries.length === 0 ? t('none', { text }) : null);
  return <OptionList {...list} entries={entries} waiting={series.waiting} sure={sure} message={message} open={open} />;
}
