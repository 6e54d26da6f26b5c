import type { ChartGroup } from '../model/chart-group';
import { nearestIndex, type Range, type TimeSeries } from '../model/time-series';
import { zoomRange } from '../model/view';
import type { Plot } from '../plot/plot';

/** Movement below this is a click, not a drag; CSS pixels. */
const DRAG_THRESHOLD = 5;
/** A second tap this close to the cursor pins it. */
const TAP_REACH = 24;
const WHEEL_ZOOM = 0.0022;

export interface GestureTarget {
  readonly element: HTMLElement;
  readonly plot: Plot;
  readonly series: TimeSeries;
  readonly group: ChartGroup;
}

interface Pinch {
  readonly range: Range;
  readonly distance: number;
  readonly day: number;
}

/** Mouse, pen and fingers: hover reads, drag zooms, click pins, two fingers pinch, double click shows everything. */
export function listenToGestures(target: GestureTarget): () => void {
  const { element, plot, series, group } = target;
  const fingers = new Map<number, number>();
  let pressed: { readonly x: number; readonly hadCursorHere: boolean } | null = null;
  let dragging = false;
  let pinch: Pinch | null = null;

  const dayAt = (x: number): number | null => series.days[nearestIndex(series.days, plot.dayAt(x))] ?? null;

  function press(event: PointerEvent): void {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, event.clientX);
    if (fingers.size === 2) {
      pinch = startPinch(fingers, plot, group.view().range);
      pressed = null;
      plot.clearSelection();
      return;
    }
    pressed = { x: event.clientX, hadCursorHere: cursorNear(target, event.clientX) };
    dragging = false;
    if (event.pointerType === 'touch') group.moveCursor(dayAt(event.clientX));
    else element.setPointerCapture(event.pointerId);
  }

  function move(event: PointerEvent): void {
    if (fingers.has(event.pointerId)) fingers.set(event.pointerId, event.clientX);
    if (pinch !== null) {
      group.show(zoomRange(pinch.range, pinch.distance / distanceOf(fingers), pinch.day, group.view().extent));
      return;
    }
    group.moveCursor(group.view().mode === 'off' ? null : dayAt(event.clientX));
    if (pressed === null || event.pointerType === 'touch') return;
    dragging ||= Math.abs(event.clientX - pressed.x) > DRAG_THRESHOLD;
    if (dragging) plot.select(pressed.x, event.clientX);
  }

  function release(event: PointerEvent): void {
    fingers.delete(event.pointerId);
    if (pinch !== null) {
      if (fingers.size < 2) pinch = null;
      return;
    }
    if (pressed === null) return;
    const { x, hadCursorHere } = pressed;
    pressed = null;
    if (dragging) {
      plot.clearSelection();
      group.show({ from: plot.dayAt(Math.min(x, event.clientX)), to: plot.dayAt(Math.max(x, event.clientX)) });
      // Another day lies under the pointer now.
      group.moveCursor(group.view().mode === 'off' ? null : dayAt(event.clientX));
    } else if (event.pointerType !== 'touch' || hadCursorHere) {
      const day = dayAt(event.clientX);
      if (day !== null && group.view().mode !== 'off') group.pin(day);
    }
  }

  function cancel(event: PointerEvent): void {
    fingers.delete(event.pointerId);
    pressed = null;
    pinch = null;
    plot.clearSelection();
  }

  function leave(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && pressed === null) group.moveCursor(null);
  }

  function doubleClick(): void {
    // The two clicks of a double click have pinned twice without the intention to measure.
    group.clearPins();
    group.reset();
  }

  function wheel(event: WheelEvent): void {
    // Without Ctrl the wheel scrolls the page; browsers send a trackpad's pinch as a wheel with Ctrl.
    if (!event.ctrlKey) return;
    event.preventDefault();
    group.zoom(Math.exp(event.deltaY * WHEEL_ZOOM), plot.dayAt(event.clientX));
  }

  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener('pointerdown', press, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', release, { signal });
  element.addEventListener('pointercancel', cancel, { signal });
  element.addEventListener('pointerleave', leave, { signal });
  element.addEventListener('dblclick', doubleClick, { signal });
  element.addEventListener('wheel', wheel, { signal, passive: false });
  return () => stop.abort();
}

function startPinch(fingers: ReadonlyMap<number, number>, plot: Plot, range: Range): Pinch {
  const [a = 0, b = 0] = [...fingers.values()];
  return { range, distance: distanceOf(fingers), day: plot.dayAt((a + b) / 2) };
}

function distanceOf(fingers: ReadonlyMap<number, number>): number {
  const [a = 0, b = 0] = [...fingers.values()];
  return Math.max(1, Math.abs(a - b));
}

function cursorNear({ element, plot, group }: GestureTarget, x: number): boolean {
  const { cursor } = group.view();
  return cursor !== null && Math.abs(element.getBoundingClientRect().left + plot.offsetOf(cursor) - x) < TAP_REACH;
}
