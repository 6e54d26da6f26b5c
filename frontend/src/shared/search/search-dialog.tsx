import type { KeyboardEvent, ReactNode } from 'react';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { Dialog } from '@/shared/ui/dialog';
import { Icon } from '@/shared/ui/icon';
import type { Entry, ResultsProps } from './entry';
import styles from './search.module.css';

interface SearchDialogProps {
  readonly id: string;
  readonly title: string;
  readonly placeholder: string;
  /** What was typed before the field was there. */
  readonly initial: string;
  readonly onClose: () => void;
  /** What the text finds; it loads after the field, which loses no key. */
  readonly children: (props: ResultsProps) => ReactNode;
}

/** The search box: one field, and below it what the text finds. The arrows choose, Enter takes the choice. */
export function SearchDialog({ id, title, placeholder, initial, onClose, children }: SearchDialogProps) {
  const [text, setText] = useState(initial);
  const [steps, setSteps] = useState(0);
  const [committed, setCommitted] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const navigate = useNavigate();

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
    <Dialog id={id} title={title} look="palette" onClose={onClose}>
      <div className={styles['box']}>
        <Icon name="search" />
        <input
          // The dialog exists to type into this field.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          role="combobox"
          aria-label={title}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen}
          aria-autocomplete="list"
          placeholder={placeholder}
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
      <Suspense fallback={<div className={styles['list']} />}>
        {children({ id, text, steps, committed, run, onChosen: setChosen })}
      </Suspense>
    </Dialog>
  );
}
