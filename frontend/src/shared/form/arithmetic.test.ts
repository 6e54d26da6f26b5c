import { expect, it } from 'vitest';
import { evaluateAmount } from './arithmetic';

it.each([
  ['5000', 5000],
  ['-1,234.5', -1234.5],
  ['5000*1.015', 5075],
  ['2+3*4', 14],
  ['(2+3)*4', 20],
  ['10/4', 2.5],
  ['10-4-3', 3],
  ['1.2万', 12_000],
  ['3k', 3000],
  ['0.5亿', 50_000_000],
  ['(1+2)万', 30_000],
  ['-2万', -20_000],
  ['1,234', 1234],
  ['−5', -5],
  ['50%', 0.5],
  ['.5', 0.5],
  ['2×3÷4', 1.5],
  ['(15,000.00)', -15_000],
  ['(1.5万)', -15_000],
  ['(5)*2', 10],
])('%s is %d', (text, value) => expect(evaluateAmount(text)).toBeCloseTo(value, 10));

it.each(['', 'abc', '1+', '(1', '1)', '1,23', '1..2', '1/0', '5 apples', '--', 'alert(1)', '9'.repeat(400)])('%j is no amount', (text) => expect(evaluateAmount(text)).toBeNull());
