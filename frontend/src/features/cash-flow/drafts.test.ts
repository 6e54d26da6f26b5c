import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { changeTable, EXAMPLE, useDrafts } from './drafts';

const KEY = 'fundcalc.cash-flow';

it('takes over what another tab has typed and does not write its own older rows over it', () => {
  const { result } = renderHook(useDrafts);
  const other = { ...EXAMPLE, tables: { ...EXAMPLE.tables, flows: [{ id: 0, date: '2024-01-02', amount: '-7' }] } };
  localStorage.setItem(KEY, JSON.stringify(other));
  act(() => {
    window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
  });
  expect(result.current.tables.flows).toEqual(other.tables.flows);
  act(() => changeTable('amounts', [{ id: 0, date: '', amount: '5' }]));
  expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toMatchObject({ tables: { flows: other.tables.flows, amounts: [{ amount: '5' }] } });
});
