import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasInitials } from './initials';

describe('pinyin initials', () => {
  it.each([
    ['我的招商银行理财', 'zsyh'],
    ['我的招商银行理财', 'yh'],
    ['长城成长混合A', 'cccz'],
    ['重庆路桥', 'cqlq'],
    ['龙头绿色流动零售', 'ltlsldls'],
    ['融通日经软件', 'rtrjrj'],
    ['泰信他山', 'txts'],
    ['音乐主题（2024）', 'yyzt2024'],
    ['易方达优质精选', 'yfdyzjx'],
    ['博时沪深300', 'bshs300'],
  ])('of %s include %s', (name, typed) => {
    expect(hasInitials(name, typed)).toBe(true);
  });

  it.each([
    ['我的招商银行理财', 'zsyj'],
    ['易方达', 'yfdx'],
    ['易方达', '易'],
    ['易方达', ''],
    ['My fund', 'yf'],
  ])('of %s do not include “%s”', (name, typed) => {
    expect(hasInitials(name, typed)).toBe(false);
  });

  it('give every reading that the service knows', () => {
    const table = readFileSync('../backend/app/src/main/java/io/fundcalc/app/fund/search/Initials.java', 'utf8');
    const entries = [...table.matchAll(/Map\.entry\('(\p{Script=Han})', "([A-Z]+)"\)/gu)];
    expect(entries.length).toBeGreaterThan(40);
    for (const [, character = '', letters = ''] of entries) for (const letter of letters) expect(hasInitials(character, letter), character + letter).toBe(true);
  });
});
