import type { KeyboardEvent } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { useNavigate } from 'react-router';
import { Dialog } from '@/shared/ui/dialog';
import { Icon } from '@/shared/ui/icon';
import styles from './omnibox.module.css';
import { useEntries } from './omnibox-entries';

/** One field that leads everywhere: samples, pages and actions, by Chinese, English or pinyin initials. */
export function Omnibox({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shell');
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const navigate = useNavigate();
  const id = useId();
  const entries = useEntries(text);
  const chosen = entries[Math.min(active, entries.length - 1)];

  const run = (entry: (typeof entries)[number] | undefined): void => {
    if (!entry) return;
    onClose();
    if (entry.to === undefined) entry.run();
    else void navigate(entry.to);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && entries.length > 0) {
      event.preventDefault();
      setActive((active + step + entries.length) % entries.length);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(chosen);
    }
  };

  return (
    <Dialog title={t('search.title')} look="palette" onClose={onClose}>
      <div className={styles['field']}>
        <Icon name="search" />
        <input
          // The dialog exists to type into this field.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          role="combobox"
          aria-label={t('search.title')}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
          aria-autocomplete="list"
          placeholder={t('search.placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKey}
        />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={t('search.results')} className={styles['list']}>
        {entries.map((entry) => (
          // Keys are handled by the field, which owns the focus of a combobox.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={entry.id}
            id={`${id}-${entry.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={entry === chosen}
            className={styles['option']}
            onClick={() => run(entry)}
          >
            <Icon name={entry.icon} />
            <span>{entry.label}</span>
            <small>{entry.kind}</small>
          </div>
        ))}
      </div>
      {entries.length === 0 ? (
        <p className={styles['none']} role="status">
          {t('search.none', { text })}
        </p>
      ) : null}
    </Dialog>
  );
}
