import type { Line } from '@/shared/charts/model/time-series';
import { TimeChart } from '@/shared/charts/time-chart';
import { useChartGroup } from '@/shared/charts/use-chart-group';
import { epochDay } from '@/shared/format/units';
import { useFormatter } from '@/shared/format/use-formatter';
import { useTranslation } from '@/shared/i18n/translation';
import type { BacktestResult, SweepResult } from './calculations';

const HEIGHT = 280;

/** What the plan was worth, beside what was paid in and the lump sum. */
export function PlanChart({ result, chart, source }: { readonly result: BacktestResult; readonly chart: NonNullable<BacktestResult['chart']>; readonly source: string }) {
  'use memo';
  const { t } = useTranslation('dca');
  const format = useFormatter();
  const days = chart.dates.map(epochDay);
  const group = useChartGroup(days);
  const line = (key: 'value' | 'invested' | 'lumpSum', tone: Line['tone']): Line => ({
    key,
    label: t(`chart.${key}`),
    short: t(`chart.${key}`),
    tone,
    values: chart[key].map(Number),
    read: (value, at) => ({ value: format.money(value), ...(key === 'invested' ? {} : { change: format.signedPercent(value / (Number((key === 'lumpSum' ? result.invested : chart.invested[at]) ?? 0) || 1) - 1) }) }),
  });
  const difference = Number(result.endValue) + Number(result.cash) - (result.lumpSum === null ? 0 : Number(chart.lumpSum.at(-1) ?? 0));
  const title = t(difference >= 0 ? 'chart.ahead' : 'chart.behind', { gain: format.money(Number(result.gain)), difference: format.money(Math.abs(difference)) });
  return (
    <TimeChart
      name={t('chart.name')}
      title={title}
      unit={t('chart.unit')}
      source={source}
      summary={title}
      series={{ days, lines: [line('value', 'fund'), line('invested', 'plain'), line('lumpSum', 'benchmark')] }}
      group={group}
      axisValue={(value) => format.shortMoney(value)}
      fileName="savings-plan"
      height={HEIGHT}
      navigation
    />
  );
}

/** Which return a plan had by the day on which it began. */
export function StartChart({ chart, lossShare, source }: { readonly chart: NonNullable<SweepResult['chart']>; readonly lossShare: number; readonly source: string }) {
  'use memo';
  const { t } = useTranslation('dca');
  const format = useFormatter();
  const days = chart.from.map(epochDay);
  const group = useChartGroup(days);
  const title = t('starts.title', { share: format.percent(lossShare, 1) });
  return (
    <TimeChart
      name={t('starts.chart')}
      title={title}
      unit={t('starts.unit')}
      source={source}
      summary={title}
      series={{ days, lines: [{ key: 'simpleReturn', label: t('figure.simpleReturn'), short: t('figure.simpleReturn'), tone: 'fund', values: chart.simpleReturn, read: (value) => ({ value: format.signedPercent(value) }) }] }}
      group={group}
      axisValue={(value) => format.percent(value, 0)}
      fileName="start-dates"
      height={200}
      include={0}
      ofRatios
      navigation
    />
  );
}
