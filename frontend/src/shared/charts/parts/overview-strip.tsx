import { useRef } from 'react';
import type { ChartGroup } from '../model/chart-group';
import { decimate } from '../model/decimation';
import type { Line } from '../model/time-series';
import { valueRange } from '../model/value-range';
import { useChartView } from './use-chart-view';
import styles from '../chart.module.css';

const WIDTH = 600;
const HEIGHT = 32;
/** Reach of the window's edges, as a share of the strip. */
const EDGE_REACH = 0.025;

type Grip = 'from' | 'to' | 'window';

interface OverviewStripProps {
  readonly days: readonly number[];
  readonly line: Line;
  readonly group: ChartGroup;
}

/**
 * The whole history with the visible span marked on it; the span is moved and resized by dragging. It is a pointer's
 * shortcut: the date fields beside it and the keys of the chart do the same, so it is not offered to screen readers.
 */
export function OverviewStrip({ days, line, group }: OverviewStripProps) {
  'use memo';
  const { range, extent } = useChartView(group);
  const drag = useRef<{ grip: Grip; share: number; from: number; to: number } | null>(null);
  const span = Math.max(1, extent.to - extent.from);
  const share = (day: number): number => (day - extent.from) / span;

  function begin(event: React.PointerEvent<SVGSVGElement>): void {
    const at = shareOf(event);
    const grip = gripAt(at, share(range.from), share(range.to));
    drag.current = { grip, share: at, from: range.from, to: range.to };
    event.currentTarget.setPointerCapture(event.pointerId);
    if (grip === 'window' && (at < share(range.from) || at > share(range.to))) {
      const half = (range.to - range.from) / 2;
      const middle = extent.from + at * span;
      drag.current = { grip, share: at, from: middle - half, to: middle + half };
      group.show({ from: middle - half, to: middle + half });
    }
  }

  function move(event: React.PointerEvent<SVGSVGElement>): void {
    const { current } = drag;
    if (current === null) return;
    const shift = (shareOf(event) - current.share) * span;
    group.show({
      from: current.grip === 'to' ? current.from : current.from + shift,
      to: current.grip === 'from' ? current.to : current.to + shift,
    });
  }

  function end(): void {
    drag.current = null;
  }

  return (
    <svg
      className={styles['strip']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <path d={pathOf(days, line, extent.from, span)} vectorEffect="non-scaling-stroke" />
      <rect
        className={styles['stripWindow']}
        x={share(range.from) * WIDTH}
        width={Math.max(2, (share(range.to) - share(range.from)) * WIDTH)}
        y="0"
        height={HEIGHT}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

function shareOf(event: React.PointerEvent<SVGSVGElement>): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return width === 0 ? 0 : (event.clientX - left) / width;
}

function gripAt(share: number, from: number, to: number): Grip {
  if (Math.abs(share - from) < EDGE_REACH) return 'from';
  return Math.abs(share - to) < EDGE_REACH ? 'to' : 'window';
}

function pathOf(days: readonly number[], { values }: Line, start: number, span: number): string {
  const limits = valueRange([values], 0, values.length - 1);
  if (limits === null) return '';
  const [low, high] = limits;
  const height = high === low ? 1 : high - low;
  let pen = 'M';
  return decimate(values, 0, values.length - 1, WIDTH / 4)
    .map((index) => {
      const value = values[index] ?? null;
      const day = days[index];
      if (value === null || day === undefined) {
        pen = 'M';
        return '';
      }
      const x = ((day - start) / span) * WIDTH;
      const y = 2 + (1 - (value - low) / height) * (HEIGHT - 4);
      const step = `${pen}${x.toFixed(1)} ${y.toFixed(1)}`;
      pen = 'L';
      return step;
    })
    .join('');
}
