import type { ChangeEvent } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Loading, Notice } from '@/shared/ui/states';
import styles from './import-dialog.module.css';
import { ImportReview } from './import-review';
import type { ImportedTable, NavTable } from './nav-table';
import type { ImportSource } from './read-source';
import { readSource } from './read-source';

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'read'; readonly imported: ImportedTable };

interface ImportDialogProps {
  readonly source: ImportSource | null;
  readonly onClose: () => void;
  readonly onAccept: (table: NavTable) => void;
}

async function read(source: ImportSource): Promise<Step> {
  try {
    return { kind: 'read', imported: await readSource(source) };
  } catch (problem) {
    return { kind: problem instanceof RangeError ? 'tooLarge' : 'unreadable' };
  }
}

function Chooser({ onSource }: { readonly onSource: (source: ImportSource) => void }) {
  const { t } = useTranslation('shared');
  const [text, setText] = useState('');
  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    if (file) onSource({ kind: 'file', file });
  };
  return (
    <div className={styles['chooser']}>
      <label className={styles['drop']}>
        <input type="file" accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values" onChange={pick} />
        <strong>{t('import.choose')}</strong>
        <span>{t('import.chooseHint')}</span>
      </label>
      <label className={styles['paste']}>
        <span>{t('import.paste')}</span>
        <textarea
          rows={7}
          spellCheck={false}
          value={text}
          aria-describedby="import-example"
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p id="import-example" className={styles['hint']}>
        {t('import.pasteHint')}
      </p>
      <div className={styles['actions']}>
        <Button look="primary" aria-disabled={text.trim() === ''} onClick={() => (text.trim() === '' ? undefined : onSource({ kind: 'text', text, name: t('import.pastedName') }))}>
          {t('import.readPasted')}
        </Button>
      </div>
      <p className={styles['hint']}>{t('import.private')}</p>
    </div>
  );
}

/** From a file or pasted text to a NAV table: choose, look at the problems, use the good rows. */
export function ImportDialog({ source, onClose, onAccept }: ImportDialogProps) {
  const { t } = useTranslation('shared');
  const [step, setStep] = useState<Step>({ kind: source ? 'reading' : 'choose' });
  const start = (next: ImportSource): void => {
    setStep({ kind: 'reading' });
    void read(next).then(setStep);
  };
  useEffect(() => {
    if (source) void read(source).then(setStep);
  }, [source]);
  return (
    <Dialog title={t('import.title')} onClose={onClose}>
      {step.kind === 'choose' ? <Chooser onSource={start} /> : null}
      {step.kind === 'reading' ? <Loading height={240} /> : null}
      {step.kind === 'tooLarge' || step.kind === 'unreadable' ? (
        <Notice tone="danger" live title={t(`import.${step.kind}.title`)} actions={<Button small onClick={() => setStep({ kind: 'choose' })}>{t('import.other')}</Button>}>
          <p>{t(`import.${step.kind}.detail`)}</p>
        </Notice>
      ) : null}
      {step.kind === 'read' ? <ImportReview imported={step.imported} onAccept={onAccept} onOther={() => setStep({ kind: 'choose' })} /> : null}
    </Dialog>
  );
}
