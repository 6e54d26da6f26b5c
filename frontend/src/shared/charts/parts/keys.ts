import type { ChartGroup } from '../model/chart-group';
import { nearestIndex, type EpochDay, type TimeSeries } from '../model/time-series';

const ZOOM_STEP = 0.6;
const PAN_STEP = 0.25;
/** Points that Page Up and Page Down move by: about a month of trading days. */
const PAGE_POINTS = 21;

export interface KeyTarget {
  readonly series: TimeSeries;
  readonly group: ChartGroup;
  readonly activeLine: number;
  readonly chooseLine: (index: number) => void;
  /** Speaks the value under the cursor. */
  readonly speak: (lineIndex: number) => void;
}

/**
 * Every gesture's twin on the keyboard; tells whether the key meant something here. Arrows move the data cursor
 * and, with Shift, the visible span: a reader who cannot see the plot needs the plain arrows for the values.
 */
export function handleKey(key: string, shift: boolean, target: KeyTarget): boolean {
  const { series, group } = target;
  if (series.days.length === 0) return false;
  if (shift && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    group.pan(key === 'ArrowLeft' ? -PAN_STEP : PAN_STEP);
    return true;
  }
  return moveCursor(key, target) || chooseLine(key, target) || changeView(key, group);
}

function moveCursor(key: string, { series, group, speak, activeLine }: KeyTarget): boolean {
  const next = nextIndex(key, series, group);
  if (next === null) return false;
  const day = series.days[Math.min(series.days.length - 1, Math.max(0, next))];
  if (day === undefined) return false;
  // A cursor moved by keyboard must be visible.
  if (group.view().mode === 'off') group.setMode('tooltip');
  bringIntoView(day, group);
  group.moveCursor(day);
  speak(activeLine);
  return true;
}

function nextIndex(key: string, { days }: TimeSeries, group: ChartGroup): number | null {
  const { cursor, range } = group.view();
  const start = cursor ?? range.to;
  const here = nearestIndex(days, start);
  // The first arrow shows the cursor where the eye is, at the right end, before it moves.
  const step = cursor === null ? 0 : 1;
  switch (key) {
    case 'ArrowLeft':
      return here - step;
    case 'ArrowRight':
      return here + step;
    case 'PageUp':
      return here - PAGE_POINTS;
    case 'PageDown':
      return here + PAGE_POINTS;
    case 'Home':
      return 0;
    case 'End':
      return days.length - 1;
    default:
      return null;
  }
}

function bringIntoView(day: EpochDay, group: ChartGroup): void {
  const { range } = group.view();
  const span = range.to - range.from;
  if (day < range.from) group.show({ from: day, to: day + span });
  if (day > range.to) group.show({ from: day - span, to: day });
}

function chooseLine(key: string, { series, activeLine, chooseLine: choose, speak }: KeyTarget): boolean {
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
  const count = series.lines.length;
  const next = (activeLine + (key === 'ArrowDown' ? 1 : count - 1)) % count;
  choose(next);
  speak(next);
  return true;
}

function changeView(key: string, group: ChartGroup): boolean {
  const { cursor } = group.view();
  switch (key) {
    case '+':
    case '=':
      group.zoom(ZOOM_STEP);
      return true;
    case '-':
    case '−':
    case '_':
      group.zoom(1 / ZOOM_STEP);
      return true;
    case '0':
      group.reset();
      return true;
    case 'Enter':
    case ' ':
      if (cursor !== null) group.pin(cursor);
      return true;
    case 'Escape':
      if (group.view().pins.length > 0) group.clearPins();
      else group.moveCursor(null);
      return true;
    default:
      return false;
  }
}
