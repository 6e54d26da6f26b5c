import { expect, it } from 'vitest';
import { possibleDates, readDate } from './cell-values';

it.each([
  ['2024-01-31', '2024-01-31'],
  ['2024/1/5', '2024-01-05'],
  ['20240131', '2024-01-31'],
  ['2024年1月31日', '2024-01-31'],
  ['2024-01-31 15:00', '2024-01-31'],
  ['31.01.2024', '2024-01-31'],
  ['01/31/2024', '2024-01-31'],
  ['05/05/2024', '2024-05-05'],
  ['01/02/2024', null],
  ['2024-02-30', null],
  ['yesterday', null],
] as const)('reads %s as %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});

it('names both days that a text can mean', () => expect(possibleDates('01/02/2024')).toEqual(['2024-02-01', '2024-01-02']));
