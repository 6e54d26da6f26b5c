import { useId } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { TimeChart } from '@/shared/charts/time-chart';
import type { ChartGroup } from '@/shared/charts/model/chart-group';
import { useFormatter } from '@/shared/format/use-formatter';
import { ROLLING_NAMES, rollingSeries, spreadOf, type RollingName } from '../model/chart-series';
import { missingOf, type Rolling } from '../model/sheet';
import { Blank } from './figure-value';
import styles from '../tear-sheet.module.css';

interface RollingChartsProps {
  readonly rolling: Rolling;
  readonly group: ChartGroup;
  readonly source: string;
  /** Returns in a window. */
  readonly window: string;
}

/** How return, risk and their ratio changed over time: each point looks back over one window. */
export function RollingCharts({ rolling, group, source, window }: RollingChartsProps) {
  const { t } = useTranslation('performance');
  const id = useId();
  return (
    <section className={`${styles['panel'] ?? ''} ${styles['rolling'] ?? ''}`} aria-labelledby={id}>
      <h2 id={id}>{t('rolling.title')}</h2>
      {rolling.dates.length === 0 ? (
        <p className={styles['note']}>
          <Blank missing={missingOf(rolling, 'total')} />
        </p>
      ) : (
        <div className={styles['pair']}>
          {ROLLING_NAMES.map((name) => (
            <RollingChart key={name} name={name} rolling={rolling} group={group} source={source} window={window} />
          ))}
        </div>
      )}
    </section>
  );
}

function RollingChart({ name, rolling, group, source, window }: RollingChartsProps & { readonly name: RollingName }) {
  'use memo';
  const { t } = useTranslation('performance');
  const format = useFormatter();
  const label = t(`rolling.${name}`);
  const series = rollingSeries(rolling, name, label, format);
  const line = series?.lines[0];
  const spread = line === undefined ? null : spreadOf(line.values);
  if (series === null || line === undefined || spread === null) return null;
  const percent = name === 'total' || name === 'volatility';
  const write = (value: number): string => line.read(value, 0).value;
  const axisValue = (value: number): string => (percent ? format.percent(value, 0) : format.number(value, 1));
  const finding = t('rolling.finding', { label, median: write(spread.median), low: write(spread.low), high: write(spread.high) });
  return (
    <TimeChart
      name={label}
      title={finding}
      unit={t('rolling.unit', { window })}
      source={source}
      summary={finding}
      series={series}
      group={group}
      axisValue={axisValue}
      fileName={`rolling-${name}`}
      height={150}
      ofRatios={percent}
      {...(name === 'volatility' ? {} : { include: 0 })}
    />
  );
}
