import { expect, it } from 'vitest';
import { isValuesId } from '@/shared/dataset/reference';
import { deleteNavTable, listNavTables, loadNavTable, saveNavTable } from './nav-store';
import { inlineSeriesOf } from './nav-table-query';
import { digestOf } from './digest';
import type { NavTable } from './nav-table';

function table(...values: readonly number[]): NavTable {
  const content = { dates: values.map((_, at) => `2024-01-0${at + 2}`), values, dividends: [], splits: [] };
  return { name: 'Mine', ...content, sha256: digestOf(content) };
}

it('keeps a table under a link id until it is deleted', async () => {
  const id = await saveNavTable(table(1, 2));
  expect(isValuesId(id)).toBe(true);
  expect((await loadNavTable(id))?.values).toEqual([1, 2]);
  expect(await listNavTables()).toHaveLength(1);
  await deleteNavTable(id);
  expect(await loadNavTable(id)).toBeNull();
  expect(await listNavTables()).toHaveLength(0);
});

it('has nothing under an id of another browser', async () => {
  expect(await loadNavTable('u:0123456789abcdef')).toBeNull();
});

it('gives the service an inline series without empty lists', () => {
  expect(inlineSeriesOf({ ...table(2, 1), splits: [{ date: '2024-01-03', ratio: 2 }] })).toEqual({
    name: 'Mine',
    kind: 'nav',
    dates: ['2024-01-02', '2024-01-03'],
    values: [2, 1],
    splits: [{ date: '2024-01-03', ratio: 2 }],
  });
});
