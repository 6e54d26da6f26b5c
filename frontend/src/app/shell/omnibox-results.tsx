import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { useQuery } from '@tanstack/react-query';
import { allOff, SOURCES_SETTING, sourcesQuery } from '@/shared/dataset/sources';
import { useSettings } from '@/shared/settings/settings';
import { Icon } from '@/shared/ui/icon';
import { useDatasetEntries, useFundEntries, useMetricEntries } from './fund-entries';
import styles from './omnibox.module.css';
import type { Entry } from './omnibox-entries';
import { usePageEntries } from './omnibox-entries';
import { recentPlaces, rememberPlace } from './recent';
import { useSettledText } from './use-settled-text';

interface OmniboxResultsProps {
  readonly id: string;
  readonly text: string;
  /** Which entry is chosen, as far as the arrows were pressed; it turns round at both ends. */
  readonly steps: number;
  /** Enter was pressed: the chosen entry runs as soon as the answer for what was typed is here. */
  readonly committed: boolean;
  readonly run: (entry: Entry) => void;
  readonly onChosen: (optionId: string | undefined) => void;
}

function useRecentEntries(text: string): readonly Entry[] {
  const { t } = useTranslation('shell');
  if (text !== '') return [];
  return recentPlaces().map(({ to, label }) => ({ id: `recent-${to}`, to, icon: 'undo' as const, label, kind: t('search.kind.recent'), keys: '' }));
}

/** What the search box offers: recent places, own data, funds of the sources, samples, pages, actions. */
export function OmniboxResults({ id, text: typed, steps, committed, run, onChosen }: OmniboxResultsProps) {
  const { t } = useTranslation('shell');
  const text = typed.trim();
  const settled = useSettledText(text);
  const recent = useRecentEntries(text);
  const own = useDatasetEntries(text);
  const page = usePageEntries(text);
  const figures = useMetricEntries(text);
  const funds = useFundEntries(settled);
  const { language } = useSettings();
  const sources = useQuery({ ...sourcesQuery(language), enabled: settled !== '' && !funds.pending && funds.entries.length === 0, retry: false });
  const off = text !== '' && funds.entries.length === 0 && sources.data !== undefined && allOff(sources.data);
  const waiting = settled !== text || funds.pending || sources.isLoading;
  // A code that was typed in full is what is meant, before anything that merely contains it.
  const exact = funds.entries.filter((entry) => entry.label.startsWith(`${text} `) || entry.id === text || entry.id === 'all-codes');
  const entries = [...exact, ...recent, ...own, ...page, ...figures, ...funds.entries.filter((entry) => !exact.includes(entry))];
  const chosen = entries[((steps % entries.length) + entries.length) % entries.length];
  const option = chosen ? `${id}-${chosen.id}` : undefined;

  const chose = useEffectEvent(onChosen);
  useEffect(() => chose(option), [option]);
  const open = (entry: Entry): void => {
    if (entry.to !== undefined) rememberPlace({ to: entry.to, label: entry.label });
    run(entry);
  };
  const commit = useEffectEvent(() => {
    if (chosen) open(chosen);
  });
  // Pages and actions need no answer from anywhere; a text that names none of them waits for the funds.
  const ready = committed && (!waiting || (page.length > 0 && !/\d{3}/.test(text)));
  useEffect(() => {
    if (ready) commit();
  }, [ready]);
  useEffect(() => {
    if (option) document.getElementById(option)?.scrollIntoView({ block: 'nearest' });
  }, [option]);

  return (
    <>
      <div id={`${id}-list`} role="listbox" aria-label={t('search.results')} aria-busy={waiting} className={styles['list']}>
        {entries.map((entry) => (
          // Keys are handled by the field, which owns the focus of a combobox.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div key={entry.id} id={`${id}-${entry.id}`} role="option" tabIndex={-1} aria-selected={entry === chosen} className={styles['option']} onClick={() => open(entry)}>
            <Icon name={entry.icon} />
            <span>{entry.label}</span>
            <small>{entry.kind}</small>
          </div>
        ))}
      </div>
      <p className={entries.length === 0 || funds.failed || off ? styles['none'] : 'visually-hidden'} role="status">
        {waiting ? t('search.looking') : funds.failed ? t('search.failed') : off ? t('search.sourcesOff', { setting: SOURCES_SETTING }) : entries.length === 0 ? t('search.none', { text }) : t('search.count', { count: entries.length })}
      </p>
    </>
  );
}
