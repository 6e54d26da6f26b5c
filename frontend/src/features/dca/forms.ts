import type { View } from './calculations';
import type { Axis, FieldId, Parameters } from './parameters';

/** Fields of each strategy besides the instalment. */
const STRATEGY: Readonly<Record<Parameters['strategy'], readonly FieldId[]>> = {
  fixed: [],
  movingAverage: ['window', 'averageSteps'],
  drawdown: ['fallSteps'],
  valueAveraging: ['growth', 'maxAmount', 'sell'],
  grid: ['step', 'levels', 'amountPerLevel'],
  valuation: ['measure', 'window', 'valuationSteps'],
};

const TAKE_PROFIT: Readonly<Record<Parameters['takeProfit'], readonly FieldId[]>> = {
  none: [],
  return: ['threshold', 'restart'],
  xirr: ['threshold', 'minDays', 'restart'],
  trailing: ['threshold', 'activation', 'restart'],
};

/** The instalment; a grid buys at its lines instead. */
function instalment({ strategy, frequency }: Parameters): readonly FieldId[] {
  if (strategy === 'grid') return [];
  return ['amount', 'frequency', ...(frequency === 'daily' ? [] : (['day'] as const)), 'holidayRule', 'annualIncrease'];
}

interface Group {
  readonly name: 'plan' | 'strategy' | 'takeProfit' | 'sweep';
  readonly fields: readonly FieldId[];
}

/** The fields that the choices so far ask for, in groups. */
export function groupsOf(view: View, parameters: Parameters): readonly Group[] {
  const { strategy, takeProfit } = parameters;
  const sweep: readonly FieldId[] = view === 'starts' ? ['horizonMonths'] : view === 'grid' ? ['first', 'firstValues', 'second', 'secondValues'] : [];
  return [
    ...(sweep.length === 0 ? [] : [{ name: 'sweep', fields: sweep } as const]),
    { name: 'plan', fields: [...instalment(parameters), 'from', 'to', 'feeRate', 'discount', 'dividends'] },
    { name: 'strategy', fields: ['strategy', ...STRATEGY[strategy]] },
    { name: 'takeProfit', fields: ['takeProfit', ...TAKE_PROFIT[takeProfit]] },
  ];
}

const ALWAYS: readonly Axis[] = ['feeRate'];

/** Numbers that the plan uses, so that a grid can vary them. */
export function axesOf(parameters: Parameters): readonly Axis[] {
  const used = new Set<string>(groupsOf('backtest', parameters).flatMap(({ fields }) => fields));
  const all: readonly Axis[] = ['day', 'amount', 'annualIncrease', ...ALWAYS, 'window', 'growth', 'maxAmount', 'step', 'levels', 'amountPerLevel', 'threshold', 'activation', 'minDays'];
  return all.filter((axis) => used.has(axis));
}
