import { expect, it } from 'vitest';
import { readTyped } from './typed-number';

it.each([
  ['1.5%', 'en-US', true, '1.5'],
  ['1,5 %', 'de-DE', true, '1.5'],
  ['7%', 'zh-CN', true, '7'],
  ['1+0.5', 'en-US', true, '1.5'],
  ['2.5', 'en-US', false, '2.5'],
  ['12*3', 'en-US', false, '36'],
  ['12%', 'en-US', false, null],
  ['1.5x', 'en-US', true, null],
] as const)('%s in %s is %s', (text, region, percent, read) => expect(readTyped(text, region, percent)).toBe(read));
