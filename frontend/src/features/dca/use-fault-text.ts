import { inRegion } from '@/shared/form/region-number';
import { MASK } from '@/shared/format/formatter';
import { useTranslation } from '@/shared/i18n/translation';
import { useSettings } from '@/shared/settings/settings';
import { MONEY } from './parameters';
import type { PlanFault } from './request';

/** What is wrong with a field and what to write: beside the field in short, in the summary with its name. */
export function useFaultText(): (fault: PlanFault, form: 'short' | 'long') => string {
  const { t } = useTranslation('dca');
  const { region, privacy } = useSettings();
  return ({ code, name, value }, form) => {
    const shown = privacy && MONEY.has(name) ? MASK : inRegion(value, region);
    const words = t(`fault.${code}` as 'fault.number', { value: shown, example: inRegion('5000*1.015', region) });
    return form === 'short' ? words : t('fault.at', { place: t(`field.${name}` as 'field.amount'), words });
  };
}
