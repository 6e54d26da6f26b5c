import { useTranslation } from '@/shared/i18n/translation';
import type { Entry, ResultsProps } from './entry';
import { OptionList } from './option-list';
import { useSeriesEntries, type SeriesEntry } from './series-entries';

/** What is done with a choice, and what else can be chosen. */
export interface SeriesChoice {
  /** Words for "no series", where that can be chosen. */
  readonly none?: { readonly label: string; readonly choose: () => void };
  readonly choose: (ids: readonly string[]) => void;
  /** Whether several codes can be taken at once. */
  readonly several?: boolean;
}

/** The series that the text finds, to be chosen for a field. */
export function SeriesResults({ text, run, none, choose, several = false, ...list }: ResultsProps & SeriesChoice) {
  const { t } = useTranslation('search');
  const found = useSeriesEntries(text, list.committed);
  const entryOf = ({ id, icon, label, kind }: SeriesEntry): Entry => ({ id, icon, label, kind, run: () => choose([id]) });
  const entries: readonly Entry[] = [
    ...(several && found.several.length > 0 ? [{ id: 'several', icon: 'sort' as const, label: t('takeAll', { count: found.several.length }), kind: t('kind.list'), run: () => choose(found.several) }] : []),
    ...found.exact.map(entryOf),
    ...(none && text.trim() === '' ? [{ id: 'none', icon: 'close' as const, label: none.label, kind: '', run: none.choose }] : []),
    ...[...found.own, ...found.samples, ...found.funds].map(entryOf),
  ];
  const message = found.message ?? (entries.length === 0 ? t('noSeries', { text: text.trim() }) : null);
  // A name of one's own or of a sample is meant as it stands; a code waits for the funds.
  const sure = found.own.length + found.samples.length > 0 && !/\d{3}/.test(text);
  return <OptionList {...list} entries={entries} waiting={found.waiting} sure={sure} message={message} open={run} />;
}
