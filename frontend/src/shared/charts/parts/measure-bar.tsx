import { useTranslation } from '@/shared/i18n/translation';
import { useFormatter } from '@/shared/format/use-formatter';
import { isoDateOf } from '@/shared/format/units';
import type { ChartGroup } from '../model/chart-group';
import { measure, type Measure, type Point } from '../model/measure';
import { nearestIndex, type Line, type TimeSeries } from '../model/time-series';
import { useChartView } from './use-chart-view';
import styles from '../chart.module.css';

interface MeasureBarProps {
  readonly series: TimeSeries;
  readonly group: ChartGroup;
  readonly activeLine: number;
  /** Ratios: the difference is what matters, growth of a percentage means nothing. */
  readonly ofRatios: boolean;
}

/** What lies between two pins: difference, percent, days, and the annual figure over a year or more. */
export function MeasureBar({ series, group, activeLine, ofRatios }: MeasureBarProps) {
  const { t } = useTranslation('charts');
  const { pins, cursor } = useChartView(group);
  const line = series.lines[activeLine] ?? series.lines[0];
  const first = pins[0];
  if (line === undefined || first === undefined) return null;
  const second = pins[1] ?? cursor;
  const start = pointAt(series, line, first);
  const end = second === null ? null : pointAt(series, line, second);
  return (
    <div className={styles['measure']}>
      {start !== null && end !== null && start.day !== end.day ? (
        <MeasureText label={line.label} measured={measure(start, end)} ofRatios={ofRatios} {...(series.count ? { write: series.count.write } : {})} />
      ) : (
        <span>{t('measure.pinSecond')}</span>
      )}
      <button type="button" className={styles['quiet']} onClick={group.clearPins}>
        {t('measure.clear')}
      </button>
    </div>
  );
}

interface MeasureTextProps {
  readonly label: string;
  readonly measured: Measure;
  readonly ofRatios: boolean;
  /** Writes what the x-axis counts; absent where it shows calendar days. */
  readonly write?: (count: number) => string;
}

function MeasureText({ label, measured, ofRatios, write }: MeasureTextProps) {
  const { t } = useTranslation('charts');
  const format = useFormatter();
  const { from, to, days, difference, ratio, annualised } = measured;
  const parts = ofRatios
    ? [`Δ ${format.signedPercent(difference)}`]
    : [
        `Δ ${format.signedNumber(difference)}`,
        ratio === null ? null : format.signedPercent(ratio),
        annualised === null || write ? null : t('measure.annualised', { value: format.signedPercent(annualised) }),
      ];
  return (
    <span>
      <b>{label}</b> {write?.(from) ?? format.date(isoDateOf(from))} → {write?.(to) ?? format.date(isoDateOf(to))} ·{' '}
      {[...parts, write ? null : t('measure.days', { count: days, value: format.days(days) })].filter((part) => part !== null).join(' · ')}
    </span>
  );
}

function pointAt(series: TimeSeries, line: Line, day: number): Point | null {
  const index = nearestIndex(series.days, day);
  const value = line.values[index] ?? null;
  const nearest = series.days[index];
  return value === null || nearest === undefined ? null : { day: nearest, value };
}
