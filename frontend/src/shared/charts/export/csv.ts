import { spreadsheetText } from '@/shared/format/spreadsheet-text';
import { isoDateOf } from '@/shared/format/units';
import { eventsByDay, exact } from '../model/csv';
import type { Line, TimeSeries } from '../model/time-series';

/** The chart's own values at full precision: date, one column a line, and events when there are any. */
export function toCsv(series: TimeSeries): string {
  const events = eventsByDay(series);
  const header = [series.count?.key ?? 'date', ...series.lines.map((line) => line.key), ...(events.size > 0 ? ['event'] : [])];
  const rows = series.days.map((day, index) => {
    const cells = [series.count ? String(day) : isoDateOf(day), ...series.lines.map((line) => cellOf(line, index))];
    if (events.size > 0) cells.push(text(events.get(day) ?? ''));
    return cells.join(',');
  });
  return [header.map(text).join(','), ...rows, ''].join('\r\n');
}

function cellOf({ values, names }: Line, index: number): string {
  const value = values[index];
  return names === undefined || typeof value !== 'number' ? exact(value) : text(names[value - 1] ?? '');
}

function text(cell: string): string {
  const safe = spreadsheetText(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
