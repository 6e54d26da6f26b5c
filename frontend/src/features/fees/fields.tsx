import { DateInput } from '@/shared/form/date-input';
import { FieldFrame, NumberField, SelectField } from '@/shared/form/field';
import { inRegion } from '@/shared/form/region-number';
import { useTranslation } from '@/shared/i18n/translation';
import { useSettings } from '@/shared/settings/settings';
import styles from '@/shared/ui/calculator.module.css';
import type { UrlState } from '@/shared/url/use-url-state';
import type { Calculation } from './calculations';
import type { FieldId } from './forms';
import { MONEY, PERCENTS, wordsOf } from './forms';
import { ListField } from './list-field';
import type { ChoiceId, ListId, NumberId, Parameters } from './parameters';
import { CHOICES, EXAMPLE_DAY } from './parameters';
import type { FormFault } from '@/shared/form/read-cells';
import { fieldId } from './request-builder';

interface FieldsProps {
  readonly calculation: Calculation;
  readonly names: readonly FieldId[];
  readonly url: UrlState<Parameters>;
  readonly faults: readonly FormFault[];
}

interface FieldProps extends Omit<FieldsProps, 'names'> {
  readonly bad: string | undefined;
}

const DAYS: ReadonlySet<string> = new Set(['stopAfterDays', 'days']);
const LISTS: ReadonlySet<string> = new Set<ListId>(['amounts', 'holdingDays']);

function unitOf(name: string): 'percent' | 'days' | 'years' | null {
  if (PERCENTS.has(name)) return 'percent';
  return name === 'years' ? 'years' : DAYS.has(name) ? 'days' : null;
}

const isChoice = (name: FieldId): name is ChoiceId => name in CHOICES;
const isList = (name: FieldId): name is ListId => LISTS.has(name);

function ChoiceField({ name, url, bad }: FieldProps & { readonly name: ChoiceId }) {
  const { t } = useTranslation('fees');
  const options = CHOICES[name].map((value) => ({ value, label: t(`choice.${name}.${value}` as 'choice.method.external') }));
  return <SelectField<string> label={t(`field.${name}`)} bad={bad} options={options} value={url.state[name]} onChange={(value) => url.commit({ [name]: value })} />;
}

function AmountField({ name, calculation, url, bad }: FieldProps & { readonly name: NumberId }) {
  const { t } = useTranslation('fees');
  const { region } = useSettings();
  const unit = unitOf(name);
  return (
    <NumberField
      id={fieldId(name)}
      bad={bad}
      label={t(`field.${wordsOf(calculation, name)}`)}
      hint={t(`hint.${name}`, { example: inRegion('0.1', region) })}
      {...(unit === null ? {} : { unit: unit === 'percent' ? '%' : t(`unit.${unit}`) })}
      invalid={t('fault.number', { value: inRegion(url.state[name], region), example: inRegion('5000*1.015', region) })}
      money={MONEY.has(name)}
      value={url.state[name]}
      onChange={(text) => url.replace({ [name]: text })}
    />
  );
}

/** Numbers and choices of a calculation; all of them are part of the link. */
export function Fields({ names, ...props }: FieldsProps) {
  const { t } = useTranslation(['fees', 'shared']);
  const { calculation, url } = props;
  return (
    <div className={styles['fields']}>
      {names.map((name) => {
        const found = url.bad.find((parameter) => parameter.name === name);
        const bad = found && t('shared:link.bad', { text: found.text });
        if (isChoice(name)) return <ChoiceField key={name} name={name} bad={bad} {...props} />;
        if (isList(name)) return <ListField key={name} name={name} bad={bad} faults={props.faults} value={url.state[name]} onChange={(text) => url.replace({ [name]: text })} />;
        if (name !== 'date') return <AmountField key={name} name={name} bad={bad} {...props} />;
        return (
          <FieldFrame key={name} id={fieldId(name)} label={t(`field.${wordsOf(calculation, name)}`)} error={bad}>
            <DateInput id={fieldId(name)} value={url.state.date ?? EXAMPLE_DAY} commit={(day) => url.commit({ date: day === '' ? null : day })} />
          </FieldFrame>
        );
      })}
    </div>
  );
}
