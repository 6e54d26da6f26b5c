import { DateInput } from '@/shared/form/date-input';
import { FieldFrame, NumberField, SelectField } from '@/shared/form/field';
import { inRegion } from '@/shared/form/region-number';
import { useTranslation } from '@/shared/i18n/translation';
import { SeriesField } from '@/shared/search/series-field';
import { useSettings } from '@/shared/settings/settings';
import type { UrlState } from '@/shared/url/use-url-state';
import { axesOf } from './forms';
import type { ChoiceId, DateId, FieldId, ListId, NumberId, Parameters } from './parameters';
import { CHOICES, MONEY, PERCENTS } from './parameters';
import type { PlanFault } from './request';
import { fieldId } from './request';
import { useFaultText } from './use-fault-text';
import { useSeriesName } from './use-series-name';

export interface FieldProps {
  readonly url: UrlState<Parameters>;
  readonly faults: readonly PlanFault[];
}

const DATES: ReadonlySet<string> = new Set<DateId>(['from', 'to']);
const LISTS: ReadonlySet<string> = new Set<ListId>(['averageSteps', 'fallSteps', 'valuationSteps', 'firstValues', 'secondValues']);
const AXIS: ReadonlySet<string> = new Set<ChoiceId>(['first', 'second']);
const isChoice = (name: FieldId): name is ChoiceId => name in CHOICES;
const isDate = (name: FieldId): name is DateId => DATES.has(name);
const isList = (name: FieldId): name is ListId => LISTS.has(name);

function useBad({ bad }: UrlState<Parameters>): (name: string) => string | undefined {
  const { t } = useTranslation('shared');
  return (name) => {
    const found = bad.find((parameter) => parameter.name === name);
    return found && t('link.bad', { text: found.text });
  };
}

function Choice({ name, url, faults }: FieldProps & { readonly name: ChoiceId }) {
  const { t } = useTranslation('dca');
  const bad = useBad(url)(name);
  const faultText = useFaultText();
  const axis = AXIS.has(name);
  const offered: readonly string[] = axis ? [...new Set<string>([...axesOf(url.state), url.state[name]])] : CHOICES[name];
  const word = (value: string): string => (axis ? t(`field.${value}` as 'field.amount') : t(`choice.${name}.${value}` as 'choice.sell.no'));
  const fault = faults.find(({ field }) => field === fieldId(name));
  return <SelectField<string> label={t(`field.${name}`)} bad={bad ?? (fault && faultText(fault, 'short'))} options={offered.map((value) => ({ value, label: word(value) }))} value={url.state[name]} onChange={(value) => url.commit({ [name]: value })} />;
}

function Amount({ name, url }: FieldProps & { readonly name: NumberId }) {
  const { t, i18n } = useTranslation('dca');
  const { region } = useSettings();
  const bad = useBad(url)(name);
  const weekly = name === 'day' && (url.state.frequency === 'weekly' || url.state.frequency === 'biweekly');
  const hint = weekly ? 'hint.weekday' : `hint.${name}`;
  return (
    <NumberField
      id={fieldId(name)}
      bad={bad}
      label={t(`field.${name}`)}
      {...(i18n.exists(hint) ? { hint: t(hint as 'hint.day', { example: inRegion('0.1', region) }) } : {})}
      {...(PERCENTS.has(name) ? { unit: '%' } : {})}
      invalid={t('fault.number', { value: inRegion(url.state[name], region), example: inRegion('5000*1.015', region) })}
      money={MONEY.has(name)}
      value={url.state[name]}
      onChange={(text) => url.replace({ [name]: text })}
    />
  );
}

function List({ name, url, faults }: FieldProps & { readonly name: ListId }) {
  const { t } = useTranslation('dca');
  const { region } = useSettings();
  const faultText = useFaultText();
  const id = fieldId(name);
  const fault = faults.find(({ field }) => field === id);
  const bad = useBad(url)(name);
  const error = fault ? faultText(fault, 'short') : bad;
  return (
    <FieldFrame id={id} label={t(`field.${name}`)} hint={t(`hint.${name}`)} error={error}>
      <input
        id={id}
        autoComplete="off"
        spellCheck={false}
        value={inRegion(url.state[name], region)}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
        onChange={(event) => url.replace({ [name]: inRegion(event.target.value, region) })}
      />
    </FieldFrame>
  );
}

function Day({ name, url }: FieldProps & { readonly name: DateId }) {
  const { t } = useTranslation('dca');
  return (
    <FieldFrame id={fieldId(name)} label={t(`field.${name}`)} hint={t(`hint.${name}`)} error={useBad(url)(name)}>
      <DateInput id={fieldId(name)} value={url.state[name] ?? ''} commit={(day) => url.commit({ [name]: day === '' ? null : day })} />
    </FieldFrame>
  );
}

function Measure({ url }: FieldProps) {
  const { t } = useTranslation('dca');
  const name = useSeriesName()(url.state.measure);
  return <SeriesField label={t('field.measure')} name={name} choose={([id]) => (id === undefined ? undefined : url.commit({ measure: id }))} />;
}

/** One field of the plan; all of them are part of the link. */
export function Field({ name, ...props }: FieldProps & { readonly name: FieldId }) {
  if (name === 'measure') return <Measure {...props} />;
  if (isChoice(name)) return <Choice name={name} {...props} />;
  if (isDate(name)) return <Day name={name} {...props} />;
  return isList(name) ? <List name={name} {...props} /> : <Amount name={name} {...props} />;
}
