import { describe, expect, it } from 'vitest';
import { sameFrame, sameValues } from './drawing';
import type { Line, TimeSeries } from './time-series';

const line = (change: Partial<Line> = {}): Line => ({ key: 'fund', label: 'Fund', short: 'Fund', tone: 'fund', values: [1, null, 2], read: (value) => ({ value: String(value) }), ...change });
const series = (change: Partial<TimeSeries> = {}): TimeSeries => ({ days: [1, 2, 3], lines: [line()], events: [{ day: 2, kind: 'split', label: '1:2' }], ...change });

describe('the frame of a drawing', () => {
  it('stays while only values and their texts change', () => {
    expect(sameFrame(series(), series({ lines: [line({ values: [3, 2, null] })] }))).toBe(true);
  });

  it.each<[string, Partial<TimeSeries>]>([
    ['a day', { days: [1, 2, 4] }],
    ['the number of lines', { lines: [line(), line({ key: 'benchmark' })] }],
    ['the name of a line', { lines: [line({ label: 'Other' })] }],
    ['the tone of a line', { lines: [line({ tone: 'plain' })] }],
    ['the area of a line', { lines: [line({ fillTo: 0 })] }],
    ['an event', { events: [{ day: 2, kind: 'dividend', label: '1:2' }] }],
    ['no event', { events: [] }],
  ])('is another one with %s', (_name, change) => {
    expect(sameFrame(series(), series(change))).toBe(false);
  });
});

describe('the values of a drawing', () => {
  it('are compared one by one', () => {
    expect(sameValues([line()], [line({ values: [1, null, 2] })])).toBe(true);
    expect(sameValues([line()], [line({ values: [1, null, 3] })])).toBe(false);
    expect(sameValues([line()], [line({ values: [1, null] })])).toBe(false);
  });
});
