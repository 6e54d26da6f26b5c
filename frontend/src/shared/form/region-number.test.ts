import { expect, it } from 'vitest';
import { evaluateAmount } from './arithmetic';
import { decimalsOf, inRegion } from './region-number';

it.each([
  ['-85.000', 'de-DE', -85_000],
  ['-85.000', 'en-US', -85],
  ['1.234,50', 'de-DE', 1234.5],
  ['5000*1,015', 'de-DE', 5075],
  ['1,2万', 'de-DE', 12_000],
  ['(15.000,00)', 'de-DE', -15_000],
  ['(15,000.00)', 'zh-CN', -15_000],
] as const)('%s in %s is %d', (typed, region, value) => expect(evaluateAmount(inRegion(typed, region))).toBeCloseTo(value, 10));

it('shows what was typed as it was typed', () => expect(inRegion(inRegion('-1.234,5', 'de-DE'), 'de-DE')).toBe('-1.234,5'));

it('reads nothing into a mark that the region does not put there', () => expect(evaluateAmount(inRegion('1234.5', 'de-DE'))).toBeNull());

it('knows the mark of each region', () => {
  expect(decimalsOf('de-DE')).toBe('comma');
  expect(decimalsOf('zh-HK')).toBe('point');
});
