import { epochDay, isoDateOf } from '@/shared/format/units';
import { type EpochDay, type Range } from './time-series';

export const PRESETS = ['1M', '3M', '6M', 'YTD', '1Y', '3Y', '5Y', 'ALL'] as const;
export type Preset = (typeof PRESETS)[number];

const MONTHS: Readonly<Partial<Record<Preset, number>>> = { '1M': 1, '3M': 3, '6M': 6, '1Y': 12, '3Y': 36, '5Y': 60 };

/** Shortest span that can be shown: closer up there is nothing to see in daily values. */
const SHORTEST_DAYS = 5;

/** The span a preset means, counted back from the last day and never before the first. */
export function presetRange(preset: Preset, extent: Range): Range {
  const months = MONTHS[preset];
  if (preset === 'YTD') {
    return { from: Math.max(extent.from, epochDay(`${Number(isoDateOf(extent.to).slice(0, 4)) - 1}-12-31`)), to: extent.to };
  }
  if (months === undefined) return extent;
  return { from: Math.max(extent.from, monthsBefore(extent.to, months)), to: extent.to };
}

/** The preset that shows exactly this span. */
export function presetOf(range: Range, extent: Range): Preset | null {
  if (range.from <= extent.from && range.to >= extent.to) return 'ALL';
  const match = PRESETS.find((preset) => sameRange(presetRange(preset, extent), range));
  return match ?? null;
}

/** Same day of an earlier month, or that month's last day when it is shorter. */
export function monthsBefore(day: EpochDay, months: number): EpochDay {
  const date = new Date(`${isoDateOf(day)}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, lastOfMonth));
  return epochDay(date.toISOString().slice(0, 10));
}

/** Brings a span inside the data: in order, not too short, and shifted rather than cut where possible. */
export function clampRange(range: Range, extent: Range): Range {
  const whole = extent.to - extent.from;
  const from = Math.min(range.from, range.to);
  const span = Math.min(whole, Math.max(SHORTEST_DAYS, Math.abs(range.to - range.from)));
  const start = Math.min(Math.max(Math.round(from), extent.from), extent.to - span);
  return { from: start, to: Math.round(start + span) };
}

/** Narrows (factor below 1) or widens the span; the given day keeps its place on the screen. */
export function zoomRange(range: Range, factor: number, around: EpochDay, extent: Range): Range {
  const from = around - (around - range.from) * factor;
  return clampRange({ from, to: from + (range.to - range.from) * factor }, extent);
}

/** Shifts the span by a share of its own length. */
export function panRange(range: Range, share: number, extent: Range): Range {
  const shift = Math.round((range.to - range.from) * share) || Math.sign(share);
  return clampRange({ from: range.from + shift, to: range.to + shift }, extent);
}

export function sameRange(a: Range, b: Range): boolean {
  return a.from === b.from && a.to === b.to;
}
