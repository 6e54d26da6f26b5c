import { describe, expect, it } from 'vitest';
import type { Parameters } from './parameters';
import { EXAMPLE_LOTS, PARAMETERS } from './parameters';
import { buildRequest } from './request';

const USUAL = Object.fromEntries(Object.entries(PARAMETERS).map(([name, { fallback }]) => [name, fallback])) as unknown as Parameters;

describe('the request of a fee calculation', () => {
  it('sends rates without the tail of a double', () => {
    const { request } = buildRequest('drag', { ...USUAL, ongoing: '0.07', frontEnd: '1.2%' }, []);
    expect(request?.body).toMatchObject({ ongoing: 0.0007, frontEnd: 0.012 });
  });

  it('sends a single rate as a rate, and several rows as tiers with rates and fixed fees', () => {
    expect(buildRequest('subscription', { ...USUAL, tiers: [['0', '1.2%']] }, []).request?.body).toMatchObject({ rate: 0.012 });
    const { request } = buildRequest('subscription', USUAL, []);
    expect(request?.body).toMatchObject({
      tiers: [
        { from: 0, rate: 0.012 },
        { from: 1_000_000, rate: 0.008 },
        { from: 5_000_000, fixed: 1000 },
      ],
    });
    expect(request?.body).not.toHaveProperty('rate');
  });

  it('ends each tier of holding days where the next begins and leaves the last open', () => {
    const { request } = buildRequest('redemption', { ...USUAL, redemptionTiers: [['0', '1.5'], ['7', '0.5%'], ['365', '0']] }, EXAMPLE_LOTS);
    expect(request?.body).toMatchObject({
      lots: [
        { date: '2025-03-10', shares: 1000 },
        { date: '2026-06-08', shares: 1000 },
      ],
      tiers: [
        { minDays: 0, maxDays: 7, rate: 0.015 },
        { minDays: 7, maxDays: 365, rate: 0.005 },
        { minDays: 365, rate: 0 },
      ],
    });
  });

  it('leaves out the end of the service fee where none was typed', () => {
    expect(buildRequest('share-class', USUAL, []).request?.body).toMatchObject({ c: { serviceFee: 0.004 } });
    expect(buildRequest('share-class', { ...USUAL, stopAfterDays: '365' }, []).request?.body).toMatchObject({ c: { serviceFee: 0.004, stopAfterDays: 365 } });
  });

  it('names every field and cell that cannot be read', () => {
    const { request, faults } = buildRequest('redemption', { ...USUAL, nav: '', shares: 'many', redemptionTiers: [['0.5', '1.5%'], ['7', 'x']] }, [['yesterday', '1000']]);
    expect(request).toBeNull();
    expect(faults.map(({ field, code, row }) => [field, code, row])).toEqual([
      ['fees-nav', 'missing', null],
      ['fees-shares', 'number', null],
      ['fees-lots-0-0', 'date', 1],
      ['fees-redemptionTiers-0-0', 'whole', 1],
      ['fees-redemptionTiers-1-1', 'number', 2],
    ]);
    expect(buildRequest('redemption', USUAL, []).faults).toMatchObject([{ field: 'fees-lots-add', code: 'noRows' }]);
  });

  it('asks for the NAV and the parent day of a lot only where they count', () => {
    const lots = [['2025-03-10', '1000', '1.012', '2025-01-10']];
    expect(buildRequest('redemption', USUAL, lots).request?.body).toMatchObject({ lots: [{ date: '2025-03-10', shares: 1000 }] });
    const { request } = buildRequest('redemption', { ...USUAL, backEndTiers: [['0', '1.5%'], ['365', '0%']], reinvestedLotDate: 'parent' }, lots);
    expect(request?.body).toMatchObject({
      lots: [{ date: '2025-03-10', shares: 1000, nav: 1.012, parentDate: '2025-01-10' }],
      backEndTiers: [
        { minDays: 0, maxDays: 365, rate: 0.015 },
        { minDays: 365, rate: 0 },
      ],
      reinvestedLotDate: 'parent',
    });
    expect(buildRequest('redemption', { ...USUAL, backEndTiers: [['0', '1%']] }, [['2025-03-10', '1000', '', '']]).faults).toMatchObject([{ field: 'fees-lots-0-2', code: 'missing' }]);
  });

  it('sends rounding where it is not the usual one', () => {
    expect(buildRequest('subscription', USUAL, []).request?.body).not.toHaveProperty('rounding');
    expect(buildRequest('subscription', { ...USUAL, shareScale: '4', moneyRounding: 'DOWN' }, []).request?.body).toMatchObject({ rounding: { money: 'DOWN', moneyScale: 2, shares: 'HALF_UP', shareScale: 4, redemption: 'order' } });
    expect(buildRequest('subscription', { ...USUAL, shareScale: '2.5' }, []).faults).toMatchObject([{ field: 'fees-shareScale', code: 'whole' }]);
  });

  it('sends both funds of a conversion', () => {
    const { request } = buildRequest('conversion', { ...USUAL, tiers: [['0', '0.8%']], tiersIn: [['0', '1.5%'], ['1000000', '1000']], differenceMethod: 'fee' }, EXAMPLE_LOTS);
    expect(request?.body).toMatchObject({
      out: { nav: 1.0456, subscription: 0.008, lots: [{ date: '2025-03-10', shares: 1000 }, { shares: 1000 }] },
      in: { nav: 1.5, subscription: [{ from: 0, rate: 0.015 }, { from: 1_000_000, fixed: 1000 }] },
      differenceMethod: 'fee',
    });
    expect(buildRequest('conversion', { ...USUAL, tiersIn: [] }, EXAMPLE_LOTS).faults).toMatchObject([{ field: 'fees-tiersIn-add', code: 'noRows', name: 'tiersIn' }]);
  });

  it('reads classes with tiers as a person lists them', () => {
    const classes = [
      ['A', '0: 1.2%; 1000000: 1000', '0.1', '', '', '', '0：1.5%；7: 0%'],
      ['C', '0%', '', '0.4', '365', '0.1%', ''],
    ];
    const { request } = buildRequest('compare', { ...USUAL, amounts: '5万; 20000*2', holdingDays: '30；365', classes }, []);
    expect(request?.body).toEqual({
      amounts: [50_000, 40_000],
      holdingDays: [30, 365],
      days: 1095,
      classes: [
        { name: 'A', tiers: [{ from: 0, rate: 0.012 }, { from: 1_000_000, fixed: 1000 }], discount: 0.1, serviceFee: 0, ongoing: 0, redemptionTiers: [{ minDays: 0, maxDays: 7, rate: 0.015 }, { minDays: 7, rate: 0 }] },
        { name: 'C', rate: 0, discount: 1, serviceFee: 0.004, stopAfterDays: 365, ongoing: 0.001 },
      ],
    });
    const { faults } = buildRequest('compare', { ...USUAL, amounts: '5万; x', classes: [['', '7 1%', '', '', '', '', 'x']] }, []);
    expect(faults.map(({ field, code }) => [field, code])).toEqual([
      ['fees-amounts', 'list'],
      ['fees-classes-0-1', 'feeList'],
      ['fees-classes-0-6', 'feeList'],
      ['fees-classes-0-0', 'missing'],
    ]);
  });

  it('keeps the classes of a comparison in the link', () => {
    const { read, write, fallback } = PARAMETERS.classes;
    expect(read(write(fallback))).toEqual(fallback);
    expect(read('A_1%')).toBeUndefined();
    expect(read(write([]))).toEqual([]);
  });

  it('asks for the rule of a day', () => {
    expect(buildRequest('schedules', { ...USUAL, date: '2025-06-30', kind: 'bond' }, []).request?.body).toEqual({ date: '2025-06-30', kind: 'bond', investor: 'individual' });
  });

  it('reads its own rows back from a link and refuses others', () => {
    const { read, write, fallback } = PARAMETERS.tiers;
    expect(read(write(fallback))).toEqual(fallback);
    expect(read('0_1%_2')).toBeUndefined();
    expect(read('0_<b>')).toBeUndefined();
    expect(read(Array.from({ length: 21 }, (_, at) => `${String(at)}_1%`).join('!'))).toBeUndefined();
  });
});
