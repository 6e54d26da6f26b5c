import { describe, expect, it } from 'vitest';
import { createFormatter } from '@/shared/format/formatter';
import type { Answers, Settled } from './calculations';
import { workingOf } from './working';

const format = createFormatter('en-US', 'en');
const RUN = { conventions: {} as Answers['subscription']['conventions'], notes: [], provenance: { engineVersion: 'test', inputFingerprint: '', series: [] } };
const texts = (settled: Settled): string[] => workingOf(settled, format).map(({ text }) => text);

describe('the working as a person would write it', () => {
  const bought = (body: object, result: object): Settled => ({ calculation: 'subscription', body: { amount: 100_000, nav: 1.0456, ...body }, answer: { ...RUN, result: { effectiveRate: 0, ...result } } }) as unknown as Settled;

  it('divides by one and the rate where the fee is on top', () => {
    expect(texts(bought({ discount: 1 }, { netAmount: 98_814.23, fee: 1185.77, shares: 94_504.81, rate: 0.012 }))).toEqual([
      '100,000.00 ÷ (1 + 1.2%) = 98,814.23',
      '100,000.00 − 98,814.23 = 1,185.77',
      '98,814.23 ÷ 1.0456 = 94,504.81',
    ]);
  });

  it('shows the discount, the internal way and the fixed fee', () => {
    expect(texts(bought({ discount: 0.1 }, { netAmount: 99_850.22, fee: 149.78, shares: 95_495.62, rate: 0.0015 }))[0]).toBe('1.5% × 0.1 = 0.15%');
    expect(texts(bought({ method: 'internal' }, { netAmount: 98_800, fee: 1200, shares: 94_491.2, rate: 0.012 }))).toEqual(['100,000.00 × 1.2% = 1,200.00', '100,000.00 − 1,200.00 = 98,800.00', '98,800.00 ÷ 1.0456 = 94,491.20']);
    expect(texts(bought({}, { netAmount: 99_000, fee: 1000, shares: 94_682.48, rate: null }))).toEqual(['100,000.00 − 1,000.00 = 99,000.00', '99,000.00 ÷ 1.0456 = 94,682.48']);
    expect(texts(bought({ method: 'backEnd' }, { netAmount: 100_000, fee: 0, shares: 95_638.87, rate: 0.012 }))).toEqual(['100,000.00 ÷ 1.0456 = 95,638.87']);
  });

  it('lists each lot with its rate', () => {
    const lots = [
      { date: '2024-01-02', shares: 1000, holdingDays: 545, rate: 0, fee: 0 },
      { date: '2025-06-25', shares: 500, holdingDays: 5, rate: 0.015, fee: 9.375 },
    ];
    const settled = { calculation: 'redemption', body: { date: '2025-06-30', nav: 1.25, shares: 1500, lots: [], tiers: [] }, answer: { ...RUN, result: { gross: 1875, fee: 9.38, net: 1865.62, backEndFee: 0, lots } } } as Settled;
    expect(texts(settled)).toEqual(['1,500.00 × 1.25 = 1,875.00', '1,000.00 × 1.25 × 0% + 500.00 × 1.25 × 1.5% = 9.38', '1,875.00 − 9.38 = 1,865.62']);
  });

  it('takes a back-end fee off, and shows more decimals where they were asked for', () => {
    const lots = [{ date: '2024-01-02', shares: 1000, holdingDays: 545, rate: 0.005, fee: 6.25 }];
    const settled = { calculation: 'redemption', body: { date: '2025-06-30', nav: 1.25, shares: 1000, lots: [], tiers: [], backEndTiers: [{ minDays: 0, rate: 0.01 }] }, answer: { ...RUN, result: { gross: 1250, fee: 6.25, net: 1233.75, backEndFee: 10, lots } } } as Settled;
    expect(texts(settled).at(-1)).toBe('1,250.00 − 6.25 − 10.00 = 1,233.75');
    expect(texts(bought({ discount: 1 }, { netAmount: 98_814.23, fee: 1185.77, shares: 94_504.8107, rate: 0.012 })).at(-1)).toBe('98,814.23 ÷ 1.0456 = 94,504.8107');
  });

  it('follows shares from one fund to the other', () => {
    const converted = (body: object, result: object): Settled =>
      ({
        calculation: 'conversion',
        body: { date: '2026-06-30', shares: 1500, out: { nav: 1.25, lots: [], tiers: [], subscription: 0.008 }, in: { nav: 1.5, subscription: [{ from: 0, rate: 0.015 }] }, discount: 0.1, ...body },
        answer: { ...RUN, result: { gross: 1875, redemptionFee: 3.13, netOut: 1871.87, differenceRate: 0.0007, differenceFee: 1.31, amountIn: 1870.56, shares: 1247.04, ...result } },
      }) as unknown as Settled;
    expect(texts(converted({}, {}))).toEqual([
      '1,500.00 × 1.25 = 1,875.00',
      '1,875.00 − 3.13 = 1,871.87',
      '(1.5% − 0.8%) × 0.1 = 0.07%',
      '1,871.87 ÷ (1 + 0.07%) = 1,870.56',
      '1,871.87 − 1,870.56 = 1.31',
      '1,870.56 ÷ 1.5 = 1,247.04',
    ]);
    // Fees instead of rates, and a fund that costs no more: nothing to divide by.
    expect(texts(converted({}, { differenceRate: null, differenceFee: 12.91, amountIn: 1858.96, shares: 1239.31 }))[2]).toBe('1,871.87 − 12.91 = 1,858.96');
    expect(texts(converted({}, { differenceRate: 0, differenceFee: 0, amountIn: 1871.87, shares: 1247.91 }))[2]).toBe('1,871.87 − 0.00 = 1,871.87');
  });

  it('writes the cost of each class, cheapest first', () => {
    const classes = [
      { name: 'A', tiers: [{ from: 0, rate: 0.015 }, { from: 1_000_000, fixed: 1000 }], discount: 0.1, redemptionTiers: [{ minDays: 0, maxDays: 7, rate: 0.015 }, { minDays: 7, rate: 0 }] },
      { name: 'C', rate: 0, serviceFee: 0.004, stopAfterDays: 200 },
    ];
    const compared = (amounts: readonly number[]): Settled =>
      ({ calculation: 'compare', body: { amounts, holdingDays: [365], classes }, answer: { ...RUN, result: { periods: [{ holdingDays: 365, rows: [{ name: 'C', cost: 219.1, costShare: 0.002, costPerYear: 0.002, rank: 2 }, { name: 'A', cost: 149.7753, costShare: 0.0015, costPerYear: 0.0015, rank: 1 }] }], cheapest: [] } } }) as unknown as Settled;
    expect(texts(compared([50_000, 50_000]))).toEqual(['(50,000.00 + 50,000.00) × (1 − (1 − 0%) ÷ (1 + 0.15%)) = 149.78', '(50,000.00 + 50,000.00) × (1 − (1 − 0%) × (1 − 0.4% ÷ 365)^200) = 219.10']);
    // Payments that pay different fees have no one formula.
    expect(texts(compared([50_000, 2_000_000]))).toHaveLength(1);
  });

  it('writes the days until both classes cost the same, and leaves out what is not charged', () => {
    const classes = { calculation: 'share-class', body: { a: { rate: 0.015, discount: 0.1 }, c: { serviceFee: 0.004 } }, answer: { ...RUN, result: { breakEvenDay: 137, breakEvenDays: 136.771_696, neverDearer: false, flips: [], curve: [] } } } as unknown as Settled;
    expect(texts(classes)).toEqual(['ln(1 + 0.15%) ÷ −ln(1 − 0.4% ÷ 365) = 136.77']);
    const tiers = [
      { from: 0, rate: 0.015 },
      { from: 1_000_000, fixed: 1000 },
    ];
    const tiered = (amount: number): Settled => ({ ...classes, body: { amount, a: { tiers, discount: 0.1 }, c: { serviceFee: 0.004 } } }) as unknown as Settled;
    expect(texts(tiered(999_999))).toEqual(['ln(1 + 0.15%) ÷ −ln(1 − 0.4% ÷ 365) = 136.77']);
    expect(texts(tiered(1_000_000))[0]).toContain('ln(1 + 1,000.00 ÷ 999,000.00)');
    const drag = { calculation: 'drag', body: { amount: 10_000, years: 10, growth: 0.06, ongoing: 0.015 }, answer: { ...RUN, result: { gross: 17_908.477, net: 15_413.921, cost: 2494.556, costShare: 0.139, annualCost: 0.0158, curve: [] } } } as Settled;
    expect(texts(drag)).toEqual(['10,000.00 × (1 + 6%)^10 = 17,908.48', '10,000.00 × (1 + 6%)^10 × (1 − 1.5% ÷ 365)^3650 = 15,413.92', '17,908.48 − 15,413.92 = 2,494.56']);
  });
});
