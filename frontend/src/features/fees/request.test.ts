import { describe, expect, it } from 'vitest';
import type { Parameters } from './calculations';
import { EXAMPLE_LOTS, PARAMETERS } from './calculations';
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

  it('reads its own rows back from a link and refuses others', () => {
    const { read, write, fallback } = PARAMETERS.tiers;
    expect(read(write(fallback))).toEqual(fallback);
    expect(read('0_1%_2')).toBeUndefined();
    expect(read('0_<b>')).toBeUndefined();
    expect(read(Array.from({ length: 21 }, (_, at) => `${String(at)}_1%`).join('!'))).toBeUndefined();
  });
});
