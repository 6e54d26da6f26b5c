import { describe, expect, it } from 'vitest';
import { histogramOf } from './histogram';

describe('the histogram of outcomes', () => {
  it('counts each outcome once and never joins losses with gains', () => {
    const values = Array.from({ length: 1000 }, (_, at) => Math.sin(at) * 0.31 + 0.05);
    const bins = histogramOf(values);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
    expect(bins.length).toBeLessThanOrEqual(25);
    expect(bins.every(({ from, to }) => to <= 0 || from >= 0)).toBe(true);
    const losses = bins.filter(({ to }) => to <= 0).reduce((sum, { count }) => sum + count, 0);
    expect(losses).toBe(values.filter((value) => value < 0).length);
  });

  it('has round borders, and one bar where all outcomes are the same', () => {
    expect(histogramOf([0.3, 0.3])).toEqual([{ from: 0.3, to: 0.305, count: 2 }]);
    expect(histogramOf([])).toEqual([]);
  });
});
