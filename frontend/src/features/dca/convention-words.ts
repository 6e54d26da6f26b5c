import { useFormatter } from '@/shared/format/use-formatter';
import { useTranslation } from '@/shared/i18n/translation';
import type { DcaAnswer } from './calculations';

/** The conventions of an answer, name and value in the words of the form; for paper. */
export function useConventionWords(): (used: DcaAnswer['conventions']) => (readonly [string, string])[] {
  const { t } = useTranslation('dca');
  const format = useFormatter();
  return ({ holidayRule, feeRate, dividends, dayCount }) => [
    [t('field.holidayRule'), t(`choice.holidayRule.${holidayRule}`)],
    [t('field.feeRate'), format.percent(Number(feeRate), 3)],
    [t('field.dividends'), t(`choice.dividends.${dividends}`)],
    [t('dayCount'), dayCount],
  ];
}
