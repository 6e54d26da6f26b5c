import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DatasetSummary } from '@/shared/dataset/dataset';
import { deleteAllDatasets, renameDataset } from '@/shared/dataset/dataset';
import { deleteKeptFile, deleteKeptFiles, renameKeptFile } from '@/shared/dataset/kept-files';
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
import { useUploads, type Upload } from '../use-uploads';
import { RenameDialog } from './rename-dialog';

const MEGABYTE = 1_000_000;
/** Enough to tell two files apart at a glance; the whole fingerprint can be copied. */
const SHOWN_DIGITS = 12;

/** Where a history opens; a statement has no sheet. */
function sheetOf({ dataset, kept }: Upload, at = 0): string | null {
  const fund = dataset.funds[at];
  const series = kept?.series.find((each) => each.fund === null || each.fund === fund?.code);
  if (series) return `/fund/${series.id}`;
  const reference = fund?.reference;
  return reference ? `/fund/${datasetFundId(reference)}` : null;
}

function Facts({ dataset, kept }: Upload) {
  const { t } = useTranslation('data');
  const format = useFormatter();
  const moments = useMoments();
  const placeOf = (): string => {
    const when = dataset.expiresAt ? moments.moment(dataset.expiresAt) : '';
    if (dataset.id === null) return t('list.hereOnly');
    return t(kept ? 'list.hereAndService' : 'list.serviceOnly', { when });
  };
  const facts = [
    t(`choice.kind.${dataset.kind as 'nav'}`),
    t('list.rows', { count: dataset.accepted, value: format.days(dataset.accepted) }),
    `${format.date(dataset.from)} – ${format.date(dataset.to)}`,
    ...(dataset.gaps === null ? [] : [dataset.gaps === 0 ? t('list.noGaps') : t('list.gaps', { count: dataset.gaps })]),
    ...(dataset.rejected > 0 ? [t('list.rejected', { count: dataset.rejected })] : []),
    dataset.file,
    t('list.uploaded', { when: moments.moment(dataset.createdAt) }),
    placeOf(),
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

function Row({ upload, remove, rename, release }: { readonly upload: Upload; readonly remove: () => void; readonly rename: () => void; readonly release: () => void }) {
  const { t } = useTranslation('data');
  const { dataset, kept } = upload;
  const sheet = sheetOf(upload);
  return (
    <li className={styles['row']}>
      <div>
        <h3>{sheet ? <Link to={sheet}>{dataset.name}</Link> : dataset.name}</h3>
        <Facts {...upload} />
        {dataset.kind !== 'transactions' && dataset.funds.length > 1 ? (
          <ul className={styles['funds']}>
            {dataset.funds.map((fund, at) => (
              <li key={fund.code}>
                <Link to={sheetOf(upload, at) ?? '/data'}>{`${fund.code} ${fund.name}`.trim()}</Link>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <div className={styles['tools']}>
        {dataset.kind !== 'transactions' && dataset.funds.length === 1 && dataset.id !== null ? (
          <a href={`/api/v1/datasets/${dataset.id}/nav.csv`} download aria-label={t('list.download', { name: dataset.name })}>
            {t('list.csv')}
          </a>
        ) : null}
        {kept && dataset.id !== null ? (
          <Button small onClick={release} aria-label={t('list.releaseOne', { name: dataset.name })}>
            {t('list.release')}
          </Button>
        ) : null}
        <Button small onClick={rename} aria-label={t('list.renameOne', { name: dataset.name })}>
          {t('list.rename')}
        </Button>
        <IconButton icon="trash" label={t('list.delete', { name: dataset.name })} onClick={remove} />
      </div>
    </li>
  );
}

function DeleteAll({ refresh, onClose }: { readonly refresh: () => Promise<unknown>; readonly onClose: () => void }) {
  const { t } = useTranslation('data');
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const run = async (): Promise<void> => {
    try {
      await deleteAllDatasets();
      await deleteKeptFiles();
    } catch (failed) {
      setProblem(failed);
      return;
    }
    await refresh();
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
  const { uploads, used, limit, ready, error, refetch, refresh } = useUploads();
  const { hidden, remove } = useDeleting(refresh);
  const [renamed, setRenamed] = useState<DatasetSummary | null>(null);
  const [deletingAll, setDeletingAll] = useState(false);
  const shown = uploads.filter(({ dataset }) => !hidden.has(dataset.fingerprint)).toReversed();
  const release = async ({ dataset }: Upload): Promise<void> => {
    await deleteKeptFile(dataset.fingerprint);
    await refresh();
    showToast({ message: t('list.released', { name: dataset.name }) });
  };
  const rename = async ({ id, fingerprint }: DatasetSummary, name: string): Promise<void> => {
    if (id) await renameDataset(id, name);
    await renameKeptFile(fingerprint, name);
    await refresh();
  };
  return (
    <Card label={t('list.name')} heading>
      {error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : null}
      {!ready ? <Loading height={160} /> : null}
      {ready && !error && shown.length === 0 ? (
        <Empty title={t('list.none')} action={<Link to="/data/import">{t('list.add')}</Link>}>
          <p>{t('list.noneHint')}</p>
        </Empty>
      ) : null}
      {shown.length > 0 ? (
        <>
          <ul className={styles['rows']}>
            {shown.map((upload) => (
              <Row key={upload.dataset.fingerprint} upload={upload} remove={() => remove(upload.dataset)} rename={() => setRenamed(upload.dataset)} release={() => void release(upload)} />
            ))}
          </ul>
          <div className={styles['foot']}>
            <p className={styles['facts']}>{t('list.room', { used: format.number(used / MEGABYTE, 1), limit: format.number(limit / MEGABYTE, 0) })}</p>
            <Button small look="danger" icon="trash" onClick={() => setDeletingAll(true)}>
              {t('deleteAll.title')}
            </Button>
          </div>
        </>
      ) : null}
      {renamed ? <RenameDialog dataset={renamed} rename={(name) => rename(renamed, name)} onClose={() => setRenamed(null)} /> : null}
      {deletingAll ? <DeleteAll refresh={refresh} onClose={() => setDeletingAll(false)} /> : null}
    </Card>
  );
}
