import type { Formatter } from '@/shared/format/formatter';
import type { useTranslation } from '@/shared/i18n/translation';
import { CHOICES, type ChoiceName } from './parameters';
import type { Conventions } from './sheet';

type Translate = ReturnType<typeof useTranslation<'performance'>>['t'];
type ConventionName = Extract<keyof Conventions, ChoiceName | 'periodsPerYear' | 'riskFree' | 'mar' | 'confidence' | 'calmarWindow' | 'rollingWindow'>;

const NAMES: readonly ConventionName[] = [
  'profile', 'basis', 'frequency', 'returns', 'annualization', 'annualiseShort', 'periodsPerYear', 'riskFree', 'mar', 'ddof', 'moments', 'downside', 'sharpe',
  'varMethod', 'cvarMethod', 'confidence', 'alpha', 'informationRatio', 'capture', 'calmarWindow', 'rollingWindow',
];

/** Every convention that an answer used, name and value in the words of the form. */
export function conventionWords(used: Conventions, t: Translate, format: Formatter): (readonly [string, string])[] {
  return NAMES.filter((name) => name in used).map((name) => [t(`convention.${name}`), words(name, used[name], t, format)]);
}

function words(name: ConventionName, value: string | number | boolean, t: Translate, format: Formatter): string {
  if (typeof value === 'boolean') return t(`choice.annualiseShort.${value ? 'yes' : 'no'}`);
  if (name in CHOICES) return t(`choice.${name}.${value}` as 'choice.profile.default');
  if (typeof value === 'string') return value === 'all' ? t('convention.all') : value;
  return name === 'periodsPerYear' || name === 'calmarWindow' || name === 'rollingWindow' ? format.number(value, Number.isInteger(value) ? 0 : 2) : format.percent(value);
}
