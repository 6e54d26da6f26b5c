import { describe, expect, it } from 'vitest';
import { spreadsheetText } from './spreadsheet-text';

describe('a text for a cell of a spreadsheet', () => {
  it.each([
    '=1+1',
    '+cmd',
    '-cmd',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\tabc',
    '\uFF1D1',
    '\uFE621',
    '\uFE66cmd',
    '\uFE63cmd',
    '\uFE6Bx',
    '\u2212cmd',
    '  =1',
    '\u00A0=1',
    '\u2003+cmd',
    '\u3000=1',
    '\u2028=1',
    '\u202E=1',
    '\u2067+cmd',
    '\u200B\u202E @x',
    '\uFEFF=1',
  ])('is made harmless: %j', (text) => {
    expect(spreadsheetText(text)).toBe(`'${text}`);
  });

  it.each(['', ' ', 'abc', '1=1', '1.5', '华夏成长', '\u202Eabc', '\u3000a=b'])('stays as it is: %j', (text) => {
    expect(spreadsheetText(text)).toBe(text);
  });
});
