import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { sameValues } from '../model/drawing';
import { extentOf, nearestIndex, type EpochDay, type Line, type Range, type TimeSeries } from '../model/time-series';
import { paintMarks } from './marks';
import { plotOptions, type PlotLook } from './options';

/** What the page may do with a drawn chart; nothing of the chart library shows through. */
export interface Plot {
  readonly show: (range: Range) => void;
  /** Draws other values of the same lines at once. */
  readonly take: (lines: readonly Line[]) => void;
  readonly moveCursor: (day: EpochDay | null) => void;
  readonly select: (fromX: number, toX: number) => void;
  readonly clearSelection: () => void;
  readonly pin: (days: readonly EpochDay[]) => void;
  readonly resize: (width: number, height: number) => void;
  /** Day under a position of the pointer, in client coordinates. */
  readonly dayAt: (clientX: number) => EpochDay;
  /** Distance of a day from the left edge of the chart, in CSS pixels. */
  readonly offsetOf: (day: EpochDay) => number;
  readonly destroy: () => void;
}

export interface PlotInput {
  readonly series: TimeSeries;
  readonly look: PlotLook;
  readonly range: Range;
  readonly width: number;
  readonly height: number;
}

/** Draws a series into the element. */
export function createPlot(target: HTMLElement, input: PlotInput): Plot {
  const { look, width, height } = input;
  let { series, range: visible } = input;
  let pins: readonly EpochDay[] = [];
  const chart = new uPlot(
    {
      ...plotOptions(series, look, { width, height }, () => ({ visible, lines: series.lines })),
      hooks: { draw: [(self) => paintMarks(self, series, look, pins)] },
    },
    dataOf(series),
    target,
  );
  const show = (range: Range): void => {
    visible = range;
    // A batch commits at once: what follows reads positions of the new span.
    chart.batch(() => chart.setScale('x', drawable(range)));
  };
  show(input.range);
  const take = (lines: readonly Line[]): void => {
    if (sameValues(lines, series.lines)) return;
    series = { ...series, lines };
    chart.batch(() => {
      chart.setData(dataOf(series), false);
      chart.setScale('x', drawable(visible));
    });
  };

  return {
    show,
    take,
    moveCursor: (day) => chart.setCursor(cursorPosition(chart, series, day), false),
    select: (fromX, toX) => {
      const { left } = chart.over.getBoundingClientRect();
      const start = clamp(Math.min(fromX, toX) - left, 0, chart.over.clientWidth);
      const end = clamp(Math.max(fromX, toX) - left, 0, chart.over.clientWidth);
      chart.setSelect({ left: start, top: 0, width: end - start, height: chart.over.clientHeight }, false);
    },
    clearSelection: () => chart.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false),
    pin: (days) => {
      pins = days;
      chart.redraw(false, false);
    },
    resize: (nextWidth, nextHeight) => chart.setSize({ width: nextWidth, height: nextHeight }),
    dayAt: (clientX) => {
      const { left, width: area } = chart.over.getBoundingClientRect();
      return chart.posToVal(clamp(clientX - left, 0, area), 'x');
    },
    offsetOf: (day) => chart.over.offsetLeft + chart.valToPos(day, 'x'),
    destroy: () => {
      const { canvas } = chart.ctx;
      chart.destroy();
      // A canvas keeps its pixels until it is collected; without a size it holds none.
      canvas.width = 0;
      canvas.height = 0;
    },
  };
}

function dataOf({ days, lines }: TimeSeries): uPlot.AlignedData {
  return [[...days], ...lines.map((line) => [...line.values])];
}

/** A span of one day has no width: half a day on either side makes it visible. */
function drawable(range: Range): { min: number; max: number } {
  return range.from === range.to ? { min: range.from - 0.5, max: range.to + 0.5 } : { min: range.from, max: range.to };
}

const HIDDEN = { left: -10, top: -10 };

function cursorPosition(chart: uPlot, series: TimeSeries, day: EpochDay | null): { left: number; top: number } {
  const extent = extentOf(series.days);
  if (day === null || extent === null || day < extent.from || day > extent.to) return HIDDEN;
  const nearest = series.days[nearestIndex(series.days, day)];
  return nearest === undefined ? HIDDEN : { left: chart.valToPos(nearest, 'x'), top: 0 };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
