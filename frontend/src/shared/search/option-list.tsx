import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { Icon } from '@/shared/ui/icon';
import type { Entry, ResultsProps } from './entry';
import styles from './search.module.css';

interface OptionListProps extends Omit<ResultsProps, 'text' | 'run'> {
  readonly entries: readonly Entry[];
  /** Entries are still being looked for. */
  readonly waiting: boolean;
  /** Enter takes what is here while others are still being looked for. */
  readonly sure: boolean;
  /** Said in sight in place of the count of results. */
  readonly message: string | null;
  readonly open: (entry: Entry) => void;
}

/** The entries below the search field, and what there is to say about them. */
export function OptionList({ id, entries, steps, committed, waiting, sure, message, open, onChosen }: OptionListProps) {
  const { t } = useTranslation('search');
  const chosen = entries[((steps % entries.length) + entries.length) % entries.length];
  const option = chosen ? `${id}-${chosen.id}` : undefined;
  const chose = useEffectEvent(onChosen);
  useEffect(() => chose(option), [option]);
  const commit = useEffectEvent(() => {
    if (chosen) open(chosen);
  });
  const ready = committed && (!waiting || sure);
  useEffect(() => {
    if (ready) commit();
  }, [ready]);
  useEffect(() => {
    if (option) document.getElementById(option)?.scrollIntoView({ block: 'nearest' });
  }, [option]);

  return (
    <>
      <div id={`${id}-list`} role="listbox" aria-label={t('results')} aria-busy={waiting} className={styles['list']}>
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
      <p className={message !== null || entries.length === 0 ? styles['none'] : 'visually-hidden'} role="status">
        {waiting ? t('looking') : (message ?? t('count', { count: entries.length }))}
      </p>
    </>
  );
}
