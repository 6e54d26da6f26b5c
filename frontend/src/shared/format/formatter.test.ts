import { describe, expect, it } from 'vitest';
import { createFormatter } from './formatter';
import { epochDay, isIsoDate, isoDateOf } from './units';

describe('a formatter', () => {
  it('writes a Chinese region with 万 and 亿', () => {
    const format = createFormatter('zh-CN', 'zh');
    expect(format.shortMoney(12_345)).toBe('1.23万');
    expect(format.shortMoney(-250_000_000)).toBe('−2.50亿');
    expect(format.shortMoney(999)).toBe('999.00');
    expect(format.date('2024-01-02')).toBe('2024-01-02');
    expect(format.dateLong('2024-01-02')).toBe('2024-01-02 周二');
    expect(format.month(2024, 3)).toBe('2024-03');
  });

  it('writes an American region with K and M', () => {
    const format = createFormatter('en-US', 'en');
    expect(format.shortMoney(12_345)).toBe('12.35K');
    expect(format.shortMoney(2_500_000)).toBe('2.50M');
    expect(format.date('2024-01-02')).toBe('Jan 2, 2024');
    expect(format.money(1234.5)).toBe('1,234.50');
  });

  it('keeps the region when the language differs', () => {
    const format = createFormatter('de-DE', 'zh');
    expect(format.money(1234.5)).toBe('1.234,50');
    expect(format.date('2024-01-02')).toBe('02.01.2024');
  });

  it('signs gains and losses with a real minus and nothing with zero', () => {
    const format = createFormatter('en-US', 'en');
    expect(format.signedPercent(0.1234)).toBe('+12.34%');
    expect(format.signedPercent(-0.05)).toBe('−5.00%');
    expect(format.signedPercent(-0.000001)).toBe('0.00%');
    expect(format.percent(-0.000001)).toBe('0.00%');
    expect(format.number(-1.5, 1)).toBe('−1.5');
  });

  it('masks money and nothing else in privacy', () => {
    const format = createFormatter('en-US', 'en', true);
    expect(format.money(5)).toBe('••••');
    expect(format.shortMoney(5)).toBe('••••');
    expect(format.percent(0.05)).toBe('5.00%');
  });

  it('gives every digit for copying', () => {
    expect(createFormatter('de-DE', 'zh').precise(0.1 + 0.2)).toBe('0.30000000000000004');
  });
});

describe('days', () => {
  it.each(['2024-02-29', '1999-12-31'])('%s exists', (day) => expect(isIsoDate(day)).toBe(true));
  it.each(['2023-02-29', '2024-13-01', '2024-1-1', '', '2024-04-31'])('%j does not', (day) => expect(isIsoDate(day)).toBe(false));
  it('counts from 1970-01-01 and back', () => {
    expect(epochDay('1970-01-02')).toBe(1);
    expect(isoDateOf(epochDay('2024-02-29'))).toBe('2024-02-29');
  });
});
