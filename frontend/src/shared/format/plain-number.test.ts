import { describe, expect, it } from 'vitest';
import { plainNumber } from './plain-number';

describe('a number for a file', () => {
  it.each([
    [10_000_000, '10000000'],
    [1e21, '1000000000000000000000'],
    [1.25e22, '12500000000000000000000'],
    [1e-7, '0.0000001'],
    [-1.5e-10, '-0.00000000015'],
    [9963.8, '9963.8'],
    [0, '0'],
  ])('writes %d without an exponent', (value, text) => {
    expect(plainNumber(value)).toBe(text);
    expect(Number(text)).toBe(value);
  });
});
