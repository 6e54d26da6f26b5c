import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isoDateOf } from '@/shared/format/units';
import type { ChartGroup } from '../model/chart-group';
import { sameFrame } from '../model/drawing';
import type { DateStep } from '../model/ticks';
import type { TimeSeries } from '../model/time-series';
import { paperPalette, readPalette, watchPalette } from '../plot/palette';
import type { PlotLook } from '../plot/options';
import type { Plot } from '../plot/plot';
import { PAPER_WIDTH, toPaperSvg } from '../export/paper';
import { ProblemNotice } from '@/shared/ui/states';
import { listenToGestures, type GestureTarget } from './gestures';
import { PrintPicture } from './print-picture';
import { Tooltip } from './tooltip';
import { useNear } from './use-near';
import styles from '../chart.module.css';

export interface PlotSurfaceProps {
  readonly series: TimeSeries;
  readonly group: ChartGroup;
  readonly logarithmic: boolean;
  readonly axisValue: (value: number) => string;
  readonly include?: number;
  /** Leaves room for labels at the line ends. */
  readonly labelled: boolean;
  /** Height on paper, for a width of 900. */
  readonly paperHeight: number;
}

/** Labels at the line ends need this much room; a phone has less of it. */
const GUTTER = { wide: 88, narrow: 48, none: 16 };
const NARROW = 560;

/** Numeric dates, the same in every language: they stay short and sort as they read. */
function axisDate(day: number, step: DateStep): string {
  const iso = isoDateOf(day);
  if (step === 'year') return iso.slice(0, 4);
  return step === 'month' ? iso.slice(0, 7) : iso.slice(5);
}

/** How the x-axis is marked: with days of the calendar, or with whole numbers. */
export function xAxis({ count }: TimeSeries): Pick<PlotLook, 'axisDate' | 'counted'> {
  return count === undefined ? { axisDate, counted: false } : { axisDate: String, counted: true };
}

function gutterFor(labelled: boolean, width: number): number {
  if (!labelled) return GUTTER.none;
  return width < NARROW ? GUTTER.narrow : GUTTER.wide;
}

/** The series that the plot was made for, while its drawing can take over the newest values: a new plot has no crosshair, and comes later. */
function useDrawing(series: TimeSeries): TimeSeries {
  const [drawing, setDrawing] = useState(series);
  if (drawing === series || sameFrame(drawing, series)) return drawing;
  setDrawing(series);
  return series;
}

/** The drawn part of a chart. The chart library comes in its own chunk and draws once it is here. */
export function PlotSurface({ series, group, logarithmic, axisValue, include, labelled, paperHeight }: PlotSurfaceProps) {
  'use memo';
  const host = useRef<HTMLDivElement>(null);
  const [plot, setPlot] = useState<Plot | null>(null);
  const [width, setWidth] = useState(0);
  const [appearance, setAppearance] = useState(0);
  const [problem, setProblem] = useState<unknown>(null);
  const near = useNear(host);
  const drawing = useDrawing(series);

  useEffect(() => watchPalette(() => setAppearance((count) => count + 1)), []);

  useEffect(() => {
    if (problem === null) return;
    const again = (): void => setProblem(null);
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [problem]);

  useEffect(() => {
    const element = host.current;
    if (element === null || !near || problem !== null || drawing.days.length === 0) return;
    let drawn: Plot | null = null;
    let stop: (() => void) | null = null;
    let gone = false;
    import('../plot/plot').then(({ createPlot }) => {
      if (gone) return;
      drawn = createPlot(element, {
        series: drawing,
        range: group.view().range,
        width: element.clientWidth,
        height: element.clientHeight,
        look: {
          palette: readPalette(element),
          logarithmic,
          axisValue,
          ...xAxis(drawing),
          gutter: gutterFor(labelled, element.clientWidth),
          ...(include === undefined ? {} : { include }),
        },
      });
      stop = follow({ element, plot: drawn, series: drawing, group }, setWidth);
      setPlot(drawn);
    }, setProblem);
    return () => {
      gone = true;
      stop?.();
      drawn?.destroy();
      setPlot(null);
    };
  }, [drawing, group, logarithmic, axisValue, include, labelled, appearance, near, problem]);

  useLayoutEffect(() => plot?.take(series.lines), [plot, series]);

  function drawPaper(): string {
    const look = { palette: paperPalette(), logarithmic, axisValue, ...xAxis(series), gutter: gutterFor(labelled, PAPER_WIDTH) };
    return toPaperSvg(series, include === undefined ? look : { ...look, include }, group.view().range, paperHeight);
  }

  return (
    <div className={styles['surface']}>
      <div ref={host} className={styles['canvas']} data-drawn={plot !== null} hidden={problem !== null} />
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={() => setProblem(null)} />}
      <PrintPicture draw={drawPaper} />
      {plot === null ? null : <Tooltip series={series} group={group} plot={plot} width={width} />}
    </div>
  );
}

/** Keeps the drawing in step with the group's view and the size of its place; undoes itself. */
function follow({ element, plot, series, group }: GestureTarget, measured: (width: number) => void): () => void {
  let shown = group.view();
  plot.moveCursor(shown.mode === 'off' ? null : shown.cursor);
  const update = (): void => {
    const next = group.view();
    if (next.range !== shown.range) plot.show(next.range);
    if (next.pins !== shown.pins) plot.pin(next.pins);
    plot.moveCursor(next.mode === 'off' ? null : next.cursor);
    shown = next;
  };
  plot.pin(shown.pins);
  measured(element.clientWidth);
  const unsubscribe = group.subscribe(update);
  const deafen = listenToGestures({ element, plot, series, group });
  const observer = new ResizeObserver(() => {
    if (element.clientWidth === 0) return;
    plot.resize(element.clientWidth, element.clientHeight);
    measured(element.clientWidth);
  });
  observer.observe(element);
  return () => {
    unsubscribe();
    deafen();
    observer.disconnect();
  };
}
