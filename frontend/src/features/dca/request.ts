import type { FaultCode, FormFault, Reader, Step } from '@/shared/form/read-cells';
import { number, percent, steps, whole } from '@/shared/form/read-cells';
import type { BuiltRequest, PlanBody, Series, View } from './calculations';
import { axesOf } from './forms';
import type { Axis, ListId, NumberId, Parameters } from './parameters';
import { OPTIONAL, PERCENTS, WHOLE } from './parameters';

/** A field that keeps the request from being built; `axis`: a number that the plan does not use. */
export type PlanFault = FormFault<FaultCode | 'axis'>;

export interface Build {
  /** Null while a field cannot be read or a series is not found. */
  readonly request: BuiltRequest | null;
  readonly faults: readonly PlanFault[];
}

export const fieldId = (name: string): string => `dca-${name}`;

const readerOf = (name: string): Reader<number> => (PERCENTS.has(name) ? percent : WHOLE.has(name) ? whole : number);

/** Reads the fields of a plan. Collects what is wrong; the values it hands out for wrong texts are never sent. */
class PlanBuilder {
  readonly faults: PlanFault[] = [];
  readonly parameters: Parameters;

  constructor(parameters: Parameters) {
    this.parameters = parameters;
  }

  private read<T>(name: NumberId | ListId, reader: Reader<T>, otherwise: T, code: FaultCode): T {
    const text = this.parameters[name];
    const value = text.trim() === '' ? undefined : reader(text);
    if (value === undefined) this.faults.push({ field: fieldId(name), code: text.trim() === '' ? 'missing' : code, name, row: null, value: text });
    return value ?? otherwise;
  }

  number(name: NumberId): number {
    return this.read(name, readerOf(name), 0, WHOLE.has(name) ? 'whole' : 'number');
  }

  optional(name: NumberId): number | undefined {
    return OPTIONAL.has(name) && this.parameters[name].trim() === '' ? undefined : this.number(name);
  }

  /** The first factor holds below the first reading: it has no reading of its own. */
  factors(name: ListId): { readonly from?: number; readonly factor: number }[] {
    const read = this.read<readonly Step<number>[]>(name, steps(number), [], 'feeList');
    return read.map(({ from, value }, at) => (at === 0 ? { factor: value } : { from: Number(from.toPrecision(15)), factor: value }));
  }

  values(name: ListId, axis: Axis): number[] {
    const reader: Reader<readonly number[]> = (text) => {
      const values = text.split(/[;；]/).flatMap((part) => (part.trim() === '' ? [] : [readerOf(axis)(part)]));
      return values.length > 0 && values.every((value) => value !== undefined) ? values : undefined;
    };
    return [...this.read(name, reader, [], 'list')];
  }
}

function strategyOf(form: PlanBuilder, measure: Series | null): Pick<PlanBody, 'strategy'> {
  const { strategy: type, sell } = form.parameters;
  switch (type) {
    case 'fixed':
      return {};
    case 'movingAverage':
      return { strategy: { type, window: form.number('window'), steps: form.factors('averageSteps') } };
    case 'drawdown':
      return { strategy: { type, steps: form.factors('fallSteps') } };
    case 'valuation':
      return { strategy: { type, window: form.number('window'), steps: form.factors('valuationSteps'), ...(measure === null ? {} : { series: measure }) } };
    case 'valueAveraging': {
      const maxAmount = form.optional('maxAmount');
      return { strategy: { type, growth: form.number('growth'), sell: sell === 'yes', ...(maxAmount === undefined ? {} : { maxAmount }) } };
    }
    case 'grid':
      return { strategy: { type, step: form.number('step'), levels: form.number('levels'), amountPerLevel: form.number('amountPerLevel') } };
  }
}

function takeProfitOf(form: PlanBuilder): Pick<PlanBody, 'takeProfit'> {
  const { takeProfit: type, restart } = form.parameters;
  if (type === 'none') return {};
  return {
    takeProfit: {
      type,
      threshold: form.number('threshold'),
      restart: restart === 'yes',
      ...(type === 'trailing' ? { activation: form.number('activation') } : {}),
      ...(type === 'xirr' ? { minDays: form.number('minDays') } : {}),
    },
  };
}

function planOf(form: PlanBuilder, measure: Series | null): PlanBody {
  const { strategy, frequency, from, to, holidayRule, dividends } = form.parameters;
  const instalments: PlanBody =
    strategy === 'grid' ? {} : { amount: form.number('amount'), frequency, ...(frequency === 'daily' ? {} : { day: form.number('day') }), holidayRule, annualIncrease: form.number('annualIncrease') };
  return {
    ...instalments,
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    feeRate: form.number('feeRate'),
    discount: form.number('discount'),
    dividends,
    ...strategyOf(form, measure),
    ...takeProfitOf(form),
  };
}

function overOf(view: 'starts' | 'grid', form: PlanBuilder): Extract<BuiltRequest, { calculation: 'sweep' }>['body']['over'] {
  if (view === 'starts') {
    const horizonMonths = form.optional('horizonMonths');
    return { startDates: 'all', ...(horizonMonths === undefined ? {} : { horizonMonths }) };
  }
  const { first, second } = form.parameters;
  for (const name of ['first', 'second'] as const) {
    const wrong = !axesOf(form.parameters).includes(form.parameters[name]) || (name === 'second' && first === second);
    if (wrong) form.faults.push({ field: fieldId(name), code: 'axis', name, row: null, value: form.parameters[name] });
  }
  return { [first]: form.values('firstValues', first), [second]: form.values('secondValues', second) };
}

/** The request of a view from what was typed, or everything that is wrong. */
export function buildRequest(view: View, parameters: Parameters, series: Series | null, measure: Series | null): Build {
  const form = new PlanBuilder(parameters);
  const plan = planOf(form, measure);
  const over = view === 'backtest' ? null : overOf(view, form);
  const { faults } = form;
  if (faults.length > 0 || series === null || (parameters.strategy === 'valuation' && measure === null)) return { request: null, faults };
  if (view === 'backtest' || over === null) return { request: { view: 'backtest', calculation: 'backtest', body: { series, plan } }, faults };
  return { request: { view, calculation: 'sweep', body: { series, plan, over } }, faults };
}
