import type { EpochDay, Range } from './time-series';
import { clampRange, panRange, sameRange, zoomRange } from './view';

export const CURSOR_MODES = ['tooltip', 'line', 'off'] as const;
export type CursorMode = (typeof CURSOR_MODES)[number];

/** What joined charts share. */
export interface ChartView {
  readonly extent: Range;
  readonly range: Range;
  /** Day under the cursor; null while there is none. */
  readonly cursor: EpochDay | null;
  /** Pinned days, at most two. */
  readonly pins: readonly EpochDay[];
  readonly mode: CursorMode;
}

/** The view of charts that move together: one visible span, one cursor, one pair of pins. */
export interface ChartGroup {
  readonly view: () => ChartView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly show: (range: Range) => void;
  readonly zoom: (factor: number, around?: EpochDay) => void;
  readonly pan: (share: number) => void;
  readonly reset: () => void;
  readonly moveCursor: (day: EpochDay | null) => void;
  readonly pin: (day: EpochDay) => void;
  readonly clearPins: () => void;
  readonly setMode: (mode: CursorMode) => void;
  /** New data: keeps the span when it still lies inside, else shows everything. */
  readonly setExtent: (extent: Range) => void;
}

const NOTHING: Range = { from: 0, to: 0 };

export function createChartGroup(extent: Range | null): ChartGroup {
  const whole = extent ?? NOTHING;
  let view: ChartView = { extent: whole, range: whole, cursor: null, pins: [], mode: 'tooltip' };
  const listeners = new Set<() => void>();

  function change(next: Partial<ChartView>): void {
    view = { ...view, ...next };
    for (const listener of listeners) listener();
  }

  function show(range: Range): void {
    const clamped = clampRange(range, view.extent);
    if (!sameRange(clamped, view.range)) change({ range: clamped });
  }

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show,
    zoom: (factor, around) => show(zoomRange(view.range, factor, around ?? middleOf(view), view.extent)),
    pan: (share) => show(panRange(view.range, share, view.extent)),
    reset: () => show(view.extent),
    moveCursor: (day) => {
      if (day !== view.cursor) change({ cursor: day });
    },
    pin: (day) => change({ pins: view.pins.length === 1 ? [...view.pins, day] : [day] }),
    clearPins: () => change({ pins: [] }),
    setMode: (mode) => change({ mode }),
    setExtent: (next) => {
      if (sameRange(next, view.extent)) return;
      const kept = view.range.from >= next.from && view.range.to <= next.to && !sameRange(view.range, view.extent);
      change({ extent: next, range: kept ? view.range : next, cursor: null, pins: [] });
    },
  };
}

function middleOf(view: ChartView): EpochDay {
  const { cursor, range } = view;
  return cursor !== null && cursor >= range.from && cursor <= range.to ? cursor : (range.from + range.to) / 2;
}
