import { useId } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { useFormatter } from '@/shared/format/use-formatter';
import { TableTools } from '@/shared/ui/table-tools';
import { FULL_SATURATION, heatRows, heatSummary, saturation } from '../model/heat-map';
import type { Calendar } from '../model/sheet';
import styles from '../tear-sheet.module.css';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Month × year: a real table whose cells are coloured. The colour is full at ±8 % for every fund, so that maps compare. */
export function HeatMap({ calendar, span }: { readonly calendar: Calendar; readonly span: { readonly from: string; readonly to: string } }) {
  const { t } = useTranslation('performance');
  const format = useFormatter();
  const id = useId();
  const summary = heatSummary(calendar);
  const rows = heatRows(calendar, span);
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <h2 id={id}>{t('calendar.title')}</h2>
      {summary === null ? null : (
        <p className={styles['finding']}>
          {t('calendar.finding', {
            positive: format.days(summary.positive),
            months: format.days(summary.months),
            best: format.signedPercent(summary.best.value, 1),
            bestMonth: format.month(summary.best.year, summary.best.month),
            worst: format.signedPercent(summary.worst.value, 1),
            worstMonth: format.month(summary.worst.year, summary.worst.month),
          })}
        </p>
      )}
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('calendar.caption')}>
        <table className={styles['heat']}>
          <caption className="visually-hidden">{t('calendar.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('calendar.year')}</th>
              {MONTHS.map((month) => (
                <th scope="col" key={month}>
                  {format.monthName(month)}
                </th>
              ))}
              <th scope="col">{t('calendar.annual')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.year}>
                <th scope="row">{row.year}</th>
                {row.months.map((value, index) => (
                  <HeatCell key={MONTHS[index]} value={value} partial={row.partial.includes(index)} />
                ))}
                <HeatCell value={row.annual} total />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles['tableTools']} data-print="hide">
        <TableTools fileName="months" table={async () => (await import('../model/sheet-tables')).calendarTable(calendar, { t, format })} />
      </div>
      <p className={styles['note']}>
        {t('calendar.note', { limit: format.percent(FULL_SATURATION, 0) })}
        {rows.some(({ partial }) => partial.length > 0) ? ` ${t('calendar.partialNote')}` : null}
      </p>
    </section>
  );
}

function HeatCell({ value, total = false, partial = false }: { readonly value: number | null; readonly total?: boolean; readonly partial?: boolean }) {
  const { t } = useTranslation('performance');
  const format = useFormatter();
  if (value === null) {
    return (
      <td className={styles['heatEmpty']}>
        <span className="visually-hidden">{t('calendar.noReturn')}</span>
      </td>
    );
  }
  const direction = value > 0 ? 'gain' : value < 0 ? 'loss' : undefined;
  return (
    <td
      className={total ? styles['heatTotal'] : undefined}
      data-direction={direction}
      style={{ '--saturation': total ? 0 : saturation(value) } as React.CSSProperties}
    >
      <data value={format.precise(value)}>{format.signedPercent(value, 1).replace('%', '')}</data>
      {partial ? (
        <sup title={t('calendar.partial')}>
          *<span className="visually-hidden">{t('calendar.partial')}</span>
        </sup>
      ) : null}
    </td>
  );
}
