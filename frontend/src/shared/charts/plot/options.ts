import type uPlot from 'uplot';
import { xTicks, type DateStep, logTicks, valueTicks } from '../model/ticks';
import { firstIndexFrom, type EpochDay, type Line, type Range, type TimeSeries } from '../model/time-series';
import { paddedLogRange, paddedRange, valueRange } from '../model/value-range';
import { DASHES, type Palette, WIDTHS } from './palette';

/** How a chart looks and speaks. */
export interface PlotLook {
  readonly palette: Palette;
  readonly logarithmic: boolean;
  readonly axisValue: (value: number) => string;
  readonly axisDate: (day: EpochDay, step: DateStep) => string;
  /** The x-axis counts something else than calendar days. */
  readonly counted: boolean;
  /** Room on the right for the labels at the ends of the lines, CSS pixels. */
  readonly gutter: number;
  /** A value the chart always shows, as the zero of an underwater chart. */
  readonly include?: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const PIXELS_PER_DATE = 88;
const PIXELS_PER_VALUE = 42;
const AXIS_TEXT = 11;
const AXIS_WIDTH = 56;
const LINEAR = 1;
const LOGARITHMIC = 3;

/** What a chart draws at the moment, also while the library is still on its way to it. */
interface Drawn {
  readonly visible: Range;
  readonly lines: readonly Line[];
}

export function plotOptions(series: TimeSeries, look: PlotLook, size: Size, drawn: () => Drawn): uPlot.Options {
  return {
    ...size,
    // The end labels need the gutter; the top keeps the highest tick's text whole.
    padding: [10, look.gutter, 0, 0],
    legend: { show: false },
    select: { show: true, left: 0, top: 0, width: 0, height: 0 },
    cursor: cursorOptions(look),
    scales: { x: { time: false, auto: false }, y: yScale(series.days, look, drawn) },
    axes: [dateAxis(look), valueAxis(look)],
    series: [{}, ...series.lines.map((line, index) => lineOptions(line, look.palette, () => drawn().lines[index]?.values ?? []))],
  };
}

/** The page moves the cursor by itself, for pointer and keyboard alike: the library listens to nothing. */
function cursorOptions(look: PlotLook): uPlot.Cursor {
  const deaf = (): null => null;
  return {
    x: true,
    y: false,
    drag: { x: false, y: false, setScale: false },
    points: { size: 8, width: 2, stroke: look.palette.surface, fill: (self, index) => strokeOf(self, index) },
    bind: { mousedown: deaf, mouseup: deaf, click: deaf, dblclick: deaf, mousemove: deaf, mouseleave: deaf, mouseenter: deaf },
  };
}

function strokeOf(self: uPlot, index: number): string {
  const stroke = self.series[index]?.stroke;
  const value = typeof stroke === 'function' ? stroke(self, index) : stroke;
  return typeof value === 'string' ? value : 'currentColor';
}

function yScale(days: readonly EpochDay[], look: PlotLook, drawn: () => Drawn): uPlot.Scale {
  return {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the library declares the enumeration without shipping its values
    distr: look.logarithmic ? LOGARITHMIC : LINEAR,
    // The library asks before it commits the days, so its own scale still holds the span before.
    range: () => [...visibleRange(days, drawn(), look)] as [number, number],
  };
}

/** Follows the visible days alone, so that a closer look uses the whole height. */
function visibleRange(days: readonly EpochDay[], { visible, lines }: Drawn, look: PlotLook): readonly [number, number] {
  const from = firstIndexFrom(days, visible.from);
  const to = firstIndexFrom(days, visible.to + 1e-9) - 1;
  const rows = lines.map((line) => line.values);
  const shown = valueRange(rows, from, to, look.logarithmic);
  if (shown === null) return look.logarithmic ? [1, 10] : [0, 1];
  const low = Math.min(shown[0], look.include ?? shown[0]);
  const high = Math.max(shown[1], look.include ?? shown[1]);
  return look.logarithmic ? paddedLogRange(low, high) : paddedRange(low, high);
}

function dateAxis({ palette, axisDate, counted, gutter }: PlotLook): uPlot.Axis {
  let step: DateStep = 'year';
  return {
    stroke: palette.muted,
    font: `${AXIS_TEXT}px ${palette.font}`,
    size: 28,
    gap: 6,
    grid: { show: false },
    ticks: { stroke: palette.grid, width: 1, size: 4 },
    splits: (self, _axis, min, max) => {
      const ticks = xTicks(counted, { from: min, to: max }, Math.max(2, Math.floor((self.width - gutter) / PIXELS_PER_DATE)));
      step = ticks.step;
      return [...ticks.days];
    },
    values: (_self, splits) => splits.map((day) => axisDate(day, step)),
  };
}

function valueAxis({ palette, axisValue, logarithmic }: PlotLook): uPlot.Axis {
  return {
    stroke: palette.muted,
    font: `${AXIS_TEXT}px ${palette.font}`,
    // The same for every chart, so that the days of joined charts stand under each other.
    size: AXIS_WIDTH,
    gap: 6,
    grid: { stroke: palette.grid, width: 1 },
    ticks: { show: false },
    splits: (self, _axis, min, max) => {
      const about = Math.max(2, Math.floor(self.height / PIXELS_PER_VALUE));
      return logarithmic ? logTicks(min, max, about) : valueTicks(min, max, about);
    },
    values: (_self, splits) => splits.map(axisValue),
    filter: (_self, splits) => splits,
  };
}

function lineOptions(line: Line, palette: Palette, values: () => Line['values']): uPlot.Series {
  return {
    label: line.label,
    stroke: palette.tones[line.tone],
    width: WIDTHS[line.tone],
    dash: [...DASHES[line.tone]],
    spanGaps: false,
    ...(line.fillTo === undefined ? {} : { fill: palette.areas[line.tone], fillTo: line.fillTo }),
    // A point between two gaps has no line: it is drawn as a dot, otherwise it would be invisible.
    points: { show: () => lonelyPoints(values()).length > 0, size: 5, fill: palette.tones[line.tone], filter: () => lonelyPoints(values()) },
  };
}

function lonelyPoints(values: readonly (number | null)[]): number[] {
  const empty = (index: number): boolean => (values[index] ?? null) === null;
  return values.flatMap((value, index) => (value !== null && empty(index - 1) && empty(index + 1) ? [index] : []));
}
