import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { useDebounced } from '@/shared/api/use-debounced';
import { useLastAnswer } from '@/shared/api/use-last-answer';
import { ErrorSummary } from '@/shared/form/error-summary';
import { useTranslation } from '@/shared/i18n/translation';
import { useSettings } from '@/shared/settings/settings';
import { Button } from '@/shared/ui/button';
import styles from '@/shared/ui/calculator.module.css';
import { Card } from '@/shared/ui/card';
import { PaperFacts } from '@/shared/ui/paper-facts';
import { ProvenanceButton } from '@/shared/ui/provenance-button';
import { ScreenTitle } from '@/shared/ui/screen-title';
import { Empty, Loading, ProblemNotice } from '@/shared/ui/states';
import { useUrlState } from '@/shared/url/use-url-state';
import type { Calculation, Settled } from './calculations';
import { CALCULATIONS, EXAMPLE_LOTS, PARAMETERS, TIERS } from './calculations';
import { Fields } from './fields';
import { feesQuery } from './queries';
import type { Build } from './request';
import { buildRequest } from './request';
import { Result } from './result';
import { RowsField } from './rows-field';
import { useFaultText } from './use-fault-text';
import { useLots } from './use-lots';

/** The tabs keep what was typed: calculations share the order and the terms. */
function Tabs({ current }: { readonly current: Calculation }) {
  const { t } = useTranslation('fees');
  const { search } = useLocation();
  return (
    <nav className={styles['tabs']} aria-label={t('calculations')} data-print="hide">
      {CALCULATIONS.map((calculation) => (
        <Link key={calculation} to={{ pathname: `/fees/${calculation}`, search }} aria-current={calculation === current ? 'page' : undefined}>
          {t(`calculation.${calculation}.name`)}
        </Link>
      ))}
    </nav>
  );
}

/** The last valid answer stays in sight, dimmed, while the next one is computed and when it fails. */
function Answer({ build }: { readonly build: Build }) {
  const { t } = useTranslation('fees');
  const { language } = useSettings();
  const request = useDebounced(build.request);
  const { data, error, refetch } = useQuery(feesQuery(request, language));
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
        <Result settled={{ ...last.request, answer: body } as Settled} />
        <PaperFacts {...body.provenance} conventions={[]} />
        <div className={styles['after']} data-print="hide">
          <ProvenanceButton
            provenance={{
              ...body.provenance,
              conventions: { ...body.conventions },
              milliseconds: meta.milliseconds,
              cacheStatus: meta.cacheStatus,
              requestId: meta.requestId,
              path: `/api/v1/fees/${last.request.calculation}`,
              request: last.request.body,
              answer: body,
              shareable: last.request.calculation !== 'redemption',
            }}
          />
        </div>
      </div>
    </>
  );
}

function Screen({ calculation }: { readonly calculation: Calculation }) {
  const { t } = useTranslation('fees');
  const url = useUrlState(PARAMETERS);
  const [lots, setLots] = useLots();
  const faultText = useFaultText();
  const build = buildRequest(calculation, useDeferredValue(url.state), useDeferredValue(lots));
  const sells = calculation === 'redemption';
  return (
    <>
      <ScreenTitle title={t('title')} windowTitle={`${t(`calculation.${calculation}.name`)} · ${t('title')}`} lead={t(`calculation.${calculation}.lead`)} />
      <Tabs current={calculation} />
      <div className={styles['columns']}>
        <Card label={t('inputs')}>
          <Fields calculation={calculation} url={url} />
          {sells ? <RowsField table="lots" rows={lots} faults={build.faults} onRows={setLots} /> : null}
          {TIERS[calculation].map((table) => (
            <RowsField key={table} table={table} rows={url.state[table]} faults={build.faults} onRows={(rows) => url.replace({ [table]: rows })} />
          ))}
          <ErrorSummary title={t('faults')} attempt={0} errors={build.faults.map((fault) => ({ field: fault.field, message: faultText(fault, 'long') }))} />
          {sells ? (
            <>
              <div className={styles['after']}>
                <Button small look="quiet" onClick={() => setLots(EXAMPLE_LOTS)}>
                  {t('restoreExample')}
                </Button>
              </div>
              <p className={styles['private']}>{t('private')}</p>
            </>
          ) : null}
        </Card>
        <Card label={t('answer')}>
          <Answer key={calculation} build={build} />
        </Card>
      </div>
    </>
  );
}

/** Fees of Chinese fund orders, exact to the cent, a tab for each calculation. */
export function FeesScreen() {
  const { t } = useTranslation('fees');
  const { calculation: slug } = useParams();
  const calculation = CALCULATIONS.find((candidate) => candidate === slug);
  if (!calculation) {
    return (
      <>
        <ScreenTitle title={t('title')} />
        <Empty title={t('unknown', { slug: slug ?? '' })} action={<Link to="/fees/subscription">{t('calculation.subscription.name')}</Link>} />
      </>
    );
  }
  return <Screen calculation={calculation} />;
}
