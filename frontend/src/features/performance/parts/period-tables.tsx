import { useId } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { BLANK } from '@/shared/format/formatter';
import { useFormatter } from '@/shared/format/use-formatter';
import { TableTools } from '@/shared/ui/table-tools';
import type { FigureUnit } from '../model/figures';
import { missingOf, type HoldingPeriod, type Missing, type StandardPeriod } from '../model/sheet';
import { Blank, FigureValue } from './figure-value';
import { useReason } from './use-reason';
import styles from '../tear-sheet.module.css';

const PERIODS = ['1w', '1m', '3m', '6m', 'ytd', '1y', '3y', '5y', '10y', 'inception'] as const;

function isKnown(period: string): period is (typeof PERIODS)[number] {
  return PERIODS.some((known) => known === period);
}

/** Each reason once, under the table whose dashes it explains. */
function Reasons({ of }: { readonly of: readonly (Missing | undefined)[] }) {
  const reason = useReason();
  const texts = new Set(of.flatMap((missing) => (missing === undefined ? [] : [reason(missing)])));
  return [...texts].map((text) => (
    <p key={text} className={styles['note']}>
      {`${BLANK} ${text}`}
    </p>
  ));
}

/** Returns over the standard periods. */
export function StandardPeriods({ periods }: { readonly periods: readonly StandardPeriod[] }) {
  const { t } = useTranslation('performance');
  const format = useFormatter();
  const id = useId();
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <h2 id={id}>{t('standard.title')}</h2>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('standard.caption')}>
        <table className={styles['plain']}>
          <caption className="visually-hidden">{t('standard.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('standard.period')}</th>
              <th scope="col">{t('standard.from')}</th>
              <th scope="col">{t('standard.total')}</th>
              <th scope="col">{t('standard.annualised')}</th>
            </tr>
          </thead>
          <tbody>
            {periods.map((row) => (
              <tr key={row.period}>
                <th scope="row">{isKnown(row.period) ? t(`standard.${row.period}`) : row.period}</th>
                <td>{row.from ? format.date(row.from) : <Blank missing={missingOf(row, 'from') ?? missingOf(row, 'total')} compact />}</td>
                <td>
                  <FigureValue value={row.total ?? null} unit="gain" missing={missingOf(row, 'total')} coloured compact />
                </td>
                <td>
                  <FigureValue value={row.annualised ?? null} unit="gain" missing={missingOf(row, 'annualised')} coloured compact />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles['tableTools']} data-print="hide">
        <TableTools fileName="periods" table={async () => (await import('../model/sheet-tables')).standardTable(periods, { t, format })} />
      </div>
      <Reasons of={periods.flatMap((row) => [missingOf(row, 'total'), missingOf(row, 'annualised')])} />
    </section>
  );
}

const HOLDING_FIGURES: readonly (readonly [keyof HoldingPeriod & ('positiveShare' | 'worst' | 'median' | 'best'), FigureUnit])[] = [
  ['positiveShare', 'share'],
  ['worst', 'gain'],
  ['median', 'gain'],
  ['best', 'gain'],
];

/** What holding for so many years would have brought, whichever day one began. */
export function HoldingPeriods({ periods }: { readonly periods: readonly HoldingPeriod[] }) {
  const { t } = useTranslation('performance');
  const format = useFormatter();
  const id = useId();
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <h2 id={id}>{t('holding.title')}</h2>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('holding.caption')}>
        <table className={styles['plain']}>
          <caption className="visually-hidden">{t('holding.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('holding.years')}</th>
              <th scope="col">{t('holding.windows')}</th>
              {HOLDING_FIGURES.map(([name]) => (
                <th scope="col" key={name}>
                  {t(`holding.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map((row) => (
              <tr key={row.years}>
                <th scope="row">{t('holding.span', { count: row.years })}</th>
                <td>{format.days(row.windows)}</td>
                {HOLDING_FIGURES.map(([name, unit]) => (
                  <td key={name}>
                    <FigureValue value={row[name] ?? null} unit={unit} missing={missingOf(row, name) ?? missingOf(row, 'worst')} coloured compact />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles['tableTools']} data-print="hide">
        <TableTools fileName="holding" table={async () => (await import('../model/sheet-tables')).holdingTable(periods, { t, format })} />
      </div>
      <p className={styles['note']}>{t('holding.note')}</p>
      <Reasons of={periods.map((row) => missingOf(row, 'worst'))} />
    </section>
  );
}
