import type { Settled } from './calculations';

/** A figure of an answer as the page shows it. */
export interface Shown {
  readonly name: string;
  readonly kind: 'money' | 'percent' | 'days';
  readonly value: string | number | null;
  /** Slug in the glossary. */
  readonly slug: string;
  /** Why it is blank. */
  readonly missing: string | null;
}

type Given = readonly (readonly [name: string, kind: Shown['kind']])[];

/** Figures of each answer, the most wanted first. */
const FIGURES: Readonly<Record<Exclude<Settled['calculation'], 'compare' | 'schedules'>, Given>> = {
  subscription: [
    ['fee', 'money'],
    ['netAmount', 'money'],
    ['shares', 'money'],
    ['effectiveRate', 'percent'],
  ],
  redemption: [
    ['net', 'money'],
    ['fee', 'money'],
    ['gross', 'money'],
  ],
  conversion: [
    ['shares', 'money'],
    ['amountIn', 'money'],
    ['redemptionFee', 'money'],
    ['differenceFee', 'money'],
    ['differenceRate', 'percent'],
    ['gross', 'money'],
  ],
  'share-class': [
    ['breakEvenDay', 'days'],
    ['breakEvenDays', 'days'],
  ],
  drag: [
    ['cost', 'money'],
    ['costShare', 'percent'],
    ['annualCost', 'percent'],
    ['gross', 'money'],
    ['net', 'money'],
  ],
};

type Missing = Readonly<Record<string, { readonly message: string } | undefined>>;

/** The last period that was asked for: what the sentence and the working speak of. */
export function lastPeriod({ answer }: Settled<'compare'>): Settled<'compare'>['answer']['result']['periods'][number] | undefined {
  return answer.result.periods.at(-1);
}

/** The ranked rows of a period, cheapest first. */
export function ranked<R extends { readonly rank: number }>(rows: readonly R[]): readonly R[] {
  return rows.toSorted((left, right) => left.rank - right.rank);
}

function compared(settled: Settled<'compare'>): Shown[] {
  const [best] = ranked(lastPeriod(settled)?.rows ?? []);
  if (!best) return [];
  const figure = (name: 'cost' | 'costShare' | 'costPerYear', kind: Shown['kind']): Shown => ({ name, kind, value: best[name], slug: 'classCost', missing: null });
  return [figure('cost', 'money'), figure('costShare', 'percent'), figure('costPerYear', 'percent')];
}

function caps({ answer }: Settled<'schedules'>): Shown[] {
  const { schedule } = answer.result;
  if (schedule === null) return [];
  const figure = (name: 'frontEndCap' | 'serviceFeeCap' | 'serviceFeeStopDays', kind: Shown['kind']): Shown => ({ name, kind, value: schedule[name], slug: `schedules.${name}`, missing: null });
  return [figure('frontEndCap', 'percent'), figure('serviceFeeCap', 'percent'), figure('serviceFeeStopDays', 'days')];
}

/** The figures of an answer. */
export function figuresOf(settled: Settled): readonly Shown[] {
  if (settled.calculation === 'compare') return compared(settled);
  if (settled.calculation === 'schedules') return caps(settled);
  const family = settled.calculation === 'share-class' ? 'shareClass' : settled.calculation;
  const { result } = settled.answer;
  const values = new Map<string, unknown>(Object.entries(result));
  const unavailable: Missing = 'unavailable' in result ? (result.unavailable) : {};
  // Nothing was put off where no back-end fee is charged.
  const backEnd: Given = settled.calculation === 'redemption' && settled.body.backEndTiers ? [['backEndFee', 'money']] : [];
  return [...FIGURES[settled.calculation], ...backEnd].map(([name, kind]) => {
    const value = values.get(name);
    return { name, kind, value: typeof value === 'number' || typeof value === 'string' ? value : null, slug: `${family}.${name}`, missing: unavailable[name]?.message ?? null };
  });
}
