import { useDeferredValue } from 'react';
import { useParams } from 'react-router';
import { FamilyAnswer } from '@/shared/calculator/family-answer';
import type { FamilyTab } from '@/shared/calculator/family-screen';
import { FamilyScreen, UnknownCalculation } from '@/shared/calculator/family-screen';
import { ErrorSummary } from '@/shared/form/error-summary';
import { inRegion } from '@/shared/form/region-number';
import { MASK } from '@/shared/format/formatter';
import { useFormatter } from '@/shared/format/use-formatter';
import { useTranslation } from '@/shared/i18n/translation';
import { useSettings } from '@/shared/settings/settings';
import { Button } from '@/shared/ui/button';
import styles from '@/shared/ui/calculator.module.css';
import { useUrlState } from '@/shared/url/use-url-state';
import type { BuiltRequest, Calculation, CashFlowAnswer } from './calculations';
import { CALCULATIONS, FORMS, PARAMETERS } from './calculations';
import { conventionWords } from './convention-words';
import { restoreExample, undoDrafts, useDrafts } from './drafts';
import { FlowTable } from './flow-table';
import { ParameterFields } from './parameter-fields';
import { ask } from './queries';
import type { DraftFault } from './request';
import { buildRequest } from './request';
import { Result } from './result';

function useTabs(): readonly FamilyTab[] {
  const { t } = useTranslation('cash-flow');
  return CALCULATIONS.map((slug) => ({ slug, name: t(`calculation.${slug}.name`), to: `/cash-flow/${slug}` }));
}

function Screen({ calculation }: { readonly calculation: Calculation }) {
  const { t } = useTranslation(['cash-flow', 'shared', 'calculator']);
  const tabs = useTabs();
  const drafts = useDrafts();
  const url = useUrlState(PARAMETERS);
  const format = useFormatter();
  const { privacy, region } = useSettings();
  const build = buildRequest(calculation, useDeferredValue(drafts), url.state);
  const valueOf = ({ code, value }: DraftFault): string => (code.endsWith('Date') || code === 'notAscending' ? value : privacy && code !== 'badRate' ? MASK : inRegion(value, region));
  const tables = calculation === 'annuity' ? [] : FORMS[calculation].tables;
  const inputs = (
    <>
      {tables.some((table) => drafts.tables[table].some((row) => row.example)) ? <p className={styles['example']}>{t('example')}</p> : null}
      {tables.map((table) => (
        <FlowTable key={table} table={table} rows={drafts.tables[table]} />
      ))}
      <ParameterFields calculation={calculation} drafts={drafts} url={url} />
      <ErrorSummary title={t('calculator:faults')} attempt={0} errors={build.faults.map((fault) => ({ field: fault.field, message: t(`fault.${fault.code}`, { row: fault.row ?? '', value: valueOf(fault), name: fault.name ? t(`figure.${fault.name}`) : '', example: inRegion('5000*1.015', region) }) }))} />
      <div className={styles['after']}>
        <Button small look="quiet" icon="undo" onClick={() => undoDrafts()}>
          {t('shared:action.undo')}
        </Button>
        <Button small look="quiet" onClick={restoreExample}>
          {t('restoreExample')}
        </Button>
      </div>
      <p className={styles['private']}>{t('private')}</p>
    </>
  );
  const answer = (
    <FamilyAnswer<BuiltRequest, CashFlowAnswer> key={calculation} family="cash-flow" request={build.request} ask={ask} conventions={(envelope) => conventionWords({ ...envelope.conventions }, t, format)} shareable={() => false}>
      {(_, envelope) => <Result calculation={calculation} envelope={envelope} />}
    </FamilyAnswer>
  );
  return <FamilyScreen title={t('title')} lead={t(`calculation.${calculation}.lead`)} tabs={tabs} current={calculation} inputs={inputs} answer={answer} />;
}

/** Money-weighted and time-weighted returns of one's own flows; the family's calculations side by side. */
export function CashFlowScreen() {
  const { t } = useTranslation('cash-flow');
  const [first] = useTabs();
  const { calculation: slug } = useParams();
  const calculation = CALCULATIONS.find((candidate) => candidate === slug);
  if (calculation) return <Screen calculation={calculation} />;
  return first ? <UnknownCalculation title={t('title')} slug={slug ?? ''} first={first} /> : null;
}
