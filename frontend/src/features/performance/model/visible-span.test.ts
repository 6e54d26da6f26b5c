import { expect, it } from 'vitest';
import { sliceOf, withFallsOf, worstFallOf } from './visible-span';

const chart = {
  dates: ['2020-01-01', '2020-01-02', '2020-01-03', '2020-01-06', '2020-01-07'],
  growth: [1, 2, 1, 1.5, 1.8],
  drawdown: [0, 0, -0.5, -0.25, -0.1],
  benchmarkGrowth: [null, null, 1, 2, 4],
};
const span = { from: '2020-01-03', to: '2020-01-06' };

it('begins with the span: growth from 1, falls below highs inside it', () => {
  expect(sliceOf(chart, span)).toEqual({ dates: ['2020-01-03', '2020-01-06'], growth: [1, 1.5], drawdown: [0, 0], benchmarkGrowth: [1, 2] });
  expect(sliceOf(chart, null)).toBe(chart);
  expect(sliceOf(chart, { from: '2021-01-01', to: '2021-02-01' })).toBe(chart);
});

it('draws the whole history with the falls of the span', () => {
  expect(withFallsOf(chart, span).drawdown).toEqual([0, 0, 0, 0, -0.1]);
  expect(withFallsOf(chart, null)).toBe(chart);
});

it('finds the deepest fall with its peak and recovery', () => {
  expect(worstFallOf(chart)).toEqual({ depth: 0.5, peak: '2020-01-02', trough: '2020-01-03', recoveryDays: null });
  expect(worstFallOf(sliceOf(chart, span))).toBeNull();
  const back = sliceOf({ ...chart, growth: [1, 2, 1, 2, 3], drawdown: [0, 0, -0.5, 0, 0] }, { from: '2020-01-01', to: '2020-01-07' });
  expect(worstFallOf(back)).toEqual({ depth: 0.5, peak: '2020-01-02', trough: '2020-01-03', recoveryDays: 4 });
});
