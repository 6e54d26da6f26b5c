import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n/translation';
import { useSettings } from '@/shared/settings/settings';
import { ScreenTitle } from '@/shared/ui/screen-title';
import { DataTable } from '@/shared/ui/data-table';
import { Loading, ProblemNotice } from '@/shared/ui/states';
import type { ConformanceCase } from './conformance';
import { languageOf } from './chinese';
import { conformanceQuery, figureOf, tallyOf } from './conformance';
import styles from './docs.module.css';

/** Digits in which a double is sure to agree with its neighbours; files and the clipboard keep every one. */
const SURE_DIGITS = 12;

function shortened(value: number | null): string {
  return value === null ? '' : String(Number(value.toPrecision(SURE_DIGITS)));
}

function CaseName({ row }: { readonly row: ConformanceCase }) {
  return (
    <span className={styles['case']} lang={languageOf(row.case)}>
      {row.case}
      <code>{figureOf(row)}</code>
    </span>
  );
}

/** Published figures against ours: every case, met or not, and why one is not shown. */
export function ConformanceScreen() {
  const { t } = useTranslation('docs');
  const { language } = useSettings();
  const { data, error, refetch } = useQuery(conformanceQuery(language));
  const stateName = ({ status }: ConformanceCase): string => t(`conformance.state.${status}`);
  return (
    <>
      <ScreenTitle title={t('conformance.title')} lead={t('conformance.lead')} />
      {error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading height={480} /> : null}
      {data ? (
        <div className={styles['conformance']}>
          <ul className={styles['tally']}>
            {tallyOf(data.summary).map(({ state, count }) => (
              <li key={state}>
                <strong>{count}</strong> {t(`conformance.state.${state}`)}
              </li>
            ))}
          </ul>
          <DataTable<ConformanceCase>
            caption={t('conformance.cases')}
            fileName="conformance"
            rows={data.cases}
            rowId={(row) => row.id}
            columns={[
              { id: 'figure', name: t('conformance.case'), value: (row) => `${row.case} · ${figureOf(row)}`, show: (row) => <CaseName row={row} />, prose: true },
              { id: 'expected', name: t('conformance.expected'), value: (row) => row.expected, show: (row) => shortened(row.expected), numeric: true, blank: (row) => row.reason ?? null },
              { id: 'computed', name: t('conformance.computed'), value: (row) => row.computed, show: (row) => shortened(row.computed), numeric: true, blank: (row) => row.reason ?? null },
              { id: 'state', name: t('conformance.stateName'), value: (row) => stateName(row), show: (row) => <span className={styles['state']} data-state={row.status}>{stateName(row)}</span> },
              { id: 'source', name: t('conformance.source'), value: (row) => row.source, show: (row) => <cite lang="en">{row.source}</cite>, prose: true },
              { id: 'reason', name: t('conformance.reason'), value: (row) => row.reason ?? null, prose: true },
            ]}
          />
        </div>
      ) : null}
    </>
  );
}
