import { isoDateOf } from '@/shared/format/units';
import type { ExportTable } from '@/shared/ui/table-export';
import { eventsByDay } from '../model/csv';
import type { Line, TimeSeries } from '../model/time-series';

function cellOf({ values, names }: Line, index: number): string | number | null {
  const value = values[index] ?? null;
  return names === undefined || value === null ? value : (names[value - 1] ?? null);
}

/** The chart's own values at full precision: date, one column a line, and events when there are any. */
export function toTable(series: TimeSeries, name: string, words: { readonly date: string; readonly event: string }): ExportTable {
  const events = eventsByDay(series);
  const eventful = events.size > 0;
  return {
    name,
    columns: [{ name: series.count?.name ?? words.date }, ...series.lines.map(({ label }) => ({ name: label })), ...(eventful ? [{ name: words.event }] : [])],
    rows: series.days.map((day, index) => [series.count ? day : isoDateOf(day), ...series.lines.map((line) => cellOf(line, index)), ...(eventful ? [events.get(day) ?? null] : [])]),
  };
}
