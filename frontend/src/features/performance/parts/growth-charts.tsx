import { useTranslation } from '@/shared/i18n/translation';
import { TimeChart } from '@/shared/charts/time-chart';
import type { ChartGroup } from '@/shared/charts/model/chart-group';
import { useFormatter } from '@/shared/format/use-formatter';
import { commonWindowOf, eventsOf, growthSeries, STARTING_AMOUNT, underwaterSeries, type LineNames } from '../model/chart-series';
import { headlineOf, yearsText } from '../model/headline';
import type { Chart, SeriesRef, Sheet } from '../model/sheet';
import { sliceOf, withFallsOf, worstFallOf, type Span } from '../model/visible-span';
import { useVisibleSpan } from './use-shown-span';

interface GrowthChartsProps {
  readonly sheet: Sheet;
  readonly chart: Chart;
  /** The span in the address, which the findings follow. */
  readonly shown: Span | null;
  readonly series: SeriesRef;
  readonly group: ChartGroup;
  readonly names: LineNames;
  readonly source: string;
  readonly logarithmic: boolean;
  /** What of the link the charts cannot show. */
  readonly fault: string;
  readonly chooseScale: (logarithmic: boolean) => void;
}

/** The growth chart belongs to the first view: it is lower in a low or narrow window. */
function growthHeight(): number {
  if (window.innerWidth <= 640) return 200;
  return window.innerHeight < 800 ? 240 : 320;
}

/** Growth of 10,000 over how far below its high the fund stood: one span, one cursor. */
export function GrowthCharts({ sheet, chart, shown, series, group, names, source, logarithmic, fault, chooseScale }: GrowthChartsProps) {
  'use memo';
  const { t } = useTranslation('performance');
  const format = useFormatter();
  const amount = (value: number): string => format.number(value, 0);
  const percent = (value: number): string => format.percent(value, 0);
  const events = eventsOf(series, { dividend: (perShare) => t('event.dividend', { perShare }), split: (ratio) => t('event.split', { ratio }) }, format);
  // Lines follow every step of a zoom; sentences that changed with each would be hard to read.
  const visible = useVisibleSpan(group);
  const { growthTitle, fallTitle, summary, fallSummary } = useFindings({ sheet, chart, names, shown });
  return (
    <>
      <TimeChart
        name={t('growth.name', { amount: amount(STARTING_AMOUNT) })}
        title={growthTitle}
        unit={t(logarithmic ? 'growth.unitLog' : 'growth.unit')}
        source={source}
        summary={summary}
        series={growthSeries(chart, names, format, { events, shown: visible })}
        group={group}
        axisValue={amount}
        fileName="growth"
        height={growthHeight()}
        scale={{ logarithmic, choose: chooseScale }}
        fault={fault}
        navigation
      />
      <TimeChart
        name={t('underwater.name')}
        title={fallTitle}
        unit={t('underwater.unit')}
        source={source}
        summary={fallSummary}
        series={underwaterSeries(withFallsOf(chart, visible), names, format)}
        group={group}
        axisValue={percent}
        fileName="underwater"
        height={168}
        ofRatios
        aligned
        include={0}
      />
    </>
  );
}

/** How much more 10,000 became than in the benchmark, over the span that both have. */
function useComparison(): (chart: Chart) => string {
  const { t } = useTranslation('performance');
  const format = useFormatter();
  return (chart) => {
    const common = commonWindowOf(chart);
    if (common === null) return '';
    const gap = common.fund.end / common.fund.start - common.benchmark.end / common.benchmark.start;
    const words = { gap: format.number(Math.abs(gap) * STARTING_AMOUNT, 0), from: format.date(common.from), to: format.date(common.to) };
    if (common.whole) return t(gap >= 0 ? 'growth.ahead' : 'growth.behind', words);
    return t(gap >= 0 ? 'growth.aheadWithin' : 'growth.behindWithin', words);
  };
}

function fallShown(chart: Chart): Pick<ReturnType<typeof headlineOf>, 'fall' | 'recoveryDays'> {
  const fall = worstFallOf(chart);
  return { fall, recoveryDays: fall?.recoveryDays ?? null };
}

/** What the two charts find in the days that they show, as sentences. */
function useFindings({ sheet, chart: history, names, shown }: Pick<GrowthChartsProps, 'sheet' | 'chart' | 'names' | 'shown'>) {
  const { t } = useTranslation('performance');
  const format = useFormatter();
  const amount = (growth: number): string => format.number(growth * STARTING_AMOUNT, 0);
  const chart = sliceOf(history, shown);
  const end = chart.growth.at(-1) ?? 1;
  const [from, to] = [chart.dates[0] ?? sheet.period.from, chart.dates.at(-1) ?? sheet.period.to];
  const whole = t('growth.title', { start: amount(1), end: amount(end), years: yearsText(format, sheet.period.years) });
  const grew = shown === null ? whole : t('growth.titleShown', { start: amount(1), end: amount(end), from: format.date(from), to: format.date(to), change: format.signedPercent(end - 1) });
  const against = useComparison()(chart);
  const { fall, recoveryDays } = shown === null ? headlineOf(sheet) : fallShown(chart);
  const worst =
    fall === null
      ? t('underwater.none')
      : t(recoveryDays === null ? 'underwater.titleOpen' : 'underwater.title', {
          depth: format.signedPercent(-fall.depth),
          peak: format.date(fall.peak),
          trough: format.date(fall.trough),
          count: recoveryDays ?? 0,
          days: format.days(recoveryDays ?? 0),
        });
  const below = chart.drawdown.filter((depth) => depth < -0.1).length;
  return {
    growthTitle: grew + against,
    fallTitle: worst,
    summary: t('growth.summary', { name: names.fund, finding: grew + against, from: format.date(from), to: format.date(to) }),
    fallSummary: t('underwater.summary', { finding: worst, share: format.percent(chart.drawdown.length === 0 ? 0 : below / chart.drawdown.length, 0) }),
  };
}
