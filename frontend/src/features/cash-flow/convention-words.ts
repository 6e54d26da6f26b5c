import type { Formatter } from '@/shared/format/formatter';
import type { useTranslation } from '@/shared/i18n/translation';
import { DUES, FLOW_TIMINGS } from './calculations';

type Translate = ReturnType<typeof useTranslation<'cash-flow'>>['t'];

/** The conventions of an answer that the form offers, name and value in its words. */
export function conventionWords(used: Readonly<Record<string, unknown>>, t: Translate, format: Formatter): (readonly [string, string])[] {
  const { dayCount, guess, flowTiming, due } = used;
  const timing = FLOW_TIMINGS.find((one) => one === flowTiming);
  const end = DUES.find((one) => one === due);
  return [
    ...(typeof dayCount === 'string' ? [[t('parameter.dayCount'), dayCount] as const] : []),
    ...(timing === undefined ? [] : [[t('parameter.flowTiming'), t(`timing.${timing}`)] as const]),
    ...(end === undefined ? [] : [[t('parameter.due'), t(`due.${end}`)] as const]),
    ...(typeof guess === 'number' ? [[t('parameter.guess'), format.percent(guess)] as const] : []),
  ];
}
