import { useSyncExternalStore } from 'react';
import type { TableId, Unknown } from './calculations';

/** A row as typed; checked only when the request is built. */
export interface DraftRow {
  readonly id: number;
  readonly date: string;
  readonly amount: string;
  /** The row belongs to the example; what is pasted takes its place. */
  readonly example?: true;
}

/** What the reader typed: it stays on this browser and never enters a link. */
export interface Drafts {
  readonly tables: Readonly<Record<TableId, readonly DraftRow[]>>;
  readonly annuity: Readonly<Record<Unknown, string>>;
}

const KEY = 'fundcalc.cash-flow';
const UNDO_STEPS = 100;
const rows = (...pairs: readonly (readonly [string, string])[]): DraftRow[] => pairs.map(([date, amount], id) => ({ id, date, amount, example: true }));

/** Fictional, so that the first look shows a finished answer. */
export const EXAMPLE: Drafts = {
  tables: {
    flows: rows(['2021-01-15', '-50000'], ['2021-07-15', '-20000'], ['2022-04-20', '-1.5万'], ['2023-02-10', '8000'], ['2024-06-28', '92,300']),
    amounts: rows(['', '-10000'], ['', '2600'], ['', '3100'], ['', '3600'], ['', '4200']),
    valuations: rows(['2021-01-15', '50000'], ['2021-07-15', '73500'], ['2022-04-20', '80,100'], ['2023-02-10', '79,400'], ['2024-06-28', '0']),
  },
  annuity: { rate: '0.25', periods: '360', payment: '', pv: '100万', fv: '0' },
};

/** Tables that are read together: an example in one does not fit what is pasted into another. */
const COMPANIONS: Readonly<Record<TableId, readonly TableId[]>> = { flows: ['valuations'], valuations: ['flows'], amounts: [] };

function isDrafts(value: unknown): value is Drafts {
  if (typeof value !== 'object' || value === null || !('tables' in value) || !('annuity' in value)) return false;
  const { tables, annuity } = value as Drafts;
  return (['flows', 'amounts', 'valuations'] as const).every((table) => Array.isArray(tables[table])) && typeof annuity === 'object';
}

function stored(): Drafts {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    // Drafts of an earlier version say of the example as a whole that it stands.
    return isDrafts(value) && !('example' in value && value.example === true) ? value : EXAMPLE;
  } catch {
    return EXAMPLE;
  }
}

let current = stored();
let past: readonly Drafts[] = [];
const listeners = new Set<() => void>();

// Another tab has changed the drafts: this one goes on from there and does not write its older rows over them.
window.addEventListener('storage', ({ key }) => {
  if (key !== null && key !== KEY) return;
  current = stored();
  listeners.forEach((listener) => listener());
});

function set(next: Drafts): void {
  current = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Without storage the drafts live until the page closes.
  }
  listeners.forEach((listener) => listener());
}

export function useDrafts(): Drafts {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

function change(next: Drafts): void {
  past = [...past, current].slice(-UNDO_STEPS);
  set(next);
}

/** Takes the last change back; false when there is none. */
export function undoDrafts(): boolean {
  const before = past.at(-1);
  if (!before) return false;
  past = past.slice(0, -1);
  set(before);
  return true;
}

export function changeTable(table: TableId, tableRows: readonly DraftRow[]): void {
  change({ ...current, tables: { ...current.tables, [table]: tableRows } });
}

const withoutExample = (tableRows: readonly DraftRow[]): readonly DraftRow[] => tableRows.filter((row) => row.example !== true);

/** Puts pasted rows into a table, before the row with that id; every row of the example goes, in tables read with it too. */
export function pasteRows(table: TableId, before: number, pairs: readonly { readonly date: string; readonly amount: string }[]): void {
  const { tables } = current;
  const own = withoutExample(tables[table]);
  const first = nextId(tables[table]);
  const found = own.findIndex((row) => row.id === before);
  const at = found < 0 ? own.length : found;
  const target = own[at];
  const blank = target !== undefined && target.date.trim() === '' && target.amount.trim() === '';
  const pasted = pairs.map((pair, index) => ({ ...pair, id: first + index }));
  const companions = Object.fromEntries(COMPANIONS[table].map((other) => [other, withoutExample(tables[other])]));
  change({ ...current, tables: { ...tables, ...companions, [table]: own.toSpliced(at, blank ? 1 : 0, ...pasted) } });
}

export function changeAnnuity(field: Unknown, text: string): void {
  change({ ...current, annuity: { ...current.annuity, [field]: text } });
}

export function restoreExample(): void {
  change(EXAMPLE);
}

/** An id no row of the table has. */
export function nextId(tableRows: readonly DraftRow[]): number {
  return Math.max(-1, ...tableRows.map((row) => row.id)) + 1;
}
