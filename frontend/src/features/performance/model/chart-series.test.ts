import { describe, expect, it } from 'vitest';
import { createFormatter } from '@/shared/format/formatter';
import { commonWindowOf, eventsOf, growthSeries, rollingSeries, spreadOf, underwaterSeries } from './chart-series';

const format = createFormatter('en-US', 'en');
const names = { fund: 'Far Hills', fundShort: 'Fund', benchmark: 'Broad', benchmarkShort: 'Benchmark' };
const chart = { dates: ['2024-01-02', '2024-01-03', '2024-01-04'], growth: [1, 1.2, 0.9], drawdown: [0, 0, -0.25], benchmarkGrowth: [1, null, 1.1] };

describe('lines of the sheet', () => {
  it('grow from 10,000, in money and as change since the start', () => {
    const { days, lines } = growthSeries(chart, names, format, { events: [], shown: null });
    expect(days).toEqual([19724, 19725, 19726]);
    expect(lines.map(({ key, values }) => [key, values])).toEqual([
      ['fund', [10_000, 12_000, 9_000]],
      ['benchmark', [10_000, null, 11_000]],
    ]);
    expect(lines[0]?.read(12_000, 1)).toEqual({ value: '12,000.00', change: '+20.00%' });
  });

  it('compare only while both have values: the benchmark begins where the fund stands then', () => {
    // Fund 1.0, 1.6, 2.0, 2.4; the benchmark is there from the second day to the third: 1.00 to 1.10.
    const later = { dates: ['2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05'], growth: [1, 1.6, 2, 2.4], drawdown: [0, 0, 0, 0], benchmarkGrowth: [null, 1, 1.1, null] };
    expect(commonWindowOf(later)).toEqual({ from: '2024-01-03', to: '2024-01-04', fund: { start: 1.6, end: 2 }, benchmark: { start: 1, end: 1.1 }, whole: false });
    const benchmark = growthSeries(later, names, format, { events: [], shown: null }).lines[1];
    // 16,000 grown by 10 % is 17,600.
    expect(benchmark?.values.map((value) => value && Math.round(value))).toEqual([null, 16_000, 17_600, null]);
    expect(benchmark?.read(17_600, 2)).toEqual({ value: '17,600.00', change: '+10.00%' });
    expect(commonWindowOf({ ...later, benchmarkGrowth: [null, null, null, null] })).toBeNull();
  });

  it('stand below the high in percent and in the money that is missing', () => {
    // 9,000 now, 12,000 at the high: 3,000 less.
    expect(underwaterSeries(chart, names, format).lines[0]?.read(-0.25, 2)).toEqual({ value: '−25.00%', change: '−3,000.00' });
  });

  it('roll where the answer has a row, gaps left in', () => {
    const rolling = { dates: ['2024-01-02', '2024-01-03'], total: [0.1, -0.1], volatility: [0.2, null], sharpe: [1, 2], beta: null };
    expect(rollingSeries(rolling, 'volatility', 'Volatility', format)?.lines[0]?.values).toEqual([0.2, null]);
    expect(rollingSeries(rolling, 'beta', 'Beta', format)).toBeNull();
  });

  it('have a middle between the two middle values', () => {
    expect(spreadOf([3, null, 1, 2, 10])).toEqual({ low: 1, median: 2.5, high: 10 });
    expect(spreadOf([null])).toBeNull();
  });

  it('carry dividends and splits in the order of days', () => {
    const words = { dividend: (perShare: string) => `paid ${perShare}`, split: (ratio: string) => `1:${ratio}` };
    const events = eventsOf({ dividends: [{ date: '2024-01-04', perShare: 0.05 }], splits: [{ date: '2024-01-03', ratio: 2 }] }, words, format);
    expect(events.map(({ kind, label }) => `${kind} ${label}`)).toEqual(['split 1:2', 'dividend paid 0.05']);
  });
});
