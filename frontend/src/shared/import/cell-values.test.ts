import { expect, it } from 'vitest';
import { readDate } from './cell-values';

it.each([
  ['2024-01-31', 'ymd', '2024-01-31'],
  ['2024/1/5', 'ymd', '2024-01-05'],
  ['20240131', 'ymd', '2024-01-31'],
  ['2024年1月31日', 'ymd', '2024-01-31'],
  ['2024-01-31 15:00', 'ymd', '2024-01-31'],
  ['31.01.2024', 'dmy', '2024-01-31'],
  ['01/31/2024', 'mdy', '2024-01-31'],
  ['2024-02-30', 'ymd', null],
  ['yesterday', 'ymd', null],
] as const)('reads %s as %s', (text, order, date) => {
  expect(readDate(text, order)).toBe(date);
});
