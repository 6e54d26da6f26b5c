import { DateInput } from '@/shared/form/date-input';
import { FieldFrame, NumberField, SelectField } from '@/shared/form/field';
import { inRegion } from '@/shared/form/region-number';
import { useTranslation } from '@/shared/i18n/translation';
import { useSettings } from '@/shared/settings/settings';
import styles from '@/shared/ui/calculator.module.css';
import type { UrlState } from '@/shared/url/use-url-state';
import type { Calculation, Parameters } from './calculations';
import { EXAMPLE_DAY, FIELDS, METHODS, MONEY, PERCENTS } from './calculations';
import { fieldId } from './request';

function unitOf(name: string): 'percent' | 'days' | 'years' | null {
  if (PERCENTS.has(name)) return 'percent';
  return name === 'years' ? 'years' : name === 'stopAfterDays' ? 'days' : null;
}

/** Numbers and choices of a calculation; all of them are part of the link. */
export function Fields({ calculation, url }: { readonly calculation: Calculation; readonly url: UrlState<Parameters> }) {
  const { t } = useTranslation(['fees', 'shared']);
  const { region } = useSettings();
  const bad = (name: string): string | undefined => {
    const found = url.bad.find((parameter) => parameter.name === name);
    return found && t('shared:link.bad', { text: found.text });
  };
  return (
    <div className={styles['fields']}>
      {FIELDS[calculation].map((name) => {
        if (name === 'method') return <SelectField key={name} label={t('field.method')} bad={bad(name)} options={METHODS.map((value) => ({ value, label: t(`method.${value}`) }))} value={url.state.method} onChange={(method) => url.commit({ method })} />;
        if (name === 'date') {
          return (
            <FieldFrame key={name} id={fieldId(name)} label={t('field.date')} error={bad(name)}>
              <DateInput id={fieldId(name)} value={url.state.date ?? EXAMPLE_DAY} commit={(day) => url.commit({ date: day === '' ? null : day })} />
            </FieldFrame>
          );
        }
        const unit = unitOf(name);
        return (
          <NumberField
            key={name}
            id={fieldId(name)}
            bad={bad(name)}
            label={t(`field.${name}`)}
            hint={t(`hint.${name}`, { example: inRegion('0.1', region) })}
            {...(unit === null ? {} : { unit: unit === 'percent' ? '%' : t(`unit.${unit}`) })}
            invalid={t('fault.number', { value: inRegion(url.state[name], region), example: inRegion('5000*1.015', region) })}
            money={MONEY.has(name)}
            value={url.state[name]}
            onChange={(text) => url.replace({ [name]: text })}
          />
        );
      })}
    </div>
  );
}
