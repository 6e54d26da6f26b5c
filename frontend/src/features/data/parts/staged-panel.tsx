import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { datasetsQuery } from '@/shared/dataset/dataset';
import { useFormatter } from '@/shared/format/use-formatter';
import { useTranslation } from '@/shared/i18n/translation';
import { Button } from '@/shared/ui/button';
import { Loading, Notice, ProblemNotice } from '@/shared/ui/states';
import { showToast } from '@/shared/ui/toasts';
import { FileTooLarge, MOST_FILE_BYTES } from '../model/file-size';
import { keepOnDevice, takeBack } from '../model/keep';
import type { StagedFile } from '../model/staged';
import { cancelReading, chooseOptions, endStaged, readStaged, undoKept } from '../model/use-staging';
import styles from '../import.module.css';
import { StagedReport } from './staged-report';

interface StagedPanelProps {
  readonly staged: StagedFile;
  readonly known: ReadonlySet<string>;
}

function Progress({ staged }: { readonly staged: StagedFile }) {
  const { t } = useTranslation('data');
  const format = useFormatter();
  if (staged.phase.kind !== 'sending') return null;
  const { share } = staged.phase;
  return (
    <div className={styles['bar']}>
      <progress aria-label={t('progress.name', { name: staged.name })} max={1} value={share < 1 ? share : undefined} />
      <span className={styles['hint']}>{share < 1 ? t('progress.sending', { share: format.percent(share, 0) }) : t('progress.reading')}</span>
      <Button small onClick={() => cancelReading(staged.key)}>
        {t('progress.cancel')}
      </Button>
    </div>
  );
}

const MEBIBYTE = 1024 * 1024;

function Trouble({ staged, known }: StagedPanelProps) {
  const { t } = useTranslation('data');
  const format = useFormatter();
  const again = (): void => void readStaged(staged.key, known);
  if (staged.phase.kind === 'cancelled') {
    return (
      <Notice live title={t('cancelled.title')} actions={<Button small onClick={again}>{t('cancelled.again')}</Button>}>
        <p>{t('cancelled.detail')}</p>
      </Notice>
    );
  }
  if (staged.phase.kind !== 'failed') return null;
  const { problem } = staged.phase;
  if (problem instanceof FileTooLarge) {
    const sizes = { size: format.number(problem.bytes / MEBIBYTE, 1), most: format.number(MOST_FILE_BYTES / MEBIBYTE, 0) };
    return (
      <Notice tone="danger" live title={t('tooLarge.title', sizes)}>
        <p>{t('tooLarge.detail')}</p>
      </Notice>
    );
  }
  const changed = Object.keys(staged.options).length > 0;
  return (
    <>
      <ProblemNotice problem={problem} onRetry={again} />
      <div className={styles['bar']}>
        <p className={styles['hint']}>{t('failed.kept')}</p>
        {changed ? (
          <Button small icon="undo" onClick={() => chooseOptions(staged.key, {}, known)}>
            {t('failed.forget')}
          </Button>
        ) : null}
      </div>
    </>
  );
}

/** One file from being sent to being kept or discarded. */
export function StagedPanel({ staged, known }: StagedPanelProps) {
  const { t } = useTranslation(['data', 'shared']);
  const format = useFormatter();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { dataset, refused, phase } = staged;
  const ready = dataset !== null && phase.kind === 'read';
  const heading = useRef<HTMLHeadingElement>(null);
  const settled = dataset !== null || phase.kind === 'failed';
  // The first reading leads to the next step; a later one was asked for where the reader is.
  useEffect(() => {
    if (settled) heading.current?.focus();
  }, [settled]);
  const refresh = (): void => void queries.invalidateQueries({ queryKey: datasetsQuery().queryKey });

  const keep = async (): Promise<void> => {
    if (!ready) return;
    const kept = await keepOnDevice(staged, dataset);
    await endStaged(staged.key, true);
    refresh();
    await navigate(kept.sheet ?? '/data');
    const undo = async (): Promise<void> => {
      await takeBack(kept, dataset);
      undoKept(staged, dataset.id);
      await navigate('/data/import');
    };
    showToast({ message: t('data:kept', { name: dataset.name }), action: { label: t('shared:action.undo'), run: () => void undo() } });
  };
  const discard = async (): Promise<void> => {
    await endStaged(staged.key, false);
    refresh();
  };
  return (
    <div className={styles['panel']}>
      <Progress staged={staged} />
      <Trouble staged={staged} known={known} />
      <div className={styles['decide']}>
        <h2 ref={heading} tabIndex={-1}>
          {dataset?.name ?? staged.name}
        </h2>
        <div className={styles['bar']}>
          <Button look="quiet" icon="trash" onClick={() => void discard()}>
            {t('data:discard')}
          </Button>
          {ready ? (
            <Button look="primary" onClick={() => void keep()}>
              {dataset.rejected > 0
                ? t('data:keep.some', { count: dataset.accepted, accepted: format.days(dataset.accepted), rejected: format.days(dataset.rejected) })
                : t(dataset.kind !== 'transactions' ? 'data:keep.nav' : 'data:keep.transactions')}
            </Button>
          ) : null}
        </div>
      </div>
      {dataset || refused ? <StagedReport staged={staged} known={known} /> : phase.kind === 'sending' ? <Loading height={420} /> : null}
    </div>
  );
}
