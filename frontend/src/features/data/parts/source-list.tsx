import { useQuery } from '@tanstack/react-query';
import { useMoments } from '@/shared/format/moment';
import { useFormatter } from '@/shared/format/use-formatter';
import { useTranslation } from '@/shared/i18n/translation';
import { useSettings } from '@/shared/settings/settings';
import { Card } from '@/shared/ui/card';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table-model';
import { Loading, ProblemNotice } from '@/shared/ui/states';
import styles from '../data.module.css';
import { sourcesQuery, type Source } from '@/shared/dataset/sources';

/** Where NAVs come from and how each source is: state, age, last error, what it may still be asked. */
export function SourceList() {
  const { t } = useTranslation('data');
  const format = useFormatter();
  const moments = useMoments();
  const { language } = useSettings();
  const { data, error, refetch } = useQuery({ ...sourcesQuery(language), refetchInterval: 30_000 });
  const columns: readonly Column<Source>[] = [
    { id: 'name', name: t('source.source'), value: (source) => source.name },
    { id: 'state', name: t('source.state'), value: (source) => t(`source.is.${source.state as 'up'}`), show: (source) => <span className={styles['state']} data-state={source.state}>{t(`source.is.${source.state as 'up'}`)}</span> },
    { id: 'success', name: t('source.success'), value: (source) => source.lastSuccess ?? null, show: (source) => moments.age(source.age ?? 0), blank: (source) => t(source.on ? 'source.notYet' : 'source.offNow') },
    { id: 'funds', name: t('source.funds'), numeric: true, value: (source) => source.funds, show: (source) => format.days(source.funds) },
    { id: 'left', name: t('source.left'), numeric: true, value: (source) => source.quota?.left ?? null, blank: () => t('source.noQuota') },
    { id: 'error', name: t('source.error'), prose: true, value: (source) => source.lastError?.message ?? null, blank: () => t('source.noError') },
  ];
  return (
    <Card label={t('source.name')} heading>
      <p className={styles['facts']}>{t('source.lead')}</p>
      {error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : null}
      {data ? <DataTable caption={t('source.table')} quietCaption fileName="sources" columns={columns} rows={data} rowId={(source) => source.id} /> : error ? null : <Loading height={200} />}
    </Card>
  );
}
