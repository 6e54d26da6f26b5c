import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n/translation';
import { ScreenTitle } from '@/shared/ui/screen-title';
import { DataTable } from '@/shared/ui/data-table';
import { Loading, ProblemNotice } from '@/shared/ui/states';
import type { ConformanceCase } from './conformance';
import { conformanceQuery } from './conformance';
import styles from './docs.module.css';

/** Published figures against ours: every case, met or not, and why one is not shown. */
export function ConformanceScreen() {
  const { t } = useTranslation('docs');
  const { data, error, refetch } = useQuery(conformanceQuery());
  const name = (text: string): string => text;
  return (
    <>
      <ScreenTitle title={t('conformance.title')} lead={t('conformance.lead')} />
      {error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading height={480} /> : null}
      {data ? (
        <div className={styles['conformance']}>
          <ul className={styles['tally']}>
            {data.states.map(({ state, count }) => (
              <li key={state}>
                <strong>{count}</strong> {t(`conformance.state.${state}`, { defaultValue: state })}
              </li>
            ))}
          </ul>
          <DataTable<ConformanceCase>
            caption={t('conformance.cases')}
            fileName="conformance"
            rows={data.cases}
            rowId={(row) => row.id}
            columns={[
              { id: 'case', name: t('conformance.case'), value: (row) => name(row.name) },
              { id: 'expected', name: t('conformance.expected'), value: (row) => row.expected, numeric: true, blank: (row) => row.reason },
              { id: 'computed', name: t('conformance.computed'), value: (row) => row.computed, numeric: true, blank: (row) => row.reason },
              { id: 'state', name: t('conformance.stateName'), value: (row) => t(`conformance.state.${row.state as 'met'}`, { defaultValue: row.state }) },
              { id: 'source', name: t('conformance.source'), value: (row) => row.source, blank: () => null },
              { id: 'reason', name: t('conformance.reason'), value: (row) => row.reason, blank: () => null },
            ]}
          />
        </div>
      ) : null}
    </>
  );
}
