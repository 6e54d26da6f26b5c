import { describe, expect, it } from 'vitest';
import { codesOf } from './fund-codes';

describe('pasted codes', () => {
  it.each([
    ['110011, 161725 005827', ['110011', '161725', '005827']],
    ['110011\n161725', ['110011', '161725']],
    ['110011、161725;005827', ['110011', '161725', '005827']],
    ['eastmoney:110022 mfapi:119551', ['eastmoney:110022', 'mfapi:119551']],
    ['110011 110011 161725', ['110011', '161725']],
  ])('finds them in %j', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  it.each(['110011', '110011 110011', 'growth fund 2', 'sharpe ratio', '易方达 110011', ''])('leaves %j to the search', (text) => {
    expect(codesOf(text)).toBeNull();
  });

  it('opens no more than twenty', () => {
    expect(codesOf(Array.from({ length: 30 }, (_, at) => String(100_000 + at)).join(' '))).toHaveLength(20);
  });
});
