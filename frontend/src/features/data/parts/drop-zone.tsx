import type { ChangeEvent } from 'react';
import { useState } from 'react';
import { isKeepingOn, setKeeping } from '@/shared/dataset/kept-files';
import { useTranslation } from '@/shared/i18n/translation';
import type { Arrival } from '@/shared/import/arrivals';
import { ACCEPTED, pastedArrival } from '@/shared/import/arrivals';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import styles from '../import.module.css';

interface DropZoneProps {
  readonly onArrivals: (arrivals: readonly Arrival[]) => void;
  /** Files are there already: the zone steps back. */
  readonly small: boolean;
}

/** Where files come in: picked, dropped (anywhere on the page) or pasted. */
export function DropZone({ onArrivals, small }: DropZoneProps) {
  const { t } = useTranslation('data');
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [keeping, setKeepingShown] = useState(isKeepingOn);
  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(event.target.files ?? [])];
    // The same file picked again is a new wish.
    event.target.value = '';
    if (files.length > 0) onArrivals(files.map((file) => ({ name: file.name, file })));
  };
  const paste = (): void => {
    if (text.trim() === '') return;
    onArrivals([pastedArrival(text, t('drop.pastedName'))]);
    setText('');
    setOpen(false);
  };
  return (
    <Card label={t('drop.name')}>
      <label className={styles['drop']} data-small={small}>
        <input type="file" multiple accept={ACCEPTED} onChange={pick} />
        <strong>{t('drop.choose')}</strong>
        <span>{t('drop.hint')}</span>
      </label>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className={styles['paste']}>
        <summary>{t('drop.paste')}</summary>
        <label>
          <span className="visually-hidden">{t('drop.pasteLabel')}</span>
          <textarea rows={6} spellCheck={false} value={text} aria-describedby="paste-example" onChange={(event) => setText(event.target.value)} />
        </label>
        <p id="paste-example" className={styles['hint']}>
          {t('drop.pasteHint')}
        </p>
        <div>
          <Button look="primary" aria-disabled={text.trim() === ''} onClick={paste}>
            {t('drop.read')}
          </Button>
        </div>
      </details>
      <p className={styles['hint']}>{t('drop.private')}</p>
      <label className={styles['keepChoice']}>
        <input
          type="checkbox"
          checked={!keeping}
          onChange={(event) => {
            setKeeping(!event.target.checked);
            setKeepingShown(!event.target.checked);
          }}
        />
        {t('drop.doNotKeep')}
      </label>
    </Card>
  );
}
