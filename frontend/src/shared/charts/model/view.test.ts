import { describe, expect, it } from 'vitest';
import { epochDay, isoDateOf } from '@/shared/format/units';
import { clampRange, monthsBefore, panRange, presetOf, PRESETS, presetRange, zoomRange } from './view';

const extent = { from: epochDay('2015-01-05'), to: epochDay('2024-07-31') };
const dates = ({ from, to }: { from: number; to: number }): string => `${isoDateOf(from)} ${isoDateOf(to)}`;

describe('visible span', () => {
  it.each([
    ['1M', '2024-06-30 2024-07-31'],
    ['3M', '2024-04-30 2024-07-31'],
    ['6M', '2024-01-31 2024-07-31'],
    ['YTD', '2023-12-31 2024-07-31'],
    ['1Y', '2023-07-31 2024-07-31'],
    ['3Y', '2021-07-31 2024-07-31'],
    ['5Y', '2019-07-31 2024-07-31'],
    ['ALL', '2015-01-05 2024-07-31'],
  ] as const)('counts %s back from the last day', (preset, expected) => {
    expect(dates(presetRange(preset, extent))).toBe(expected);
  });

  it('takes the last day of a shorter month', () => {
    expect(isoDateOf(monthsBefore(epochDay('2024-03-31'), 1))).toBe('2024-02-29');
    expect(isoDateOf(monthsBefore(epochDay('2023-03-31'), 1))).toBe('2023-02-28');
  });

  it('recognises each preset it made, and no other span', () => {
    for (const preset of PRESETS) expect(presetOf(presetRange(preset, extent), extent)).toBe(preset);
    expect(presetOf({ from: extent.from + 3, to: extent.to - 3 }, extent)).toBeNull();
  });

  it('never leaves the data and never turns round', () => {
    expect(clampRange({ from: extent.to + 100, to: extent.from - 100 }, extent)).toEqual(extent);
    const beyond = clampRange({ from: extent.to - 10, to: extent.to + 90 }, extent);
    expect(beyond.to).toBe(extent.to);
    expect(beyond.to - beyond.from).toBe(100);
  });

  it('keeps the day under the pointer in its place while zooming', () => {
    const range = { from: extent.from, to: extent.from + 1000 };
    const zoomed = zoomRange(range, 0.5, extent.from + 250, extent);
    expect(zoomed).toEqual({ from: extent.from + 125, to: extent.from + 625 });
  });

  it('moves by a share of its length and stops at the ends', () => {
    const range = { from: extent.from + 100, to: extent.from + 500 };
    expect(panRange(range, 0.25, extent)).toEqual({ from: extent.from + 200, to: extent.from + 600 });
    expect(panRange(range, -1, extent)).toEqual({ from: extent.from, to: extent.from + 400 });
  });

  it('shows all there is of data shorter than the shortest span', () => {
    const short = { from: 10, to: 12 };
    expect(zoomRange(short, 0.1, 11, short)).toEqual(short);
    expect(clampRange({ from: 5, to: 5 }, { from: 5, to: 5 })).toEqual({ from: 5, to: 5 });
  });
});
