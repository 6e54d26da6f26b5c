import type uPlot from 'uplot';
import { firstIndexFrom, type EpochDay, type Line, type TimeSeries } from '../model/time-series';
import { spread } from '../model/spread';
import type { PlotLook } from './options';

const LABEL_TEXT = 11;
const LABEL_HEIGHT = 14;
const EVENT_RADIUS = 3.5;

/** Draws what the library does not know: labels at the line ends, events in their lane, pinned days. */
export function paintMarks(self: uPlot, series: TimeSeries, look: PlotLook, pins: readonly EpochDay[]): void {
  const { ctx } = self;
  ctx.save();
  paintPins(self, look, pins);
  paintEvents(self, series, look);
  paintEndLabels(self, series, look);
  ctx.restore();
}

function paintPins(self: uPlot, { palette }: PlotLook, pins: readonly EpochDay[]): void {
  const { ctx, bbox } = self;
  const pxRatio = devicePixelRatio;
  ctx.strokeStyle = palette.pin;
  ctx.lineWidth = pxRatio;
  ctx.setLineDash([2 * pxRatio, 2 * pxRatio]);
  for (const day of pins) {
    const x = Math.round(self.valToPos(day, 'x', true)) + 0.5;
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
  }
  ctx.setLineDash([]);
}

function paintEvents(self: uPlot, series: TimeSeries, { palette }: PlotLook): void {
  const { ctx, bbox } = self;
  const pxRatio = devicePixelRatio;
  const y = bbox.top + bbox.height - 2 * EVENT_RADIUS * pxRatio;
  for (const event of series.events ?? []) {
    const x = self.valToPos(event.day, 'x', true);
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    ctx.beginPath();
    // Dividends are dots, splits are squares: the shape tells them apart without colour.
    if (event.kind === 'dividend') ctx.arc(x, y, EVENT_RADIUS * pxRatio, 0, 2 * Math.PI);
    else ctx.rect(x - EVENT_RADIUS * pxRatio, y - EVENT_RADIUS * pxRatio, 2 * EVENT_RADIUS * pxRatio, 2 * EVENT_RADIUS * pxRatio);
    ctx.fillStyle = palette.surface;
    ctx.fill();
    ctx.strokeStyle = palette.muted;
    ctx.lineWidth = 1.5 * pxRatio;
    ctx.stroke();
  }
}

function paintEndLabels(self: uPlot, series: TimeSeries, { palette, gutter }: PlotLook): void {
  if (series.lines.length < 2 || gutter < 24) return;
  const { ctx, bbox } = self;
  const pxRatio = devicePixelRatio;
  const ends = series.lines.flatMap((line) => {
    const value = lastVisible(self, series, line);
    return value === null ? [] : [{ line, y: self.valToPos(value, 'y', true) }];
  });
  const places = spread(
    ends.map((end) => end.y),
    LABEL_HEIGHT * pxRatio,
    bbox.top,
    bbox.top + bbox.height,
  );
  ctx.font = `600 ${LABEL_TEXT * pxRatio}px ${palette.font}`;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ends.forEach(({ line }, index) => {
    ctx.fillStyle = palette.tones[line.tone];
    const text = shorten(ctx, line.short, (gutter - 8) * pxRatio);
    ctx.fillText(text, bbox.left + bbox.width + 6 * pxRatio, places[index] ?? bbox.top);
  });
}

function lastVisible(self: uPlot, series: TimeSeries, line: Line): number | null {
  const to = firstIndexFrom(series.days, (self.scales['x']?.max ?? Infinity) + 1e-9) - 1;
  for (let index = to; index >= 0; index--) {
    const value = line.values[index] ?? null;
    if (value !== null) return value;
  }
  return null;
}

/** Cuts a label to the room there is, with an ellipsis. */
function shorten(ctx: CanvasRenderingContext2D, label: string, room: number): string {
  if (ctx.measureText(label).width <= room) return label;
  const letters = Array.from(label);
  while (letters.length > 1 && ctx.measureText(`${letters.join('')}…`).width > room) letters.pop();
  return `${letters.join('')}…`;
}
