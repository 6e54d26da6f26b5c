import { useTranslation } from '@/shared/i18n/translation';
import type { FeesAnswer } from './calculations';
import type { ChoiceId } from './parameters';

type Conventions = FeesAnswer['conventions'];

/** The conventions of an answer that the form offers, name and value in its words; for paper. */
export function useConventionWords(): (used: Conventions) => (readonly [string, string])[] {
  const { t } = useTranslation('fees');
  const chosen = (name: ChoiceId, value: string | undefined): (readonly [string, string])[] => (value === undefined ? [] : [[t(`field.${name}`), t(`choice.${name}.${value}` as 'choice.method.external')]]);
  const plain = (name: 'discount' | 'moneyScale' | 'shareScale', value: number | string | undefined): (readonly [string, string])[] => (value === undefined ? [] : [[t(`field.${name}`), String(value)]]);
  return ({ method, discount, reinvestedLotDate, differenceMethod, rounding }) => [
    ...chosen('method', method),
    ...plain('discount', discount),
    ...chosen('reinvestedLotDate', reinvestedLotDate),
    ...chosen('differenceMethod', differenceMethod),
    ...chosen('moneyRounding', rounding?.money),
    ...plain('moneyScale', rounding?.moneyScale),
    ...chosen('shareRounding', rounding?.shares),
    ...plain('shareScale', rounding?.shareScale),
    ...chosen('redemptionRounding', rounding?.redemption),
  ];
}
