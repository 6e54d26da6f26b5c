import { describe, expect, it } from 'vitest';
import { measure } from './measure';

describe('measure between two pins', () => {
  it('gives difference, growth, days and the annual figure', () => {
    // 100 → 121 in 730 days: 21 more, +21 %, √1.21 − 1 = 10 % a year.
    const result = measure({ day: 1000, value: 100 }, { day: 1730, value: 121 });
    expect(result).toMatchObject({ from: 1000, to: 1730, days: 730, difference: 21 });
    expect(result.ratio).toBeCloseTo(0.21, 12);
    expect(result.annualised).toBeCloseTo(0.1, 12);
  });

  it('does not mind which pin came first', () => {
    const [a, b] = [{ day: 5, value: 2 }, { day: 900, value: 3 }];
    expect(measure(b, a)).toEqual(measure(a, b));
  });

  it('annualises nothing under a year, and no growth from zero or below', () => {
    expect(measure({ day: 0, value: 1 }, { day: 364, value: 2 }).annualised).toBeNull();
    expect(measure({ day: 0, value: 0 }, { day: 800, value: 2 })).toMatchObject({ ratio: null, annualised: null, difference: 2 });
    expect(measure({ day: 0, value: 4 }, { day: 800, value: -4 }).annualised).toBeNull();
  });
});
