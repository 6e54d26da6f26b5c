import { useFormatter } from '@/shared/format/use-formatter';
import { isoDateOf } from '@/shared/format/units';
import type { ChartGroup } from '../model/chart-group';
import { firstIndexFrom, nearestIndex, type Line, type TimeSeries } from '../model/time-series';
import { LineSwatch } from './line-swatch';
import { useChartView } from './use-chart-view';
import styles from '../chart.module.css';

interface LegendProps {
  readonly series: TimeSeries;
  readonly group: ChartGroup;
}

/** The lines by name with their values under the cursor, or at the end of the visible span. */
export function Legend({ series, group }: LegendProps) {
  const format = useFormatter();
  const { cursor, range } = useChartView(group);
  const index = cursor === null ? firstIndexFrom(series.days, range.to + 1) - 1 : nearestIndex(series.days, cursor);
  const day = series.days[index];
  return (
    <div className={styles['legend']} aria-hidden="true">
      <span className={styles['legendDate']}>{day === undefined ? '' : (series.count?.write(day) ?? format.dateLong(isoDateOf(day)))}</span>
      {series.lines.map((line) => (
        <LegendEntry key={line.key} line={line} index={index} />
      ))}
    </div>
  );
}

function LegendEntry({ line, index }: { readonly line: Line; readonly index: number }) {
  const value = line.values[index] ?? null;
  const reading = value === null ? null : line.read(value, index);
  return (
    <span className={styles['legendEntry']}>
      <LineSwatch tone={line.tone} />
      <span className={styles['legendLabel']}>{line.label}</span>
      <span className={styles['legendValue']}>{reading?.value ?? '–'}</span>
      {reading?.change === undefined ? null : <span className={styles['legendChange']}>{reading.change}</span>}
    </span>
  );
}
