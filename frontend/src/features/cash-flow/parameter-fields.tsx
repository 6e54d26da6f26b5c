import { useTranslation } from '@/shared/i18n/translation';
import { NumberField, SelectField } from '@/shared/form/field';
import { inRegion } from '@/shared/form/region-number';
import { useSettings } from '@/shared/settings/settings';
import type { UrlState } from '@/shared/url/use-url-state';
import type { Calculation, Parameters, Unknown } from './calculations';
import { DAY_COUNTS, DUES, FLOW_TIMINGS, FORMS, UNKNOWNS } from './calculations';
import type { Drafts } from './drafts';
import { changeAnnuity } from './drafts';
import styles from '@/shared/ui/calculator.module.css';
import { rateId } from './request';

interface ParameterFieldsProps {
  readonly calculation: Calculation;
  readonly drafts: Drafts;
  readonly url: UrlState<Parameters>;
}

const MONEY: ReadonlySet<Unknown> = new Set(['pv', 'fv', 'payment']);

function AnnuityFields({ drafts, url }: Omit<ParameterFieldsProps, 'calculation'>) {
  const { t } = useTranslation('cash-flow');
  const { region } = useSettings();
  const bad = useBadText(url);
  return (
    <>
      <SelectField label={t('parameter.solveFor')} bad={bad('solveFor')} options={UNKNOWNS.map((value) => ({ value, label: t(`figure.${value}`) }))} value={url.state.solveFor} onChange={(solveFor) => url.commit({ solveFor })} />
      <SelectField label={t('parameter.due')} bad={bad('due')} options={DUES.map((value) => ({ value, label: t(`due.${value}`) }))} value={url.state.due} onChange={(due) => url.commit({ due })} />
      {UNKNOWNS.filter((field) => field !== url.state.solveFor).map((field) => (
        <NumberField
          key={field}
          id={rateId(field)}
          label={t(`figure.${field}`)}
          {...(field === 'rate' ? { unit: '%' } : {})}
          hint={t(`annuityHint.${field}`)}
          invalid={t('fault.amountShort', { example: inRegion('5000*1.015', region) })}
          money={MONEY.has(field)}
          value={drafts.annuity[field]}
          onChange={(text) => changeAnnuity(field, text)}
        />
      ))}
    </>
  );
}

/** The words for a value of the link that could not be used. */
function useBadText({ bad }: UrlState<Parameters>): (name: keyof Parameters) => string | undefined {
  const { t } = useTranslation('shared');
  return (name) => {
    const found = bad.find((parameter) => parameter.name === name);
    return found && t('link.bad', { text: found.text });
  };
}

/** Rates and conventions of a calculation; all of them are part of the link. */
export function ParameterFields({ calculation, drafts, url }: ParameterFieldsProps) {
  const { t } = useTranslation('cash-flow');
  const { region } = useSettings();
  const bad = useBadText(url);
  if (calculation === 'annuity') {
    return (
      <div className={styles['fields']}>
        <AnnuityFields drafts={drafts} url={url} />
      </div>
    );
  }
  const form = FORMS[calculation];
  return (
    <div className={styles['fields']}>
      {form.rates.map((rate) => (
        <NumberField key={rate} id={rateId(rate)} bad={bad(rate)} label={t(`parameter.${rate}`)} unit="%" hint={t(`parameterHint.${rate}`)} invalid={t('fault.amountShort', { example: inRegion('5000*1.015', region) })} value={url.state[rate]} onChange={(text) => url.replace({ [rate]: text })} />
      ))}
      {form.dayCount ? <SelectField label={t('parameter.dayCount')} bad={bad('dayCount')} options={DAY_COUNTS.map((value) => ({ value, label: value }))} value={url.state.dayCount} onChange={(dayCount) => url.commit({ dayCount })} /> : null}
      {form.flowTiming ? <SelectField label={t('parameter.flowTiming')} bad={bad('flowTiming')} options={FLOW_TIMINGS.map((value) => ({ value, label: t(`timing.${value}`) }))} value={url.state.flowTiming} onChange={(flowTiming) => url.commit({ flowTiming })} /> : null}
    </div>
  );
}
