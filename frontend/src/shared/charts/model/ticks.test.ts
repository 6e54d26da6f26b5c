import { describe, expect, it } from 'vitest';
import { epochDay, isoDateOf } from '@/shared/format/units';
import { dateTicks, logTicks, valueTicks, xTicks } from './ticks';

describe('ticks', () => {
  it('are whole numbers where the axis counts', () => {
    expect(xTicks(true, { from: 0, to: 3 }, 6).days).toEqual([0, 1, 2, 3]);
    expect(xTicks(true, { from: 1, to: 1095 }, 5).days).toEqual([250, 500, 750, 1000]);
    expect(xTicks(false, { from: 0, to: 3 }, 6)).toEqual(dateTicks({ from: 0, to: 3 }, 6));
  });

  it('are round numbers inside the span, free of binary noise', () => {
    expect(valueTicks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(valueTicks(-0.31, 0.02, 4)).toEqual([-0.3, -0.2, -0.1, 0]);
    expect(valueTicks(9_700, 25_900, 4)).toEqual([10_000, 15_000, 20_000, 25_000]);
    expect(valueTicks(5, 5, 4)).toEqual([5]);
  });

  it('are at least three, however low the chart', () => {
    expect(valueTicks(-0.1, 0.9, 2)).toEqual([0, 0.25, 0.5, 0.75]);
    expect(valueTicks(0.11, 0.29, 2)).toEqual([0.15, 0.2, 0.25]);
    for (let span = 1; span < 1000; span *= 1.07) expect(valueTicks(3, 3 + span, 2).length).toBeGreaterThanOrEqual(3);
  });

  it('follow powers of ten on a logarithmic scale', () => {
    expect(logTicks(8, 220, 5)).toEqual([10, 20, 50, 100, 200]);
    expect(logTicks(11, 18, 4)).toEqual([12, 14, 16, 18]);
  });

  it('stand on the first day of years, months or on days, by span', () => {
    const iso = (from: string, to: string, about: number): string[] =>
      dateTicks({ from: epochDay(from), to: epochDay(to) }, about).days.map(isoDateOf);
    expect(iso('2019-03-04', '2023-02-01', 6)).toEqual(['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01']);
    expect(iso('2024-01-15', '2024-05-15', 6)).toEqual(['2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01']);
    expect(iso('2024-01-01', '2024-01-04', 6)).toHaveLength(4);
    expect(iso('1900-01-01', '2024-01-01', 8).length).toBeLessThanOrEqual(9);
  });
});
