import { epochDay } from '@/shared/format/units';
import type { Chart } from './sheet';

/** Days between which the charts show the history, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

interface Fall {
  /** Share lost, positive; 0 where the value never fell. */
  readonly depth: number;
  readonly peak: string;
  readonly trough: string;
  /** Days from peak to recovery; null while the value is below its high. */
  readonly recoveryDays: number | null;
}

/** Positions of the first and the last date inside the span; null for a span that holds fewer than two dates. */
function boundsOf({ dates }: Chart, { from, to }: Span): readonly [number, number] | null {
  const first = dates.findIndex((date) => date >= from);
  const last = dates.findLastIndex((date) => date <= to);
  return first < 0 || last - first < 1 ? null : [first, last];
}

function drawdownOf(growth: readonly number[]): number[] {
  let high = -Infinity;
  return growth.map((value) => {
    high = Math.max(high, value);
    return high > 0 ? value / high - 1 : 0;
  });
}

/** The history as if it began and ended with the span: growth from 1, falls below highs inside the span only. */
export function sliceOf(chart: Chart, span: Span | null): Chart {
  const bounds = span === null ? null : boundsOf(chart, span);
  if (bounds === null) return chart;
  const cut = <T>(values: readonly T[]): T[] => values.slice(bounds[0], bounds[1] + 1);
  const [growth, benchmark] = [cut(chart.growth), cut(chart.benchmarkGrowth ?? [])];
  const start = growth[0] ?? 1;
  const benchmarkStart = benchmark.find((value) => value !== null) ?? 1;
  return {
    ...chart,
    dates: cut(chart.dates),
    growth: growth.map((value) => value / start),
    drawdown: drawdownOf(growth),
    ...(chart.benchmarkGrowth ? { benchmarkGrowth: benchmark.map((value) => (value === null ? null : value / benchmarkStart)) } : {}),
  };
}

/** The whole history for drawing, with the falls of the span inside it. */
export function withFallsOf(chart: Chart, span: Span | null): Chart {
  const bounds = span === null ? null : boundsOf(chart, span);
  if (bounds === null) return chart;
  const [first, last] = bounds;
  return { ...chart, drawdown: [...chart.drawdown.slice(0, first), ...drawdownOf(chart.growth.slice(first, last + 1)), ...chart.drawdown.slice(last + 1)] };
}

/** The deepest fall of a history; null without a fall. */
export function worstFallOf({ dates, drawdown }: Chart): Fall | null {
  const depth = Math.min(0, ...drawdown);
  const trough = drawdown.indexOf(depth);
  if (depth === 0) return null;
  const peak = drawdown.slice(0, trough).lastIndexOf(0);
  const recovery = drawdown.findIndex((value, index) => index > trough && value === 0);
  const day = (index: number): string => dates[index] ?? '';
  return { depth: -depth, peak: day(Math.max(0, peak)), trough: day(trough), recoveryDays: recovery < 0 ? null : epochDay(day(recovery)) - epochDay(day(Math.max(0, peak))) };
}
