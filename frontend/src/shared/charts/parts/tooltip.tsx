import { useFormatter } from '@/shared/format/use-formatter';
import { isoDateOf } from '@/shared/format/units';
import type { ChartGroup } from '../model/chart-group';
import { eventsByDay } from '../model/csv';
import { nearestIndex, type TimeSeries } from '../model/time-series';
import type { Plot } from '../plot/plot';
import { LineSwatch } from './line-swatch';
import { useChartView } from './use-chart-view';
import styles from '../chart.module.css';

const NARROW = 560;

interface TooltipProps {
  readonly series: TimeSeries;
  readonly group: ChartGroup;
  readonly plot: Plot;
  readonly width: number;
}

/** Values beside the cursor: date with weekday, each line in money and percent, and what happened that day. */
export function Tooltip({ series, group, plot, width }: TooltipProps) {
  const format = useFormatter();
  const { cursor, mode } = useChartView(group);
  const index = cursor === null ? -1 : nearestIndex(series.days, cursor);
  const day = series.days[index];
  if (mode !== 'tooltip' || cursor === null || day === undefined) return null;
  const offset = plot.offsetOf(day);
  const event = eventsByDay(series).get(day);
  // On the side with more room, so that the box never covers the point it explains.
  const right = offset > width / 2;
  // A phone has too little room beside the point: there the box keeps to the edge of the other half.
  const side = width < NARROW ? (right ? { left: 0 } : { right: 0 }) : right ? { right: width - offset + 12 } : { left: offset + 12 };
  return (
    <div className={styles['tooltip']} style={side} aria-hidden="true">
      <div className={styles['tooltipDate']}>{series.count?.write(day) ?? format.dateLong(isoDateOf(day))}</div>
      {series.lines.map((line) => {
        const value = line.values[index] ?? null;
        const reading = value === null ? null : line.read(value, index);
        return (
          <div key={line.key} className={styles['tooltipRow']}>
            <LineSwatch tone={line.tone} />
            <span>{line.label}</span>
            <b>{reading?.value ?? '–'}</b>
            <span>{reading?.change}</span>
          </div>
        );
      })}
      {event === undefined ? null : <div className={styles['tooltipEvent']}>{event}</div>}
    </div>
  );
}
