import type { Line } from '@/shared/charts/model/time-series';
import { TimeChart } from '@/shared/charts/time-chart';
import { useChartGroup } from '@/shared/charts/use-chart-group';
import type { Formatter } from '@/shared/format/formatter';
import { useFormatter } from '@/shared/format/use-formatter';
import type { useTranslation as UseTranslation } from '@/shared/i18n/translation';
import { useTranslation } from '@/shared/i18n/translation';
import type { Settled } from './calculations';
import type { Segment } from './segments';
import { segmentsOf, stepsOf } from './segments';

type Translate = ReturnType<typeof UseTranslation<'fees'>>['t'];

const HEIGHT = 240;
/** Stretches that a title lists. */
const MOST_STEPS = 3;
const COST_DIGITS = 3;

/** "C until day 136, A from day 137": which class is the cheapest, and how long. */
function finding(segments: readonly Segment[], t: Translate, format: Formatter): string {
  const [only] = segments;
  if (segments.length === 1 && only) return t('chart.always', { name: only.name, to: format.days(only.to) });
  const parts = segments.slice(0, MOST_STEPS).map(({ from, to, name }, at) => t(at === segments.length - 1 ? 'chart.from' : 'chart.until', { name, from: format.days(from), to: format.days(to) }));
  return t('chart.cheapest', { steps: parts.join(t('chart.join')), more: segments.length > MOST_STEPS ? t('chart.more', { count: segments.length - MOST_STEPS }) : '' });
}

function ClassChart({ settled }: { readonly settled: Settled<'share-class'> }) {
  'use memo';
  const { t } = useTranslation('fees');
  const format = useFormatter();
  const { curve } = settled.answer.result;
  const days = curve.map(({ day }) => day);
  const group = useChartGroup(days);
  const line = (key: 'a' | 'c', tone: Line['tone']): Line => ({ key, label: t(`class.${key}`), short: key.toUpperCase(), tone, values: curve.map((point) => point[key]), read: (value) => ({ value: format.percent(value, COST_DIGITS) }) });
  const title = finding(segmentsOf(curve), t, format);
  return (
    <TimeChart
      name={t('chart.classes')}
      title={title}
      unit={t('chart.costUnit')}
      source={t('chart.source')}
      summary={title}
      series={{ count: { key: 'day', name: t('class.day'), write: (day) => t('chart.day', { day: format.days(day) }) }, days, lines: [line('a', 'fund'), line('c', 'benchmark')] }}
      group={group}
      axisValue={(value) => format.percent(value, 1)}
      fileName="class-costs"
      height={HEIGHT}
      include={0}
      ofRatios
    />
  );
}

function DragChart({ settled }: { readonly settled: Settled<'drag'> }) {
  'use memo';
  const { t } = useTranslation('fees');
  const format = useFormatter();
  const { curve, cost, gross } = settled.answer.result;
  const days = curve.map(({ year }) => year);
  const group = useChartGroup(days);
  const line = (key: 'gross' | 'net', tone: Line['tone']): Line => ({ key, label: t(`year.${key}`), short: t(`chart.${key}`), tone, values: curve.map((point) => point[key]), read: (value) => ({ value: format.money(value) }) });
  const title = cost === null || gross === null ? t('chart.drag') : t('chart.dragFinding', { years: format.days(settled.body.years), cost: format.money(cost), gross: format.money(gross) });
  return (
    <TimeChart
      name={t('chart.drag')}
      title={title}
      unit={t('chart.dragUnit')}
      source={t('chart.source')}
      summary={title}
      series={{ count: { key: 'year', name: t('year.year'), write: (year) => t('chart.year', { year: format.days(year) }) }, days, lines: [line('net', 'fund'), line('gross', 'benchmark')] }}
      group={group}
      axisValue={(value) => format.shortMoney(value)}
      fileName="cost-drag-curve"
      height={HEIGHT}
    />
  );
}

/** Letters of a class that the axis has room for. */
const AXIS_LETTERS = 6;

function CheapestChart({ settled }: { readonly settled: Settled<'compare'> }) {
  'use memo';
  const { t } = useTranslation('fees');
  const format = useFormatter();
  const segments = stepsOf(settled.answer.result.cheapest);
  const names = settled.body.classes.map(({ name }) => name);
  const days = Array.from({ length: segments.at(-1)?.to ?? 0 }, (_, at) => at + 1);
  const group = useChartGroup(days);
  const values = segments.flatMap(({ from, to, name }) => Array.from({ length: to - from + 1 }, () => names.indexOf(name) + 1));
  const title = finding(segments, t, format);
  return (
    <TimeChart
      name={t('chart.steps')}
      title={title}
      unit={t('chart.stepsUnit')}
      source={t('chart.source')}
      summary={title}
      series={{
        count: { key: 'day', name: t('class.day'), write: (day) => t('chart.day', { day: format.days(day) }) },
        days,
        lines: [{ key: 'cheapest', label: t('class.cheapest'), short: t('class.cheapest'), tone: 'fund', values, names, read: (value) => ({ value: names[value - 1] ?? '' }) }],
      }}
      group={group}
      axisValue={(value) => (names[value - 1] ?? '').slice(0, AXIS_LETTERS)}
      fileName="cheapest-class"
      height={160}
      include={1}
    />
  );
}

/** The curve behind an answer, where it has one. */
export function ResultChart({ settled }: { readonly settled: Settled }) {
  if (settled.calculation === 'share-class') return <ClassChart settled={settled} />;
  if (settled.calculation === 'drag') return <DragChart settled={settled} />;
  return settled.calculation === 'compare' ? <CheapestChart settled={settled} /> : null;
}
