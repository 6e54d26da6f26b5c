import { describe, expect, it } from 'vitest';
import { axesOf } from './forms';
import type { Parameters } from './parameters';
import { PARAMETERS } from './parameters';
import { buildRequest } from './request';

const USUAL = Object.fromEntries(Object.entries(PARAMETERS).map(([name, { fallback }]) => [name, fallback])) as unknown as Parameters;
const FUND = { fund: 'sample:index' };
const planOf = (changed: Partial<Parameters>) => buildRequest('backtest', { ...USUAL, ...changed }, FUND, { fund: 'sample:benchmark' }).request?.body.plan;

describe('the request of a savings plan', () => {
  it('sends the usual plan', () => {
    expect(buildRequest('backtest', USUAL, FUND, null).request).toEqual({
      view: 'backtest',
      calculation: 'backtest',
      body: { series: FUND, plan: { amount: 1000, frequency: 'monthly', day: 10, holidayRule: 'next', annualIncrease: 0, feeRate: 0.0015, discount: 1, dividends: 'reinvest' } },
    });
  });

  it('sends no day where every trading day buys, and no instalment where lines do', () => {
    expect(planOf({ frequency: 'daily' })).not.toHaveProperty('day');
    const grid = planOf({ strategy: 'grid' });
    expect(grid).toMatchObject({ strategy: { type: 'grid', step: 0.05, levels: 5, amountPerLevel: 10_000 } });
    expect(grid).not.toHaveProperty('amount');
  });

  it('reads factors, the first without a reading', () => {
    expect(planOf({ strategy: 'movingAverage', averageSteps: '1.5; -5%: 1.2；5%：0.8' })).toMatchObject({ strategy: { type: 'movingAverage', window: 250, steps: [{ factor: 1.5 }, { from: -0.05, factor: 1.2 }, { from: 0.05, factor: 0.8 }] } });
    expect(planOf({ strategy: 'valuation' })).toMatchObject({ strategy: { type: 'valuation', series: { fund: 'sample:benchmark' } } });
  });

  it('waits for the series that is measured', () => {
    expect(buildRequest('backtest', { ...USUAL, strategy: 'valuation' }, FUND, null).request).toBeNull();
    expect(buildRequest('backtest', USUAL, null, null)).toEqual({ request: null, faults: [] });
  });

  it('sends what each take-profit needs', () => {
    expect(planOf({ takeProfit: 'return' })).toMatchObject({ takeProfit: { type: 'return', threshold: 0.2, restart: true } });
    expect(planOf({ takeProfit: 'trailing', restart: 'no' })).toMatchObject({ takeProfit: { type: 'trailing', activation: 0.1, restart: false } });
    expect(planOf({ takeProfit: 'xirr' })).toMatchObject({ takeProfit: { type: 'xirr', minDays: 365 } });
  });

  it('sweeps start days and two numbers', () => {
    expect(buildRequest('starts', USUAL, FUND, null).request?.body).toMatchObject({ over: { startDates: 'all', horizonMonths: 36 } });
    expect(buildRequest('starts', { ...USUAL, horizonMonths: '' }, FUND, null).request?.body).toMatchObject({ over: { startDates: 'all' } });
    expect(buildRequest('grid', { ...USUAL, firstValues: '0; 5%', secondValues: '1;10' }, FUND, null).request?.body).toMatchObject({ over: { annualIncrease: [0, 0.05], day: [1, 10] } });
  });

  it('refuses to vary what the plan does not use, or the same twice', () => {
    expect(buildRequest('grid', { ...USUAL, second: 'threshold' }, FUND, null).faults).toMatchObject([{ field: 'dca-second', code: 'axis' }]);
    expect(buildRequest('grid', { ...USUAL, second: 'annualIncrease', secondValues: '0' }, FUND, null).faults).toMatchObject([{ field: 'dca-second', code: 'axis' }]);
    expect(axesOf({ ...USUAL, strategy: 'grid', takeProfit: 'return' })).toEqual(['feeRate', 'step', 'levels', 'amountPerLevel', 'threshold']);
  });

  it('names every field that cannot be read', () => {
    const { faults } = buildRequest('backtest', { ...USUAL, amount: '', day: '1.5', strategy: 'drawdown', fallSteps: '1; 10% 2' }, FUND, null);
    expect(faults.map(({ field, code }) => [field, code])).toEqual([
      ['dca-amount', 'missing'],
      ['dca-day', 'whole'],
      ['dca-fallSteps', 'feeList'],
    ]);
  });
});
