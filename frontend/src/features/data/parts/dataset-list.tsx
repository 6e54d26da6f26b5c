import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DatasetSummary } from '@/shared/dataset/dataset';
import { datasetsQuery, deleteAllDatasets, renameDataset } from '@/shared/dataset/dataset';
import { datasetFundId } from '@/shared/dataset/reference';
import { useMoments } from '@/shared/format/moment';
import { useFormatter } from '@/shared/format/use-formatter';
import { useTranslation } from '@/shared/i18n/translation';
import { Button, IconButton } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { CopyButton } from '@/shared/ui/copy-button';
import { Dialog } from '@/shared/ui/dialog';
import { Empty, Loading, ProblemNotice } from '@/shared/ui/states';
import { showToast } from '@/shared/ui/toasts';
import styles from '../data.module.css';
import { useDeleting } from '../use-deleting';
import { RenameDialog } from './rename-dialog';

const MEGABYTE = 1_000_000;
/** Enough to tell two files apart at a glance; the whole fingerprint can be copied. */
const SHOWN_DIGITS = 12;

/** Where a history opens; a statement has no sheet. */
function sheetOf(dataset: DatasetSummary, at = 0): string | null {
  const reference = dataset.funds[at]?.reference;
  return reference ? `/fund/${datasetFundId(reference)}` : null;
}

function Facts({ dataset }: { readonly dataset: DatasetSummary }) {
  const { t } = useTranslation('data');
  const format = useFormatter();
  const moments = useMoments();
  const facts = [
    t(`choice.kind.${dataset.kind as 'nav'}`),
    t('list.rows', { count: dataset.accepted, value: format.days(dataset.accepted) }),
    `${format.date(dataset.from)} – ${format.date(dataset.to)}`,
    ...(dataset.gaps === null ? [] : [dataset.gaps === 0 ? t('list.noGaps') : t('list.gaps', { count: dataset.gaps })]),
    ...(dataset.rejected > 0 ? [t('list.rejected', { count: dataset.rejected })] : []),
    dataset.file,
    t('list.uploaded', { when: moments.moment(dataset.createdAt) }),
    ...(dataset.expiresAt ? [t('list.expires', { when: moments.moment(dataset.expiresAt) })] : []),
  ];
  return (
    <>
      <p className={styles['facts']}>{facts.join(' · ')}</p>
      <p className={styles['facts']}>
        {t('list.fingerprint')} <code title={dataset.fingerprint}>{dataset.fingerprint.slice(0, SHOWN_DIGITS)}</code>
        <CopyButton text={dataset.fingerprint} label={t('list.copyFingerprint', { name: dataset.name })} />
      </p>
    </>
  );
}

function Row({ dataset, remove, rename }: { readonly dataset: DatasetSummary; readonly remove: () => void; readonly rename: () => void }) {
  const { t } = useTranslation('data');
  const sheet = sheetOf(dataset);
  return (
    <li className={styles['row']}>
      <div>
        <h3>{sheet ? <Link to={sheet}>{dataset.name}</Link> : dataset.name}</h3>
        <Facts dataset={dataset} />
        {dataset.kind !== 'transactions' && dataset.funds.length > 1 ? (
          <ul className={styles['funds']}>
            {dataset.funds.map((fund, at) => (
              <li key={fund.code}>
                <Link to={sheetOf(dataset, at) ?? '/data'}>{`${fund.code} ${fund.name}`.trim()}</Link>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <div className={styles['tools']}>
        {dataset.kind !== 'transactions' && dataset.funds.length === 1 ? (
          <a href={`/api/v1/datasets/${dataset.id ?? ''}/nav.csv`} download aria-label={t('list.download', { name: dataset.name })}>
            {t('list.csv')}
          </a>
        ) : null}
        <Button small onClick={rename} aria-label={t('list.renameOne', { name: dataset.name })}>
          {t('list.rename')}
        </Button>
        <IconButton icon="trash" label={t('list.delete', { name: dataset.name })} onClick={remove} />
      </div>
    </li>
  );
}

function DeleteAll({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('data');
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const run = async (): Promise<void> => {
    try {
      await deleteAllDatasets();
    } catch (failed) {
      setProblem(failed);
      return;
    }
    await queries.invalidateQueries({ queryKey: datasetsQuery().queryKey });
    queries.removeQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('dataset-') || queryKey[0] === 'dataset' });
    onClose();
    showToast({ message: t('deleteAll.done') });
  };
  return (
    <Dialog title={t('deleteAll.title')} onClose={onClose}>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <p>{t('deleteAll.detail')}</p>
      <div className={styles['tools']}>
        <Button look="danger" icon="trash" onClick={() => void run()}>
          {t('deleteAll.confirm')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('deleteAll.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

/** What this session has uploaded: open, rename, take along, delete. */
export function DatasetList() {
  const { t } = useTranslation('data');
  const format = useFormatter();
  const { data, error, refetch } = useQuery(datasetsQuery());
  const { hidden, remove } = useDeleting();
  const [renamed, setRenamed] = useState<DatasetSummary | null>(null);
  const [deletingAll, setDeletingAll] = useState(false);
  const datasets = (data?.datasets ?? []).filter(({ id }) => !hidden.has(id ?? '')).toReversed();
  return (
    <Card label={t('list.name')} heading>
      {error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading height={160} /> : null}
      {data && datasets.length === 0 ? (
        <Empty title={t('list.none')} action={<Link to="/data/import">{t('list.add')}</Link>}>
          <p>{t('list.noneHint')}</p>
        </Empty>
      ) : null}
      {datasets.length > 0 ? (
        <>
          <ul className={styles['rows']}>
            {datasets.map((dataset) => (
              <Row key={dataset.id} dataset={dataset} remove={() => remove(dataset)} rename={() => setRenamed(dataset)} />
            ))}
          </ul>
          <div className={styles['foot']}>
            <p className={styles['facts']}>{t('list.room', { used: format.number((data?.bytes ?? 0) / MEGABYTE, 1), limit: format.number((data?.limit ?? 0) / MEGABYTE, 0) })}</p>
            <Button small look="danger" icon="trash" onClick={() => setDeletingAll(true)}>
              {t('deleteAll.title')}
            </Button>
          </div>
        </>
      ) : null}
      {renamed ? <RenameDialog dataset={renamed} rename={(name) => renameDataset(renamed.id ?? '', name)} onClose={() => setRenamed(null)} /> : null}
      {deletingAll ? <DeleteAll onClose={() => setDeletingAll(false)} /> : null}
    </Card>
  );
}
