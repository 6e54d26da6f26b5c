import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DatasetSummary } from '@/shared/dataset/dataset';
import { datasetsQuery } from '@/shared/dataset/dataset';
import { FieldFrame } from '@/shared/form/field';
import { useTranslation } from '@/shared/i18n/translation';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { ProblemNotice } from '@/shared/ui/states';
import styles from '../data.module.css';

interface RenameDialogProps {
  readonly dataset: DatasetSummary;
  readonly rename: (name: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Gives a data set another name; what was typed stays when the service refuses it. */
export function RenameDialog({ dataset, rename, onClose }: RenameDialogProps) {
  const { t } = useTranslation('data');
  const queries = useQueryClient();
  const [name, setName] = useState(dataset.name);
  const [problem, setProblem] = useState<unknown>(null);
  const save = async (): Promise<void> => {
    try {
      await rename(name.trim());
    } catch (failed) {
      setProblem(failed);
      return;
    }
    await queries.invalidateQueries({ queryKey: datasetsQuery().queryKey });
    onClose();
  };
  return (
    <Dialog title={t('rename.title')} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {problem ? <ProblemNotice problem={problem} /> : null}
        <FieldFrame id="dataset-name" label={t('rename.name')} error={name.trim() === '' ? t('rename.empty') : null}>
          <input id="dataset-name" value={name} maxLength={120} required autoComplete="off" onChange={(event) => setName(event.target.value)} />
        </FieldFrame>
        <div className={styles['tools']}>
          <Button look="primary" type="submit">
            {t('rename.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
