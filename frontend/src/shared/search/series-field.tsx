import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { FieldFrame } from '@/shared/form/field';
import { SearchDialog } from './search-dialog';
import { SeriesResults, type SeriesChoice } from './series-results';

interface SeriesFieldProps extends SeriesChoice {
  readonly label: string;
  /** What is chosen now, in words. */
  readonly name: string;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
  /** What is wrong with the choice. */
  readonly problem?: string | undefined;
}

/** Keys that open the box as a click does. */
const OPENING: readonly string[] = ['Enter', ' ', 'ArrowDown'];

/** A series of any kind: the field shows the choice, and the search box that opens from it changes it. A typed key opens the box with itself. */
export function SeriesField({ label, name, placeholder, problem, ...choice }: SeriesFieldProps) {
  const { t } = useTranslation('search');
  const id = useId();
  const [initial, setInitial] = useState<string | null>(null);
  const onKey = (event: KeyboardEvent): void => {
    const typed = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!typed && !OPENING.includes(event.key)) return;
    event.preventDefault();
    setInitial(typed ? event.key : '');
  };
  return (
    <FieldFrame id={id} label={label} error={problem}>
      <input
        id={id}
        role="combobox"
        readOnly
        aria-haspopup="dialog"
        aria-expanded={initial !== null}
        aria-controls={`${id}-box`}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-error`}
        value={name}
        placeholder={placeholder}
        onClick={() => setInitial('')}
        onKeyDown={onKey}
      />
      {initial === null ? null : (
        <SearchDialog id={`${id}-box`} title={label} placeholder={t('seriesPlaceholder')} initial={initial} onClose={() => setInitial(null)}>
          {(props) => <SeriesResults {...props} {...choice} />}
        </SearchDialog>
      )}
    </FieldFrame>
  );
}
