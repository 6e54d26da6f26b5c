import { isoDateOf } from '@/shared/format/units';
import type { ExportTable } from '@/shared/ui/table-export';
import { eventsByDay } from '../model/csv';
import type { TimeSeries } from '../model/time-series';

/** The chart's own values at full precision: date, one column a line, and events when there are any. */
export function toTable(series: TimeSeries, name: string, words: { readonly date: string; readonly event: string }): ExportTable {
  const events = eventsByDay(series);
  const eventful = events.size > 0;
  return {
    name,
    columns: [{ name: words.date }, ...series.lines.map(({ label }) => ({ name: label })), ...(eventful ? [{ name: words.event }] : [])],
    rows: series.days.map((day, index) => [isoDateOf(day), ...series.lines.map((line) => line.values[index] ?? null), ...(eventful ? [events.get(day) ?? null] : [])]),
  };
}
