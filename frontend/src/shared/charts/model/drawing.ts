import type { ChartEvent, Line, TimeSeries } from './time-series';

const same = <T>(a: readonly T[], b: readonly T[], equal: (a: T, b: T) => boolean = Object.is): boolean =>
  a === b || (a.length === b.length && a.every((item, index) => equal(item, b[index] as T)));

const sameLook = (a: Line, b: Line): boolean => a.key === b.key && a.label === b.label && a.short === b.short && a.tone === b.tone && a.fillTo === b.fillTo;

const sameEvent = (a: ChartEvent, b: ChartEvent): boolean => a.day === b.day && a.kind === b.kind && a.label === b.label;

/** Whether the two have the same days, lines and events, so that a drawing of one can take over the values of the other. */
export function sameFrame(a: TimeSeries, b: TimeSeries): boolean {
  return same(a.days, b.days) && same(a.lines, b.lines, sameLook) && same(a.events ?? [], b.events ?? [], sameEvent);
}

/** Whether the lines have the same values. */
export function sameValues(a: readonly Line[], b: readonly Line[]): boolean {
  return same(a, b, (line, other) => same(line.values, other.values));
}
