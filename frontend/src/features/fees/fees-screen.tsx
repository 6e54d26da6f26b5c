import { useDeferredValue } from 'react';
import { useLocation, useParams } from 'react-router';
import { FamilyAnswer } from '@/shared/calculator/family-answer';
import type { FamilyTab } from '@/shared/calculator/family-screen';
import { FamilyScreen, UnknownCalculation } from '@/shared/calculator/family-screen';
import { ErrorSummary } from '@/shared/form/error-summary';
import { useTranslation } from '@/shared/i18n/translation';
import { Button } from '@/shared/ui/button';
import styles from '@/shared/ui/calculator.module.css';
import type { UrlState } from '@/shared/url/use-url-state';
import { useUrlState } from '@/shared/url/use-url-state';
import type { BuiltRequest, Calculation, FeesAnswer, Settled } from './calculations';
import { CALCULATIONS } from './calculations';
import { ClassesField } from './classes-field';
import { useConventionWords } from './convention-words';
import { Fields } from './fields';
import { FORMS, lotCells } from './forms';
import type { Parameters } from './parameters';
import { EXAMPLE_LOTS, PARAMETERS } from './parameters';
import { ask } from './queries';
import type { FormFault } from '@/shared/form/read-cells';
import { buildRequest } from './request';
import { Result } from './result';
import { RowsField } from './rows-field';
import { useFaultText } from './use-fault-text';
import { useLots } from './use-lots';

/** The tabs keep what was typed: calculations share the order and the terms. */
function useTabs(): readonly FamilyTab[] {
  const { t } = useTranslation('fees');
  const { search } = useLocation();
  return CALCULATIONS.map((slug) => ({ slug, name: t(`calculation.${slug}.name`), to: { pathname: `/fees/${slug}`, search } }));
}

interface FormProps {
  readonly calculation: Calculation;
  readonly url: UrlState<Parameters>;
  readonly faults: readonly FormFault[];
}

function Rounding({ calculation, url, faults }: FormProps) {
  const { t } = useTranslation('fees');
  const { rounding } = FORMS[calculation];
  if (!rounding) return null;
  return (
    <details>
      <summary>{t('rounding')}</summary>
      <Fields calculation={calculation} names={rounding} url={url} faults={faults} />
    </details>
  );
}

function Lots({ calculation, url, faults, lots, setLots }: FormProps & { readonly lots: readonly (readonly string[])[]; readonly setLots: (lots: readonly (readonly string[])[]) => void }) {
  const { t } = useTranslation('fees');
  const cells = lotCells(calculation, { backEnd: url.state.backEndTiers.length > 0, parent: url.state.reinvestedLotDate === 'parent' });
  return (
    <>
      <RowsField calculation={calculation} table="lots" rows={lots} cells={cells} faults={faults} onRows={setLots} />
      <div className={styles['after']}>
        <Button small look="quiet" onClick={() => setLots(EXAMPLE_LOTS)}>
          {t('restoreExample')}
        </Button>
      </div>
      <p className={styles['private']}>{t('private')}</p>
    </>
  );
}

function Screen({ calculation }: { readonly calculation: Calculation }) {
  const { t } = useTranslation(['fees', 'calculator']);
  const tabs = useTabs();
  const url = useUrlState(PARAMETERS);
  const [lots, setLots] = useLots();
  const faultText = useFaultText();
  const conventionWords = useConventionWords();
  const { request, faults } = buildRequest(calculation, useDeferredValue(url.state), useDeferredValue(lots));
  const form = FORMS[calculation];
  const inputs = (
    <>
      <Fields calculation={calculation} names={form.fields} url={url} faults={faults} />
      {form.lots ? <Lots calculation={calculation} url={url} faults={faults} lots={lots} setLots={setLots} /> : null}
      {form.tables.map((table) => (
        <RowsField key={table} calculation={calculation} table={table} rows={url.state[table]} faults={faults} onRows={(rows) => url.replace({ [table]: rows })} />
      ))}
      {form.classes ? <ClassesField rows={url.state.classes} faults={faults} onRows={(classes) => url.replace({ classes })} /> : null}
      <Rounding calculation={calculation} url={url} faults={faults} />
      <ErrorSummary title={t('calculator:faults')} attempt={0} errors={faults.map((fault) => ({ field: fault.field, message: faultText(fault, 'long') }))} />
    </>
  );
  const answer = (
    <FamilyAnswer<BuiltRequest, FeesAnswer> key={calculation} family="fees" request={request} ask={ask} conventions={({ conventions }) => conventionWords(conventions)} shareable={(settled) => !FORMS[settled.calculation].lots}>
      {(settled, body) => <Result settled={{ ...settled, answer: body } as Settled} />}
    </FamilyAnswer>
  );
  return <FamilyScreen title={t('title')} lead={t(`calculation.${calculation}.lead`)} tabs={tabs} current={calculation} inputs={inputs} answer={answer} />;
}

/** Fees of Chinese fund orders, exact to the cent, a tab for each calculation. */
export function FeesScreen() {
  const { t } = useTranslation('fees');
  const [first] = useTabs();
  const { calculation: slug } = useParams();
  const calculation = CALCULATIONS.find((candidate) => candidate === slug);
  if (calculation) return <Screen calculation={calculation} />;
  return first ? <UnknownCalculation title={t('title')} slug={slug ?? ''} first={first} /> : null;
}
