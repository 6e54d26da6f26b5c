import { useDeferredValue } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { FamilyAnswer } from '@/shared/calculator/family-answer';
import type { FamilyTab } from '@/shared/calculator/family-screen';
import { FamilyScreen, UnknownCalculation } from '@/shared/calculator/family-screen';
import { kindOf } from '@/shared/dataset/fund-kind';
import { useSeries } from '@/shared/dataset/use-series';
import { ErrorSummary } from '@/shared/form/error-summary';
import { useTranslation } from '@/shared/i18n/translation';
import { MissingDataCard } from '@/shared/import/missing-data-card';
import { SeriesField } from '@/shared/search/series-field';
import styles from '@/shared/ui/calculator.module.css';
import { useUrlState } from '@/shared/url/use-url-state';
import type { BuiltRequest, DcaAnswer, View } from './calculations';
import { VIEWS } from './calculations';
import { useConventionWords } from './convention-words';
import own from './dca.module.css';
import { Field } from './fields';
import { groupsOf } from './forms';
import { PARAMETERS } from './parameters';
import { ask } from './queries';
import { buildRequest } from './request';
import { Result } from './result';
import { useFaultText } from './use-fault-text';
import { useSeriesName } from './use-series-name';

/** The tabs keep the plan. */
function useTabs(): readonly FamilyTab[] {
  const { t } = useTranslation('dca');
  const { search } = useLocation();
  return VIEWS.map((slug) => ({ slug, name: t(`view.${slug}.name`), to: { pathname: `/dca/${slug}`, search } }));
}

function Screen({ view }: { readonly view: View }) {
  const { t } = useTranslation(['dca', 'calculator']);
  const tabs = useTabs();
  const url = useUrlState(PARAMETERS);
  const faultText = useFaultText();
  const conventionWords = useConventionWords();
  const seriesName = useSeriesName();
  const { fund } = url.state;
  const series = useSeries(fund);
  const measure = useSeries(url.state.measure);
  const state = useDeferredValue(url.state);
  const { request, faults } = buildRequest(view, state, series.series, measure.series);
  const missing = [series.missing, url.state.strategy === 'valuation' ? measure.missing : null].find((id) => id !== null);
  const groups = groupsOf(view, url.state);
  const inputs = (
    <>
      <SeriesField label={t('field.fund')} name={seriesName(fund, series.table?.name)} problem={kindOf(fund) === 'unknown' ? t('unknownFund', { fund }) : undefined} choose={([id]) => (id === undefined ? undefined : url.commit({ fund: id }))} />
      {groups.map((group) => (
        <fieldset key={group.name} className={own['group']}>
          <legend>{t(`group.${group.name}`)}</legend>
          <div className={styles['fields']}>
            {group.fields.map((name) => (
              <Field key={name} name={name} url={url} faults={faults} />
            ))}
          </div>
        </fieldset>
      ))}
      <ErrorSummary title={t('calculator:faults')} attempt={0} errors={faults.map((fault) => ({ field: fault.field, message: faultText(fault, 'long') }))} />
      <p className={styles['private']}>
        <Link to={`/fund/${fund}`}>{t('sheet')}</Link>
      </p>
    </>
  );
  const answer =
    missing === undefined ? (
      <FamilyAnswer<BuiltRequest, DcaAnswer> key={`${view} ${fund}`} family="dca" request={request} ask={ask} conventions={({ conventions }) => conventionWords(conventions)} shareable={() => ['sample', 'source'].includes(kindOf(fund))}>
        {(settled, body) => <Result request={settled} answer={body} />}
      </FamilyAnswer>
    ) : (
      <MissingDataCard id={missing} />
    );
  return <FamilyScreen title={t('title')} lead={t(`view.${view}.lead`)} tabs={tabs} current={view} inputs={inputs} answer={answer} />;
}

/** A savings plan on a real history: each instalment, each day it could have begun on, and other numbers for it. */
export function DcaScreen() {
  const { t } = useTranslation('dca');
  const [first] = useTabs();
  const { view: slug = 'backtest' } = useParams();
  const view = VIEWS.find((candidate) => candidate === slug);
  if (view) return <Screen view={view} />;
  return first ? <UnknownCalculation title={t('title')} slug={slug} first={first} /> : null;
}
