import { useDeferredValue } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import type { ChartGroup } from '@/shared/charts/model/chart-group';
import type { BadParameter } from '@/shared/url/url-state';
import { epochDay } from '@/shared/format/units';
import { useFormatter } from '@/shared/format/use-formatter';
import { ServiceText } from '@/shared/ui/service-text';
import { Notice } from '@/shared/ui/states';
import { commonWindowOf, type LineNames } from '../model/chart-series';
import { sortNotes } from '../model/doubts';
import { AT_THE_CHART, type SheetState } from '../model/parameters';
import type { Drawdown, Sheet, SheetAnswer, SheetRequest } from '../model/sheet';
import { Drawdowns } from './drawdowns';
import { Explanations } from './explanations';
import { FigureTable } from './figure-table';
import { GrowthCharts } from './growth-charts';
import { Headline } from './headline';
import { HeatMap } from './heat-map';
import { KpiTiles } from './kpi-tiles';
import { HoldingPeriods, StandardPeriods } from './period-tables';
import { RollingCharts } from './rolling-charts';
import { useShownSpan } from './use-shown-span';
import styles from '../tear-sheet.module.css';

/** Days of context shown on either side of a fall that was chosen. */
const CONTEXT_SHARE = 0.15;

interface SheetResultProps {
  readonly answer: SheetAnswer;
  readonly request: SheetRequest;
  readonly stale: boolean;
  readonly pending: boolean;
  readonly state: SheetState;
  /** Values of the link that cannot be used. */
  readonly bad: readonly BadParameter[];
  readonly choose: (change: Partial<SheetState>) => void;
  readonly replace: (change: Partial<SheetState>) => void;
}

/** Everything the answer holds, most asked first. The last answer stays, dimmed, while the next one is computed. */
export function SheetResult({ answer, request, stale, pending, state, bad, choose, replace }: SheetResultProps) {
  'use memo';
  const { t } = useTranslation(['performance', 'shared']);
  const { result: sheet, conventions } = answer;
  const { doubts, remarks } = sortNotes(answer.notes);
  const extent = extentOf(sheet);
  const group = useShownSpan(extent, state.shown, (shown) => replace({ shown }));
  const names = useLineNames(answer);
  const source = useSource(answer);
  // The charts are drawn before the tables below the window are made.
  const whole = useDeferredValue(true, false);

  function showFall(fall: Drawdown): void {
    const start = epochDay(fall.peak);
    const room = Math.max(10, fall.days * CONTEXT_SHARE);
    group.show({ from: start - room, to: start + fall.days + room });
    document.getElementById('charts')?.scrollIntoView({ block: 'start' });
  }

  return (
    <Explanations request={request} sheet={sheet} confidence={conventions.confidence}>
      <p className={styles['stale']} role="status">
        {stale ? <span>{t(pending ? 'state.stale' : 'state.staleFailed')}</span> : null}
      </p>
      <div className={styles['result']} data-stale={stale} data-whole={whole}>
        <Notes notes={doubts} title={t('state.doubts')} tone="warning" />
        <Headline sheet={sheet} />
        <KpiTiles sheet={sheet} conventions={conventions} />
        {sheet.chart ? (
          <section id="charts" className={styles['panel']} aria-labelledby="charts-title">
            <h2 id="charts-title" className="visually-hidden">
              {t('growth.section')}
            </h2>
            <GrowthCharts
              sheet={sheet}
              chart={sheet.chart}
              shown={state.shown}
              series={request.series}
              group={group}
              names={names}
              source={source}
              logarithmic={state.logarithmic}
              fault={bad.filter(({ name }) => AT_THE_CHART.includes(name)).map(({ text }) => t('shared:link.bad', { text })).join(' ')}
              chooseScale={(logarithmic) => choose({ logarithmic })}
            />
          </section>
        ) : null}
        <Notes notes={remarks} title={t('state.notes')} tone="info" />
        {whole ? <Details sheet={sheet} group={group} source={source} window={windowText(state, t)} showFall={showFall} /> : null}
      </div>
    </Explanations>
  );
}

interface DetailsProps {
  readonly sheet: Sheet;
  readonly group: ChartGroup;
  readonly source: string;
  readonly window: string;
  readonly showFall: (fall: Drawdown) => void;
}

/** What stands below the growth charts. */
function Details({ sheet, group, source, window, showFall }: DetailsProps) {
  return (
    <>
      {sheet.calendar ? <HeatMap calendar={sheet.calendar} span={sheet.period} /> : null}
      <div className={styles['pair']}>
        <StandardPeriods periods={sheet.returns.standardPeriods} />
        {sheet.holdingPeriods ? <HoldingPeriods periods={sheet.holdingPeriods} /> : null}
      </div>
      {sheet.drawdowns ? <Drawdowns drawdowns={sheet.drawdowns} show={showFall} /> : null}
      <FigureTables sheet={sheet} />
      {sheet.rolling ? <RollingCharts rolling={sheet.rolling} group={group} source={source} window={window} /> : null}
    </>
  );
}

function FigureTables({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('performance');
  const format = useFormatter();
  const { benchmark, risk } = sheet;
  const common = sheet.chart ? commonWindowOf(sheet.chart) : null;
  const within = common === null || common.whole ? '' : t('section.within', { from: format.date(common.from), to: format.date(common.to) });
  const tail = t('section.tail', { count: risk.tailObservations, value: format.days(risk.tailObservations) });
  return (
    <div className={styles['columns']}>
      <FigureTable title={t('section.returns')} section="returns" sheet={sheet} />
      <FigureTable title={t('section.risk')} section="risk" sheet={sheet} note={tail} />
      <FigureTable title={t('section.ratios')} section="ratios" sheet={sheet} />
      {benchmark ? (
        <FigureTable
          title={t('section.benchmark')}
          section="benchmark"
          sheet={sheet}
          note={t('section.shared', { count: benchmark.observations, up: format.days(benchmark.upPeriods), down: format.days(benchmark.downPeriods) }) + within}
        />
      ) : null}
    </div>
  );
}

function Notes({ notes, title, tone }: { readonly notes: readonly SheetAnswer['notes'][number][]; readonly title: string; readonly tone: 'warning' | 'info' }) {
  return notes.length === 0 ? null : (
    <Notice title={title} tone={tone}>
      <ul>
        {notes.map((note) => (
          <li key={`${note.code} ${note.path ?? ''}`}>
            <ServiceText text={note.message} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function extentOf({ period, chart }: Sheet): { readonly from: number; readonly to: number } {
  return { from: epochDay(chart?.dates[0] ?? period.from), to: epochDay(chart?.dates.at(-1) ?? period.to) };
}

function useLineNames({ provenance }: SheetAnswer): LineNames {
  'use memo';
  const { t } = useTranslation('performance');
  const [fund, benchmark] = provenance.series;
  return {
    fund: fund?.name ?? t('line.fund'),
    fundShort: t('line.fund'),
    benchmark: benchmark?.name ?? t('line.benchmark'),
    benchmarkShort: t('line.benchmark'),
  };
}

/** Where the values come from, for the foot of every chart and its exports. */
function useSource({ provenance, conventions }: SheetAnswer): string {
  const { t } = useTranslation('performance');
  const fund = provenance.series[0];
  return t(fund?.source.startsWith('sample:') ? 'sourceSample' : 'source', {
    name: fund?.name ?? '',
    basis: t(`choice.basis.${conventions.basis}`),
    version: provenance.engineVersion,
  });
}

type Translate = ReturnType<typeof useTranslation<'performance'>>['t'];

function windowText({ rollingWindow }: SheetState, t: Translate): string {
  return rollingWindow === null ? t('rolling.oneYear') : t('rolling.periods', { count: rollingWindow, value: rollingWindow });
}
