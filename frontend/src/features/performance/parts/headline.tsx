import { useTranslation } from '@/shared/i18n/translation';
import { useFormatter } from '@/shared/format/use-formatter';
import { headlineOf, yearsText } from '../model/headline';
import type { Sheet } from '../model/sheet';
import styles from '../tear-sheet.module.css';

/** The sheet in one sentence: what it earned, how far it fell, how long that took to mend, and how often patience paid. */
export function Headline({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('performance');
  const format = useFormatter();
  const { years, annualised, total, fall, recoveryDays, holding } = headlineOf(sheet);
  const clauses = [
    annualised === null
      ? total === null
        ? null
        : t('headline.total', { value: format.signedPercent(total), days: format.days(sheet.period.days) })
      : t('headline.annualised', { value: format.signedPercent(annualised), years: yearsText(format, years) }),
    fall === null
      ? t('headline.noFall')
      : t('headline.fall', { value: format.percent(fall.depth), peak: format.date(fall.peak), trough: format.date(fall.trough) }),
    fall === null
      ? null
      : recoveryDays === null
        ? t('headline.notRecovered')
        : t('headline.recovered', { count: recoveryDays, days: format.days(recoveryDays) }),
    holding === null
      ? null
      : t('headline.holding', { years: holding.years, share: format.percent(holding.positiveShare, 0) }),
  ];
  return <p className={styles['headline']}>{clauses.filter((clause) => clause !== null).join(t('headline.separator')) + t('headline.end')}</p>;
}
