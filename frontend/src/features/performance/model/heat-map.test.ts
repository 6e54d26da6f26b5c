import { describe, expect, it } from 'vitest';
import { heatRows, heatSummary, saturation } from './heat-map';

const calendar = {
  monthly: [
    { year: 2023, month: 11, return: 0.04 },
    { year: 2023, month: 12, return: -0.02 },
    { year: 2024, month: 1, return: 0.01 },
    { year: 2024, month: 3, return: 0 },
  ],
  annual: [
    { year: 2023, return: 0.0192 },
    { year: 2024, return: 0.01 },
  ],
};

describe('month × year', () => {
  it('puts the latest year first and leaves months without a return empty', () => {
    const rows = heatRows(calendar, { from: '2023-10-31', to: '2024-03-15' });
    expect(rows.map(({ year }) => year)).toEqual([2024, 2023]);
    expect(rows[0]?.months).toEqual([0.01, null, 0, null, null, null, null, null, null, null, null, null]);
    expect(rows[1]?.months.slice(10)).toEqual([0.04, -0.02]);
    expect(rows.map(({ annual }) => annual)).toEqual([0.01, 0.0192]);
  });

  it('marks months of which the history holds a part, and no weekend as a part', () => {
    const partial = (from: string, to: string): (readonly number[])[] => heatRows(calendar, { from, to }).map((row) => row.partial);
    expect(partial('2023-10-31', '2024-03-15')).toEqual([[2], []]);
    // 2024-03-29 is a Friday; after it March has a weekend only.
    expect(partial('2023-11-15', '2024-03-29')).toEqual([[], [10]]);
    expect(partial('2023-10-12', '2024-03-29')).toEqual([[], []]);
  });

  it('has its full colour at ±8 %, for every fund alike', () => {
    expect([0, 0.04, -0.04, 0.08, -0.5].map(saturation)).toEqual([0, 0.5, 0.5, 1, 1]);
  });

  it('counts gains and names best and worst', () => {
    expect(heatSummary(calendar)).toEqual({
      months: 4,
      positive: 2,
      best: { year: 2023, month: 11, value: 0.04 },
      worst: { year: 2023, month: 12, value: -0.02 },
    });
    expect(heatSummary({ monthly: [], annual: [] })).toBeNull();
  });
});
