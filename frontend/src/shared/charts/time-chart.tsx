import { Suspense, useId, useRef, useState, useSyncExternalStore } from 'react';
import { lazyPart, Nothing } from '@/shared/loading/lazy-part';
import { useTranslation } from '@/shared/i18n/translation';
import { useFormatter } from '@/shared/format/use-formatter';
import type { ChartGroup } from './model/chart-group';
import type { TimeSeries } from './model/time-series';
import { announcement } from './parts/announcement';
import { ChartMenu } from './parts/chart-menu';
import { handleKey } from './parts/keys';
import { Legend } from './parts/legend';
import { PlotSurface } from './parts/plot-surface';
import { RangeBar } from './parts/range-bar';
import { useAnnouncer } from './parts/use-announcer';
import { useChartActions } from './parts/use-chart-actions';
import styles from './chart.module.css';

/** Comes with the first day that is pinned. */
const MeasureBar = lazyPart(async () => (await import('./parts/measure-bar')).MeasureBar, Nothing);
/** Comes with the first table that is opened. */
const DataTable = lazyPart(async () => (await import('./parts/data-table')).DataTable);

/** Paper is wider for its height than the screen. */
const PAPER_SHARE = 0.66;

export interface TimeChartProps {
  /** What the chart shows, in a few words; its accessible name. */
  readonly name: string;
  /** The finding, as a sentence. */
  readonly title: string;
  readonly unit: string;
  readonly source: string;
  /** One sentence for those who do not see the plot. */
  readonly summary: string;
  readonly series: TimeSeries;
  /** Charts of one group share span, cursor and pins. */
  readonly group: ChartGroup;
  readonly axisValue: (value: number) => string;
  /** Name of exported files, without ending. */
  readonly fileName: string;
  /** Height of the plot, CSS pixels; fixed so that nothing moves when it is drawn. */
  readonly height: number;
  /** Values are shares of one: differences are what counts between pins. */
  readonly ofRatios?: boolean;
  /** Leaves room for end labels as its neighbours do, so that days stand under each other; several lines always have it. */
  readonly aligned?: boolean;
  /** A value the plot always shows. */
  readonly include?: number;
  /** Present where a logarithmic scale makes sense. */
  readonly scale?: { readonly logarithmic: boolean; readonly choose: (logarithmic: boolean) => void };
  /** What of the link the chart cannot show; below its controls. */
  readonly fault?: string;
  /** Shows the controls of the visible span; one chart of a group needs them. */
  readonly navigation?: boolean;
}

/** A time series under the chart contract: see, read, measure, export, and all of it without seeing or pointing. */
export function TimeChart(props: TimeChartProps) {
  const { name, title, unit, source, summary, series, group, height, scale, navigation = false, ofRatios = false } = props;
  const { t } = useTranslation('charts');
  const format = useFormatter();
  const id = useId();
  const frame = useRef<HTMLElement>(null);
  const [activeLine, setActiveLine] = useState(0);
  const [table, setTable] = useState(false);
  const [spoken, say] = useAnnouncer();
  const pinned = useSyncExternalStore(group.subscribe, () => group.view().pins.length > 0);
  const logarithmic = scale?.logarithmic ?? false;
  const actions = useChartActions({ ...props, logarithmic, frame });

  function speak(lineIndex: number): void {
    const { cursor, range } = group.view();
    say(announcement(series, { lineIndex, day: cursor ?? range.to }, format, t('table.missing')));
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (handleKey(event.key, event.shiftKey, { series, group, activeLine, chooseLine: setActiveLine, speak })) event.preventDefault();
  }

  return (
    <figure ref={frame} className={styles['chart']} aria-labelledby={`${id}title`}>
      <div className={styles['head']}>
        <div>
          <h3 id={`${id}title`}>{title}</h3>
          <p className={styles['unit']}>{unit}</p>
        </div>
        <div className={styles['tools']} data-print="hide">
          {scale === undefined ? null : (
            <button type="button" className={styles['quiet']} aria-pressed={scale.logarithmic} aria-describedby={props.fault ? `${id}fault` : undefined} onClick={() => scale.choose(!scale.logarithmic)}>
              {t('scale.logarithmic')}
            </button>
          )}
          <button type="button" className={styles['quiet']} aria-expanded={table} aria-controls={`${id}table`} onClick={() => setTable(!table)}>
            {t(table ? 'table.hide' : 'table.show')}
            <span className="visually-hidden">{`: ${name}`}</span>
          </button>
          <ChartMenu name={name} group={group} actions={actions} />
        </div>
      </div>
      {props.fault ? (
        <p id={`${id}fault`} className={styles['fault']}>
          {props.fault}
        </p>
      ) : null}
      <Legend series={series} group={group} />
      <p id={`${id}summary`} className="visually-hidden">
        {summary}
      </p>
      <p id={`${id}keys`} className="visually-hidden">
        {t('keys')}
      </p>
      {/* Arrow keys move a data cursor here, so the group takes focus although it is not one control. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keyboard twin of every gesture */}
      <div
        role="group"
        tabIndex={0}
        className={styles['plot']}
        style={{ height }}
        aria-label={name}
        aria-describedby={`${id}summary ${id}keys`}
        onKeyDown={onKeyDown}
      >
        {series.days.length === 0 ? (
          <p className={styles['nothing']}>{t('empty')}</p>
        ) : (
          <PlotSurface
            series={series}
            group={group}
            logarithmic={logarithmic}
            axisValue={props.axisValue}
            paperHeight={Math.round(height * PAPER_SHARE)}
            labelled={series.lines.length > 1 || props.aligned === true}
            {...(props.include === undefined ? {} : { include: props.include })}
          />
        )}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
      {pinned ? (
        <Suspense>
          <MeasureBar series={series} group={group} activeLine={activeLine} ofRatios={ofRatios} />
        </Suspense>
      ) : null}
      {navigation && series.days.length > 1 ? <RangeBar series={series} group={group} /> : null}
      <figcaption className={styles['source']}>{source}</figcaption>
      <div id={`${id}table`} hidden={!table}>
        {table ? (
          <Suspense>
            <DataTable series={series} group={group} caption={`${name} · ${unit}`} />
          </Suspense>
        ) : null}
      </div>
    </figure>
  );
}
