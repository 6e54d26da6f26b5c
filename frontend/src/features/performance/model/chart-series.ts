import type { Formatter } from '@/shared/format/formatter';
import { epochDay } from '@/shared/format/units';
import type { ChartEvent, Line, TimeSeries, Tone } from '@/shared/charts/model/time-series';
import type { Chart, Rolling, SeriesRef } from './sheet';
import type { Span } from './visible-span';

/** What the growth chart starts with. */
export const STARTING_AMOUNT = 10_000;

export interface LineNames {
  readonly fund: string;
  readonly fundShort: string;
  readonly benchmark: string;
  readonly benchmarkShort: string;
}

/** The span in which fund and benchmark both have values, with their growth at its two ends. */
export interface CommonWindow {
  readonly from: string;
  readonly to: string;
  readonly fund: { readonly start: number; readonly end: number };
  readonly benchmark: { readonly start: number; readonly end: number };
  /** The benchmark covers the whole history of the fund. */
  readonly whole: boolean;
}

/** Null without a benchmark, or where the two never meet. */
export function commonWindowOf({ dates, growth, benchmarkGrowth }: Chart): CommonWindow | null {
  const benchmark = benchmarkGrowth ?? [];
  const first = benchmark.findIndex((value) => value !== null);
  const last = benchmark.findLastIndex((value) => value !== null);
  const [from, to, fundStart, fundEnd, start, end] = [dates[first], dates[last], growth[first], growth[last], benchmark[first], benchmark[last]];
  if (from === undefined || to === undefined || fundStart === undefined || fundEnd === undefined || start == null || end == null) return null;
  return { from, to, fund: { start: fundStart, end: fundEnd }, benchmark: { start, end }, whole: first === 0 && last === dates.length - 1 };
}

interface GrowthExtras {
  readonly events: readonly ChartEvent[];
  /** Changes count from the beginning of what is shown. */
  readonly shown: Span | null;
}

/** Growth of 10,000, in money and as change since the start of what is shown; a benchmark that begins later begins where the fund stands then. */
export function growthSeries(chart: Chart, names: LineNames, format: Formatter, { events, shown }: GrowthExtras): TimeSeries {
  const common = commonWindowOf(chart);
  const begin = shown === null ? -1 : chart.dates.findIndex((date) => date >= shown.from);
  const line = (key: string, tone: Tone, growth: readonly (number | null)[], start: number): Line => ({
    key,
    tone,
    label: tone === 'fund' ? names.fund : names.benchmark,
    short: tone === 'fund' ? names.fundShort : names.benchmarkShort,
    values: growth.map((value) => (value === null ? null : value * STARTING_AMOUNT)),
    read: (value) => ({ value: format.number(value), change: format.signedPercent(value / (start * STARTING_AMOUNT) - 1) }),
  });
  const rebased = common === null ? null : (chart.benchmarkGrowth ?? []).map((value) => (value === null ? null : (value / common.benchmark.start) * common.fund.start));
  return {
    days: chart.dates.map(epochDay),
    lines: [line('fund', 'fund', chart.growth, chart.growth[begin] ?? 1), ...(rebased === null || common === null ? [] : [line('benchmark', 'benchmark', rebased, rebased[begin] ?? common.fund.start)])],
    events,
  };
}

/** How far below its high the fund stood, in percent and in money of the 10,000. */
export function underwaterSeries(chart: Chart, names: LineNames, format: Formatter): TimeSeries {
  const { growth } = chart;
  return {
    days: chart.dates.map(epochDay),
    lines: [
      {
        key: 'drawdown',
        label: names.fund,
        short: names.fundShort,
        tone: 'fall',
        fillTo: 0,
        values: chart.drawdown,
        read: (value, index) => {
          const now = (growth[index] ?? 0) * STARTING_AMOUNT;
          const high = value > -1 ? now / (1 + value) : now;
          return { value: format.signedPercent(value), change: format.signedNumber(now - high) };
        },
      },
    ],
  };
}

export const ROLLING_NAMES = ['total', 'volatility', 'sharpe', 'beta'] as const;
export type RollingName = (typeof ROLLING_NAMES)[number];

/** One rolling figure; null where the answer has no such row. */
export function rollingSeries(rolling: Rolling, name: RollingName, label: string, format: Formatter): TimeSeries | null {
  const values = rolling[name] ?? null;
  if (values === null || values.length === 0) return null;
  const write = (value: number): string =>
    name === 'total' ? format.signedPercent(value) : name === 'volatility' ? format.percent(value) : format.number(value);
  return {
    days: rolling.dates.map(epochDay),
    lines: [
      {
        key: name,
        label,
        short: label,
        tone: 'plain',
        values,
        ...(name === 'total' ? { fillTo: 0 } : {}),
        read: (value) => ({ value: write(value) }),
      },
    ],
  };
}

/** Middle, lowest and highest of a row; null without a value. */
export function spreadOf(values: readonly (number | null)[]): { readonly median: number; readonly low: number; readonly high: number } | null {
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  const low = known[0];
  const high = known.at(-1);
  if (low === undefined || high === undefined) return null;
  const middle = (known.length - 1) / 2;
  const median = ((known[Math.floor(middle)] ?? low) + (known[Math.ceil(middle)] ?? high)) / 2;
  return { median, low, high };
}

/** Dividends and splits of inline data, for the lane under the growth chart. */
export function eventsOf(series: SeriesRef, words: { readonly dividend: (perShare: string) => string; readonly split: (ratio: string) => string }, format: Formatter): ChartEvent[] {
  return [
    ...(series.dividends ?? []).map(({ date, perShare }): ChartEvent => ({ kind: 'dividend', day: epochDay(date), label: words.dividend(format.precise(perShare)) })),
    ...(series.splits ?? []).map(({ date, ratio }): ChartEvent => ({ kind: 'split', day: epochDay(date), label: words.split(format.precise(ratio)) })),
  ].sort((a, b) => a.day - b.day);
}
