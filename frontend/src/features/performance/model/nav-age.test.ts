import { describe, expect, it } from 'vitest';
import { navAge, weekdaysSince } from './nav-age';

describe('the age of the last value', () => {
  it.each([
    // 2026-11-20 is a Friday.
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-20', '2026-11-28', 5],
    ['2026-11-20', '2026-11-19', 0],
  ])('counts the weekdays from %s to %s', (date, today, weekdays) => {
    expect(weekdaysSince(date, today)).toBe(weekdays);
  });

  it('is told beyond three weekdays', () => {
    expect(navAge({ to: '2026-11-20', frequency: 'daily' }, '2026-11-25')).toBeNull();
    expect(navAge({ to: '2026-11-20', frequency: 'daily' }, '2026-11-26')).toBe(4);
  });

  it('allows for the values of a coarser history that cannot be there yet', () => {
    // 30 October to 30 November: 21 weekdays. To 8 December: 27, more than a month and three days.
    expect(navAge({ to: '2026-10-30', frequency: 'monthly' }, '2026-11-30')).toBeNull();
    expect(navAge({ to: '2026-10-30', frequency: 'monthly' }, '2026-12-08')).toBe(27);
  });
});
