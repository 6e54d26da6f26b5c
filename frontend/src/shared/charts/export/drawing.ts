import { decimate } from '../model/decimation';
import { spread } from '../model/spread';
import { xTicks, logTicks, valueTicks } from '../model/ticks';
import { firstIndexFrom, type Line, type Range, type TimeSeries } from '../model/time-series';
import { paddedLogRange, paddedRange, valueRange } from '../model/value-range';
import type { PlotLook } from '../plot/options';
import { DASHES, WIDTHS } from '../plot/palette';

/** Where the lines go; everything around it is for labels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const PIXELS_PER_DATE = 84;
const PIXELS_PER_VALUE = 44;

interface Frame {
  readonly area: Area;
  readonly from: number;
  readonly to: number;
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly low: number;
  readonly high: number;
}

/** Grid, dates, lines and end labels of the visible span, as SVG elements. */
export function drawing(series: TimeSeries, look: PlotLook, range: Range, area: Area): string {
  const frame = frameOf(series, look, range, area);
  return [
    ...valueGrid(frame, look),
    ...dateMarks(frame, look, range),
    ...series.lines.map((line) => linePath(line, series, frame, look)),
    ...(series.lines.length > 1 ? endLabels(series, frame, look) : []),
  ].join('');
}

function frameOf(series: TimeSeries, look: PlotLook, range: Range, area: Area): Frame {
  const from = firstIndexFrom(series.days, range.from);
  const to = firstIndexFrom(series.days, range.to + 1) - 1;
  const shown = valueRange(series.lines.map((line) => line.values), from, to, look.logarithmic) ?? [1, 10];
  const bottom = Math.min(shown[0], look.include ?? shown[0]);
  const top = Math.max(shown[1], look.include ?? shown[1]);
  const [low, high] = look.logarithmic ? paddedLogRange(bottom, top) : paddedRange(bottom, top);
  const span = Math.max(1, range.to - range.from);
  const scale = look.logarithmic ? Math.log : (value: number): number => value;
  const height = area.bottom - area.top;
  return {
    area,
    from,
    to,
    low,
    high,
    x: (day) => area.left + ((day - range.from) / span) * (area.right - area.left),
    y: (value) => area.bottom - ((scale(value) - scale(low)) / (scale(high) - scale(low))) * height,
  };
}

function valueGrid({ low, high, y, area }: Frame, look: PlotLook): string[] {
  const about = Math.max(2, Math.floor((area.bottom - area.top) / PIXELS_PER_VALUE));
  const ticks = look.logarithmic ? logTicks(low, high, about) : valueTicks(low, high, about);
  return ticks.flatMap((tick) => [
    `<line x1="${area.left}" x2="${area.right}" y1="${fixed(y(tick))}" y2="${fixed(y(tick))}" stroke="${look.palette.grid}"/>`,
    label(area.left - 8, y(tick) + 4, look.axisValue(tick), { fill: look.palette.muted, size: 12, anchor: 'end' }),
  ]);
}

function dateMarks({ x, area }: Frame, look: PlotLook, range: Range): string[] {
  const { step, days } = xTicks(look.counted, range, Math.max(2, Math.floor((area.right - area.left) / PIXELS_PER_DATE)));
  return days.map((day) =>
    label(x(day), area.bottom + 20, look.axisDate(day, step), { fill: look.palette.muted, size: 12, anchor: 'middle' }),
  );
}

function linePath(line: Line, series: TimeSeries, frame: Frame, look: PlotLook): string {
  const runs = runsOf(line, series, frame);
  const stroke = look.palette.tones[line.tone];
  const path = runs.map((run) => `M${run.join('L')}`).join('');
  const dash = DASHES[line.tone].length > 0 ? ` stroke-dasharray="${DASHES[line.tone].join(' ')}"` : '';
  const drawn = `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${WIDTHS[line.tone]}" stroke-linejoin="round"${dash}/>`;
  return line.fillTo === undefined ? drawn : areaPath(runs, frame.y(line.fillTo), look.palette.areas[line.tone]) + drawn;
}

function areaPath(runs: readonly (readonly string[])[], base: number, fill: string): string {
  const areas = runs.map((run) => {
    const first = run[0]?.split(' ')[0] ?? '0';
    const last = run.at(-1)?.split(' ')[0] ?? '0';
    return `M${first} ${fixed(base)}L${run.join('L')}L${last} ${fixed(base)}Z`;
  });
  return `<path d="${areas.join('')}" fill="${fill}" stroke="none"/>`;
}

/** Unbroken stretches of a line as "x y" pairs; a missing value ends a stretch. */
function runsOf(line: Line, series: TimeSeries, frame: Frame): string[][] {
  const runs: string[][] = [];
  let run: string[] = [];
  for (const index of decimate(line.values, frame.from, frame.to, Math.round(frame.area.right - frame.area.left))) {
    const value = line.values[index] ?? null;
    const day = series.days[index];
    if (value !== null && day !== undefined) {
      if (run.length === 0) runs.push(run);
      run.push(`${fixed(frame.x(day))} ${fixed(frame.y(value))}`);
    } else run = [];
  }
  return runs;
}

function endLabels(series: TimeSeries, frame: Frame, look: PlotLook): string[] {
  const ends = series.lines.flatMap((line) => {
    const value = line.values.slice(0, frame.to + 1).findLast((candidate) => candidate !== null);
    return typeof value === 'number' ? [{ line, y: frame.y(value) }] : [];
  });
  const places = spread(ends.map((end) => end.y), 16, frame.area.top, frame.area.bottom);
  return ends.map(({ line }, index) =>
    label(frame.area.right + 8, (places[index] ?? 0) + 4, line.short, { fill: look.palette.tones[line.tone], size: 12, weight: 600 }),
  );
}

export interface TextLook {
  readonly fill: string;
  readonly size: number;
  readonly weight?: number;
  readonly anchor?: 'middle' | 'end';
}

export function label(x: number, y: number, text: string, { fill, size, weight, anchor }: TextLook): string {
  const extras = `${weight === undefined ? '' : ` font-weight="${weight}"`}${anchor === undefined ? '' : ` text-anchor="${anchor}"`}`;
  return `<text x="${fixed(x)}" y="${fixed(y)}" fill="${fill}" font-size="${size}"${extras}>${escape(text)}</text>`;
}

function fixed(value: number): string {
  return value.toFixed(2);
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
