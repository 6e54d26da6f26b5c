import { plainNumber } from '@/shared/format/plain-number';
import type { TimeSeries } from './time-series';

/** Shortest digits that read back as the same number; empty for a gap. */
export function exact(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : plainNumber(value);
}

export function eventsByDay(series: TimeSeries): Map<number, string> {
  const labels = new Map<number, string>();
  for (const event of series.events ?? []) {
    const earlier = labels.get(event.day);
    labels.set(event.day, earlier === undefined ? event.label : `${earlier}; ${event.label}`);
  }
  return labels;
}
