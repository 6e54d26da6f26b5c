import { Suspense } from 'react';
import { useMetricLookup } from '@/shared/api/glossary';
import { BLANK } from '@/shared/format/formatter';
import { useFormatter } from '@/shared/format/use-formatter';
import { useTranslation } from '@/shared/i18n/translation';
import { lazyPart } from '@/shared/loading/lazy-part';
import answer from '@/shared/ui/answer.module.css';
import { MetricPopover } from '@/shared/ui/metric-popover';
import { ServiceText } from '@/shared/ui/service-text';
import { Notice } from '@/shared/ui/states';
import type { BacktestResult, BuiltRequest, DcaAnswer, SweepResult } from './calculations';
import styles from './dca.module.css';
import { Comparison, Exits, Instalments } from './tables';
import { backtestVerdict, gridVerdict, startsVerdict } from './verdict';

const PlanChart = lazyPart(async () => (await import('./plan-chart')).PlanChart);
const Starts = lazyPart(async () => (await import('./sweep-result')).Starts);
const Grid = lazyPart(async () => (await import('./sweep-result')).Grid);

interface Shown {
  readonly name: string;
  readonly kind: 'money' | 'percent' | 'count' | 'price';
  readonly value: number | null;
}

function backtestFigures(result: BacktestResult): readonly Shown[] {
  const { invested, fees, gain, simpleReturn, xirr, maxDrawdown, endValue, cash, shares, averageCost, periods, skipped, exitFees } = result;
  const money = (name: string, value: number | string): Shown => ({ name, kind: 'money', value: Number(value) });
  return [
    { name: 'simpleReturn', kind: 'percent', value: simpleReturn },
    { name: 'xirr', kind: 'percent', value: xirr },
    { name: 'maxDrawdown', kind: 'percent', value: maxDrawdown },
    money('invested', invested),
    money('endValue', endValue),
    ...(Number(cash) === 0 ? [] : [money('cash', cash)]),
    money('gain', gain),
    money('fees', fees),
    ...(Number(exitFees) === 0 ? [] : [money('exitFees', exitFees)]),
    money('shares', shares),
    { name: 'averageCost', kind: 'price', value: averageCost },
    { name: 'periods', kind: 'count', value: periods },
    { name: 'skipped', kind: 'count', value: skipped },
  ];
}

function startsFigures({ runs, lossShare, simpleReturn, xirr }: SweepResult): readonly Shown[] {
  return [
    { name: 'lossShare', kind: 'percent', value: lossShare ?? null },
    { name: 'medianReturn', kind: 'percent', value: simpleReturn?.median ?? null },
    { name: 'medianRate', kind: 'percent', value: xirr?.median ?? null },
    { name: 'runs', kind: 'count', value: runs },
  ];
}

function Figure({ figure, envelope, family }: { readonly figure: Shown; readonly envelope: DcaAnswer; readonly family: 'backtest' | 'sweep' }) {
  const { t } = useTranslation('dca');
  const format = useFormatter();
  const { name, kind, value } = figure;
  const found = useMetricLookup()(`${family}.${name}`);
  const explained = envelope.explain?.[name];
  const missing = (envelope.result as Partial<BacktestResult>).unavailable?.[name]?.message ?? null;
  const label = t(`figure.${name}` as 'figure.xirr');
  const written = { money: () => format.money(value ?? 0), percent: () => format.percent(value ?? 0), count: () => format.days(value ?? 0), price: () => format.number(value ?? 0, 4) };
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <MetricPopover
          explanation={{
            name: label,
            meaning: found?.words.meaning ?? t(`meaning.${name}` as 'figure.xirr', { defaultValue: label }),
            formula: explained?.formula ?? found?.formula ?? null,
            substituted: explained?.substituted ?? null,
            convention: explained?.convention ?? null,
            source: found?.source ?? null,
            unavailable: missing,
            exact: value === null ? null : String(value),
            ...(found ? { slug: found.slug } : {}),
          }}
        >
          {value === null ? BLANK : written[kind]()}
        </MetricPopover>
        {missing ? <small>{missing}</small> : null}
      </dd>
    </div>
  );
}

interface ResultProps {
  readonly request: BuiltRequest;
  readonly answer: DcaAnswer;
}

/** The answer: a sentence, the figures, notes of the service, charts and the rows behind them. */
export function Result({ request, answer: envelope }: ResultProps) {
  const { t } = useTranslation('dca');
  const format = useFormatter();
  const source = envelope.provenance.series[0]?.name ?? '';
  const plan = 'purchases' in envelope.result ? envelope.result : null;
  const sweep = 'purchases' in envelope.result ? null : envelope.result;
  const over = request.calculation === 'sweep' && 'startDates' in request.body.over ? request.body.over : null;
  const grid = sweep !== null && request.view === 'grid';
  const verdict = plan !== null ? backtestVerdict(plan, t, format) : sweep === null ? '' : grid ? gridVerdict(sweep, t, format) : startsVerdict(sweep, over?.horizonMonths, t, format);
  const figures = plan !== null ? backtestFigures(plan) : sweep === null || grid ? [] : startsFigures(sweep);
  return (
    <div className={answer['result']}>
      <h2 className={styles['verdict']}>{verdict}</h2>
      {figures.length === 0 ? null : (
        <dl className={answer['figures']}>
          {figures.map((figure) => (
            <Figure key={figure.name} figure={figure} envelope={envelope} family={plan === null ? 'sweep' : 'backtest'} />
          ))}
        </dl>
      )}
      {envelope.notes.map((note) => (
        <Notice key={note.code}>
          <p>
            <ServiceText text={note.message} />
          </p>
        </Notice>
      ))}
      <Suspense>
        {plan?.chart ? <PlanChart result={plan} chart={plan.chart} source={source} /> : null}
        {grid ? <Grid result={sweep} /> : sweep === null ? null : <Starts result={sweep} source={source} />}
      </Suspense>
      {plan === null ? null : (
        <>
          <Comparison result={plan} />
          <Exits exits={plan.exits} />
          {plan.purchases === null ? null : <Instalments purchases={plan.purchases} />}
        </>
      )}
    </div>
  );
}
