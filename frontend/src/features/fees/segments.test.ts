import { describe, expect, it } from 'vitest';
import { segmentsOf } from './segments';

describe('the cheaper class day by day', () => {
  it('joins days to stretches; a day on which both cost the same counts for A', () => {
    const curve = [
      { day: 1, a: 0.01, c: 0.02 },
      { day: 2, a: 0.01, c: 0.001 },
      { day: 3, a: 0.01, c: 0.002 },
      { day: 4, a: 0.01, c: 0.01 },
    ];
    expect(segmentsOf(curve)).toEqual([
      { from: 1, to: 1, name: 'A' },
      { from: 2, to: 3, name: 'C' },
      { from: 4, to: 4, name: 'A' },
    ]);
    expect(segmentsOf([])).toEqual([]);
  });
});
