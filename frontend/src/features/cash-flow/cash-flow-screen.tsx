import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { Link, useParams } from 'react-router';
import { useLastAnswer } from '@/shared/api/use-last-answer';
import { useFormatter } from '@/shared/format/use-formatter';
import { ErrorSummary } from '@/shared/form/error-summary';
import { inRegion } from '@/shared/form/region-number';
import { MASK } from '@/shared/format/formatter';
import { useSettings } from '@/shared/settings/settings';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { ProvenanceButton } from '@/shared/ui/provenance-button';
import { ScreenTitle } from '@/shared/ui/screen-title';
import { Empty, Loading, ProblemNotice } from '@/shared/ui/states';
import { PaperFacts } from '@/shared/ui/paper-facts';
import { useUrlState } from '@/shared/url/use-url-state';
import type { Calculation } from './calculations';
import { CALCULATIONS, FORMS, PARAMETERS } from './calculations';
import styles from '@/shared/ui/calculator.module.css';
import { conventionWords } from './convention-words';
import { restoreExample, undoDrafts, useDrafts } from './drafts';
import { FlowTable } from './flow-table';
import { ParameterFields } from './parameter-fields';
import { cashFlowQuery } from './queries';
import type { Build, DraftFault } from './request';
import { buildRequest } from './request';
import { Result } from './result';
import { useDebounced } from '@/shared/api/use-debounced';

function Tabs({ current }: { readonly current: Calculation }) {
  const { t } = useTranslation('cash-flow');
  return (
    <nav className={styles['tabs']} aria-label={t('calculations')} data-print="hide">
      {CALCULATIONS.map((calculation) => (
        <Link key={calculation} to={`/cash-flow/${calculation}`} aria-current={calculation === current ? 'page' : undefined}>
          {t(`calculation.${calculation}.name`)}
        </Link>
      ))}
    </nav>
  );
}

/** The last valid answer stays in sight, dimmed, while the next one is computed and when it fails. */
function Answer({ calculation, build }: { readonly calculation: Calculation; readonly build: Build }) {
  const { t } = useTranslation('cash-flow');
  const { language } = useSettings();
  const format = useFormatter();
  const request = useDebounced(build.request);
  const { data, error, refetch } = useQuery(cashFlowQuery(request, language));
  const last = useLastAnswer(request, data);
  const stale = data === undefined || build.request === null;
  const problem = error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : null;
  if (!last) return problem ?? (build.request === null ? <Empty title={t('incomplete')} /> : <Loading height={260} />);
  const { body, meta } = last.answer;
  return (
    <>
      {problem}
      <div aria-live="polite" className={stale ? styles['stale'] : undefined}>
        {stale ? <p className={styles['staleNote']}>{t('previous')}</p> : null}
        <Result calculation={calculation} envelope={body} />
        <PaperFacts {...body.provenance} conventions={conventionWords({ ...body.conventions }, t, format)} />
        <div className={styles['after']} data-print="hide">
          <ProvenanceButton
            provenance={{
              ...body.provenance,
              conventions: { ...body.conventions },
              milliseconds: meta.milliseconds,
              cacheStatus: meta.cacheStatus,
              requestId: meta.requestId,
              path: `/api/v1/cash-flow/${calculation}`,
              request: last.request.body,
              answer: body,
              shareable: false,
            }}
          />
        </div>
      </div>
    </>
  );
}

function Screen({ calculation }: { readonly calculation: Calculation }) {
  const { t } = useTranslation(['cash-flow', 'shared']);
  const drafts = useDrafts();
  const url = useUrlState(PARAMETERS);
  const { privacy, region } = useSettings();
  const build = buildRequest(calculation, useDeferredValue(drafts), url.state);
  const valueOf = ({ code, value }: DraftFault): string => (code.endsWith('Date') || code === 'notAscending' ? value : privacy && code !== 'badRate' ? MASK : inRegion(value, region));
  const tables = calculation === 'annuity' ? [] : FORMS[calculation].tables;
  return (
    <>
      <ScreenTitle title={t('title')} windowTitle={`${t(`calculation.${calculation}.name`)} · ${t('title')}`} lead={t(`calculation.${calculation}.lead`)} />
      <Tabs current={calculation} />
      <div className={styles['columns']}>
        <Card label={t('inputs')}>
          {tables.some((table) => drafts.tables[table].some((row) => row.example)) ? <p className={styles['example']}>{t('example')}</p> : null}
          {tables.map((table) => (
            <FlowTable key={table} table={table} rows={drafts.tables[table]} />
          ))}
          <ParameterFields calculation={calculation} drafts={drafts} url={url} />
          <ErrorSummary title={t('faults')} attempt={0} errors={build.faults.map((fault) => ({ field: fault.field, message: t(`fault.${fault.code}`, { row: fault.row ?? '', value: valueOf(fault), name: fault.name ? t(`figure.${fault.name}`) : '', example: inRegion('5000*1.015', region) }) }))} />
          <div className={styles['after']}>
            <Button small look="quiet" icon="undo" onClick={() => undoDrafts()}>
              {t('shared:action.undo')}
            </Button>
            <Button small look="quiet" onClick={restoreExample}>
              {t('restoreExample')}
            </Button>
          </div>
          <p className={styles['private']}>{t('private')}</p>
        </Card>
        <Card label={t('answer')}>
          <Answer key={calculation} calculation={calculation} build={build} />
        </Card>
      </div>
    </>
  );
}

/** Money-weighted and time-weighted returns of one's own flows; the family's calculations side by side. */
export function CashFlowScreen() {
  const { t } = useTranslation('cash-flow');
  const { calculation: slug } = useParams();
  const calculation = CALCULATIONS.find((candidate) => candidate === slug);
  if (!calculation) {
    return (
      <>
        <ScreenTitle title={t('title')} />
        <Empty title={t('unknown', { slug: slug ?? '' })} action={<Link to="/cash-flow/xirr">{t('calculation.xirr.name')}</Link>} />
      </>
    );
  }
  return <Screen calculation={calculation} />;
}
