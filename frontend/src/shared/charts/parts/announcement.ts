import type { Formatter } from '@/shared/format/formatter';
import { isoDateOf } from '@/shared/format/units';
import { eventsByDay } from '../model/csv';
import { nearestIndex, type EpochDay, type TimeSeries } from '../model/time-series';

export interface Place {
  readonly lineIndex: number;
  readonly day: EpochDay;
}

/** What a screen reader hears for one day of one line: date with weekday, line, value, change, event. */
export function announcement(series: TimeSeries, { lineIndex, day }: Place, format: Formatter, missing: string): string {
  const index = nearestIndex(series.days, day);
  const line = series.lines[lineIndex];
  const nearest = series.days[index];
  if (line === undefined || nearest === undefined) return '';
  const value = line.values[index] ?? null;
  const reading = value === null ? { value: missing } : line.read(value, index);
  const parts = [reading.value, reading.change, eventsByDay(series).get(nearest)];
  return `${series.count?.write(nearest) ?? format.dateLong(isoDateOf(nearest))}: ${line.label} ${parts.filter((part) => part !== undefined).join(', ')}`;
}
