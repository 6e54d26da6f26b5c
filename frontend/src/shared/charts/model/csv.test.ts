import { describe, expect, it } from 'vitest';
import { epochDay } from '@/shared/format/units';
import { toCsv } from '../export/csv';
import { exact } from './csv';
import type { TimeSeries } from './time-series';

const series: TimeSeries = {
  days: ['2024-01-02', '2024-01-03', '2024-01-04'].map(epochDay),
  lines: [
    { key: 'fund', label: 'Fund', short: 'F', tone: 'fund', values: [1, 0.1 + 0.2, null], read: (value) => ({ value: String(value) }) },
    { key: '=cmd', label: 'B', short: 'B', tone: 'benchmark', values: [-1, 2, 3], read: (value) => ({ value: String(value) }) },
  ],
  events: [
    { day: epochDay('2024-01-03'), kind: 'dividend', label: '=1+1, paid' },
    { day: epochDay('2024-01-03'), kind: 'split', label: 'split' },
  ],
};

describe('chart as CSV', () => {
  it('holds every value at full precision, gaps as nothing, formulas made harmless', () => {
    expect(toCsv(series).split('\r\n')).toEqual([
      "date,fund,'=cmd,event",
      '2024-01-02,1,-1,',
      `2024-01-03,0.30000000000000004,2,"'=1+1, paid; split"`,
      '2024-01-04,,3,',
      '',
    ]);
  });

  it('writes what the axis counts, and names instead of their numbers', () => {
    const steps: TimeSeries = {
      count: { key: 'day', name: 'Day', write: (day) => `day ${String(day)}` },
      days: [1, 2, 3],
      lines: [{ key: 'cheapest', label: 'Cheapest', short: 'C', tone: 'fund', values: [2, 1, null], names: ['A', '=C, x'], read: () => ({ value: '' }) }],
    };
    expect(toCsv(steps).split('\r\n')).toEqual(['day,cheapest', `1,"'=C, x"`, '2,A', '3,', '']);
  });

  it('writes numbers that read back as themselves', () => {
    for (const value of [1 / 3, -1e-12, 123456789.123, 5e-324]) expect(Number(exact(value))).toBe(value);
  });
});
