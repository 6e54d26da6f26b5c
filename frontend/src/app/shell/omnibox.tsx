import type { KeyboardEvent } from 'react';
import { Suspense, useId, useState } from 'react';
import { lazyPart } from '@/shared/loading/lazy-part';
import { useTranslation } from '@/shared/i18n/translation';
import { useNavigate } from 'react-router';
import { Dialog } from '@/shared/ui/dialog';
import { Icon } from '@/shared/ui/icon';
import { ScreenBoundary } from '../screen-boundary';
import styles from './omnibox.module.css';
import type { Entry } from './omnibox-entries';

/* The field is there at once and loses no key; what it finds comes with the first search. */
const OmniboxResults = lazyPart(async () => (await import('./omnibox-results')).OmniboxResults);

/** One field that leads everywhere: funds, own data, samples, pages and actions, by code, Chinese, English or pinyin initials. */
export function Omnibox({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shell');
  const [text, setText] = useState('');
  const [steps, setSteps] = useState(0);
  const [committed, setCommitted] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const navigate = useNavigate();
  const id = useId();

  const run = (entry: Entry): void => {
    onClose();
    if (entry.to === undefined) entry.run();
    else void navigate(entry.to);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setSteps(steps + step);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      setCommitted(true);
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
          aria-activedescendant={chosen}
          aria-autocomplete="list"
          placeholder={t('search.placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setSteps(0);
            setCommitted(false);
          }}
          onPaste={(event) => {
            // Lines of a spreadsheet column would run together in a field of one line.
            const pasted = event.clipboardData.getData('text/plain');
            if (!/[\r\n\t]/.test(pasted)) return;
            event.preventDefault();
            setText(pasted.replaceAll(/\s+/g, ' ').trim());
          }}
          onKeyDown={onKey}
        />
      </div>
      <ScreenBoundary>
        <Suspense fallback={<div className={styles['list']} />}>
          <OmniboxResults id={id} text={text} steps={steps} committed={committed} run={run} onChosen={setChosen} />
        </Suspense>
      </ScreenBoundary>
    </Dialog>
  );
}
