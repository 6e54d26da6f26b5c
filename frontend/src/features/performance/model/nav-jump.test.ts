import { describe, expect, it } from 'vitest';
import { navJumps } from './nav-jump';
import { withDividend, withSplit } from './nav-repair';

const dates = ['2024-01-02', '2024-01-03', '2024-01-04'];

describe('jump of the NAV', () => {
  it('of more than a fifth asks for a split or a dividend', () => {
    expect(navJumps({ dates, values: [2, 1.01, 1.02] })).toEqual([
      { date: '2024-01-03', before: 2, after: 1.01, change: 1.01 / 2 - 1, splitRatio: 2, dividend: 0.99 },
    ]);
  });

  it('of exactly a fifth, or explained by an event of that day, asks nothing', () => {
    expect(navJumps({ dates, values: [1, 0.8, 0.96] })).toEqual([]);
    expect(navJumps({ dates, values: [2, 1.01, 1.02], splits: [{ date: '2024-01-03' }] })).toEqual([]);
    expect(navJumps({ dates, values: [2, 1.01, 1.02], dividends: [{ date: '2024-01-03' }] })).toEqual([]);
  });

  it('upwards is no dividend, but may be a merger of units', () => {
    expect(navJumps({ dates, values: [1, 2.02, 2] })[0]).toMatchObject({ splitRatio: 0.5, dividend: null });
    expect(navJumps({ dates, values: [1, 1.72, 1.7] })[0]).toMatchObject({ splitRatio: null, dividend: null });
  });

  it('is mended into another history with an id of its own', () => {
    const table = { name: 'a', dates, values: [2, 1.01, 1.02], dividends: [], splits: [], sha256: 'old' };
    const split = withSplit(table, { date: '2024-01-03', ratio: 2 });
    const paid = withDividend(table, { date: '2024-01-03', perShare: 0.99 });
    expect(navJumps(split)).toEqual([]);
    expect(navJumps(paid)).toEqual([]);
    expect(new Set([split.sha256, paid.sha256, 'old']).size).toBe(3);
    expect(split.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
