import { describe, expect, it } from 'vitest';
import { createFormatter } from '@/shared/format/formatter';
import { headlineOf, yearsText } from './headline';
import type { Sheet } from './sheet';

function sheet(risk: Partial<Sheet['risk']>, holdingPeriods: Sheet['holdingPeriods'] = []): Sheet {
  return {
    period: { years: 10 },
    returns: { annualised: 0.07, total: 0.97 },
    risk: { maxDrawdown: 0.3, maxDrawdownPeak: '2021-02-18', maxDrawdownTrough: '2022-10-31', maxDrawdownRecovery: '2024-02-18', ...risk },
    holdingPeriods,
  } as Sheet;
}

describe('headline', () => {
  it('counts the days from the high back to the high', () => {
    // 2021-02-18 to 2024-02-18 are three years, none of which ends after 29 February 2024: 3 × 365 days.
    expect(headlineOf(sheet({}))).toMatchObject({ annualised: 0.07, fall: { depth: 0.3, peak: '2021-02-18', trough: '2022-10-31' }, recoveryDays: 1095 });
  });

  it('says nothing of a recovery that has not come, nor of a fall that never was', () => {
    expect(headlineOf(sheet({ maxDrawdownRecovery: null })).recoveryDays).toBeNull();
    expect(headlineOf(sheet({ maxDrawdown: 0, maxDrawdownPeak: null, maxDrawdownTrough: null })).fall).toBeNull();
  });

  it('takes the share of gains from holdings of three years, when there are any', () => {
    const held = (years: number, windows: number, positiveShare: number | null) => ({ years, windows, positiveShare, worst: null, median: null, best: null });
    expect(headlineOf(sheet({}, [held(1, 100, 0.6), held(3, 80, 0.9)])).holding).toEqual({ years: 3, windows: 80, positiveShare: 0.9 });
    expect(headlineOf(sheet({}, [held(1, 100, 0.6), held(3, 0, null)])).holding).toBeNull();
  });
});

describe('yearsText', () => {
  const format = createFormatter('en-US', 'en');

  it.each([
    [10.0041, '10'],
    [8.587, '8.6'],
    [2.96, '3'],
  ])('writes %d as %s', (years, text) => {
    expect(yearsText(format, years)).toBe(text);
  });
});
