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

  it('allows for funds that tell a value every other week or every half year', () => {
    // Friday 6 to Friday 20 November: 10 weekdays. To Thursday 26 November: 14, more than two weeks and three days.
    expect(navAge({ to: '2026-11-06', frequency: 'biweekly' }, '2026-11-20')).toBeNull();
    expect(navAge({ to: '2026-11-06', frequency: 'biweekly' }, '2026-11-26')).toBe(14);
    // Tuesday 30 June to Thursday 31 December: 184 days, 26 weeks and 2 weekdays, so 132.
    expect(navAge({ to: '2026-06-30', frequency: 'halfYearly' }, '2026-12-31')).toBeNull();
    // Four weekdays more, over a weekend.
    expect(navAge({ to: '2026-06-30', frequency: 'halfYearly' }, '2027-01-06')).toBe(136);
  });
});
