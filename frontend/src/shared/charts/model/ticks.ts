import { epochDay, isoDateOf } from '@/shared/format/units';
import { type EpochDay, type Range } from './time-series';

/** Fewer marks tell no scale. */
const LEAST_TICKS = 3;

/** Round numbers inside the span, about as many as asked for and never fewer than three. */
export function valueTicks(low: number, high: number, about: number): number[] {
  if (!(high > low)) return [low];
  const attempts = Array.from({ length: 4 * LEAST_TICKS }, (_, more) => about + more);
  const enough = attempts.find((wanted) => roundTicks(low, high, wanted).length >= LEAST_TICKS);
  return roundTicks(low, high, enough ?? about);
}

function roundTicks(low: number, high: number, about: number): number[] {
  const rough = (high - low) / Math.max(1, about);
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((multiple) => multiple * magnitude >= rough) ?? 10) * magnitude;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => roundTo((first + index) * step, step));
}

/** 1, 2 and 5 of each power of ten; falls back to even steps where the span is too short for two of them. */
export function logTicks(low: number, high: number, about: number): number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    for (const multiple of [1, 2, 5]) {
      const tick = multiple * 10 ** power;
      if (tick >= low && tick <= high) ticks.push(tick);
    }
  }
  return ticks.length >= 3 ? ticks : valueTicks(low, high, about);
}

export type DateStep = 'day' | 'month' | 'year';

export interface DateTicks {
  readonly step: DateStep;
  readonly days: readonly EpochDay[];
}

const STEPS: readonly (readonly [DateStep, number])[] = [
  ['day', 1],
  ['day', 2],
  ['day', 7],
  ['day', 14],
  ['month', 1],
  ['month', 2],
  ['month', 3],
  ['month', 6],
  ['year', 1],
  ['year', 2],
  ['year', 5],
  ['year', 10],
  ['year', 20],
];
const DAYS_IN: Readonly<Record<DateStep, number>> = { day: 1, month: 30.44, year: 365.25 };

/** Calendar dates on which a reader expects a mark: first of a month or year, or every few days. */
export function dateTicks(range: Range, about: number): DateTicks {
  const span = range.to - range.from;
  const fitting = STEPS.find(([step, count]) => span / (DAYS_IN[step] * count) <= about);
  const [step, count] = fitting ?? ['year', Math.ceil(span / 365.25 / Math.max(1, about))];
  return { step, days: step === 'day' ? everyFewDays(range, count) : everyFewMonths(range, count * (step === 'year' ? 12 : 1)) };
}

/** Marks of the x-axis: calendar dates, or round whole numbers where it counts something else. */
export function xTicks(counted: boolean, range: Range, about: number): DateTicks {
  return counted ? { step: 'day', days: valueTicks(range.from, range.to, about).filter(Number.isInteger) } : dateTicks(range, about);
}

function everyFewDays(range: Range, count: number): EpochDay[] {
  const days: EpochDay[] = [];
  for (let day = Math.ceil(range.from / count) * count; day <= range.to; day += count) days.push(day);
  return days;
}

function everyFewMonths(range: Range, count: number): EpochDay[] {
  const start = isoDateOf(range.from);
  const days: EpochDay[] = [];
  let month = Math.ceil((Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1) / count) * count;
  for (;;) {
    const day = epochDay(`${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`);
    if (day > range.to) return days;
    if (day >= range.from) days.push(day);
    month += count;
  }
}

/** Takes away the noise of binary fractions: 0.30000000000000004 becomes 0.3. */
function roundTo(value: number, step: number): number {
  const decimals = Math.max(0, -Math.floor(Math.log10(step)) + 1);
  return Number(value.toFixed(Math.min(20, decimals)));
}
