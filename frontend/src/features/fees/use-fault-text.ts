import { inRegion } from '@/shared/form/region-number';
import { MASK } from '@/shared/format/formatter';
import { useTranslation } from '@/shared/i18n/translation';
import { useSettings } from '@/shared/settings/settings';
import { MONEY } from './forms';
import type { FormFault } from '@/shared/form/read-cells';

/** What is wrong with a field and what to write: beside the field in short, in the summary with its name. */
export function useFaultText(): (fault: FormFault, form: 'short' | 'long') => string {
  const { t } = useTranslation('fees');
  const { region, privacy } = useSettings();
  return ({ code, name, row, value }, form) => {
    const example = code === 'fee' || code === 'feeList' ? '1.2%' : '5000*1.015';
    const words = t(`fault.${code}`, { value: privacy && MONEY.has(name) ? MASK : inRegion(value, region), example: inRegion(example, region) });
    if (form === 'short') return words;
    const [table = '', cell] = name.split('.');
    const place = cell === undefined ? t((code === 'noRows' ? `table.${table}.name` : `field.${table}`) as 'field.nav') : t('cell', { name: t(`table.${table}.${cell}` as 'table.tiers.0'), row });
    return t('fault.at', { place, words });
  };
}
