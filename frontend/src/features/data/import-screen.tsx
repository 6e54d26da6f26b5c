import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { datasetsQuery } from '@/shared/dataset/dataset';
import { useTranslation } from '@/shared/i18n/translation';
import { takeArrivals, useArrivals, type Arrival } from '@/shared/import/arrivals';
import { ScreenTitle } from '@/shared/ui/screen-title';
import { Loading } from '@/shared/ui/states';
import { showToast } from '@/shared/ui/toasts';
import styles from './import.module.css';
import { bringBack, restoreStaged, showStaged, stageArrivals, useStaging } from './model/use-staging';
import { DropZone } from './parts/drop-zone';
import { StagedPanel } from './parts/staged-panel';

/** From a file to a data set on one page: what was found out, what is wrong with it, how it looks; then keep or discard. */
export function ImportScreen() {
  const { t } = useTranslation('data');
  const staging = useStaging();
  const { returning } = staging;
  const queries = useQueryClient();
  const arrivals = useArrivals();
  // What the session holds already is never removed by an import; without an answer it holds nothing that we know of.
  const { data, isPending } = useQuery(datasetsQuery());
  const known: ReadonlySet<string> = new Set(data?.datasets.flatMap(({ id }) => (id ? [id] : [])) ?? []);
  const take = (files: readonly Arrival[]): void => stageArrivals(files, known);

  useEffect(() => {
    if (isPending) return;
    const ids: ReadonlySet<string> = new Set(data?.datasets.flatMap(({ id }) => (id ? [id] : [])) ?? []);
    const waiting = takeArrivals();
    if (waiting.length > 0) stageArrivals(waiting, ids);
    else void restoreStaged(ids);
  }, [isPending, data, arrivals]);

  useEffect(() => {
    if (returning.length === 0) return;
    void bringBack(returning).then((gone) => {
      if (!gone) showToast({ message: t('list.notDeleted'), tone: 'warning' });
      return queries.invalidateQueries({ queryKey: datasetsQuery().queryKey });
    });
  }, [returning, queries, t]);

  const current = staging.files.find((file) => file.key === staging.current);
  return (
    <>
      <ScreenTitle title={t('import.title')} lead={t('import.lead')} actions={<Link to="/data">{t('import.all')}</Link>} />
      <div className={styles['screen']}>
        {staging.files.length > 1 ? (
          <nav className={styles['files']} aria-label={t('import.files')}>
            {staging.files.map((file) => (
              <button key={file.key} type="button" aria-current={file.key === staging.current ? 'step' : undefined} data-phase={file.phase.kind} onClick={() => showStaged(file.key)}>
                {file.name}
                <small>{t(`phase.${file.phase.kind}`)}</small>
              </button>
            ))}
          </nav>
        ) : null}
        {current ? <StagedPanel key={current.key} staged={current} known={known} /> : null}
        {isPending && arrivals.length > 0 ? <Loading height={420} /> : <DropZone onArrivals={take} small={staging.files.length > 0} />}
      </div>
    </>
  );
}
