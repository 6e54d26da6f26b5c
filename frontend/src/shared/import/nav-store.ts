import { queryOptions } from '@tanstack/react-query';
import type { NavTable } from './nav-table';

const DATABASE = 'fundcalc';
const STORE = 'nav-tables';
const ID_DIGITS = 16;

/** Tables of this page load, for browsers that refuse a database. */
const session = new Map<string, NavTable>();

/** The name under which a table appears in links: `u:` and the beginning of its digest. */
export function navTableId(table: NavTable): string {
  return `u:${table.sha256.slice(0, ID_DIGITS)}`;
}

export function isNavTableId(id: string): boolean {
  return /^u:[0-9a-f]{16}$/.test(id);
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error ?? new Error('database refused'));
      transaction.onabort = () => reject(transaction.error ?? new Error('database refused'));
    });
  } finally {
    database.close();
  }
}

/** Keeps a table on this browser and returns its id for links. It never leaves the browser by itself. */
export async function saveNavTable(table: NavTable): Promise<string> {
  const id = navTableId(table);
  session.set(id, table);
  try {
    await inStore('readwrite', (store) => store.put(table, id));
  } catch {
    // Private windows may refuse; the table then lives until the page closes.
  }
  return id;
}

/** The table of an id, or null when this browser does not have it. */
export async function loadNavTable(id: string): Promise<NavTable | null> {
  const known = session.get(id);
  if (known) return known;
  try {
    // The database holds only what saveNavTable put there.
    const found = (await inStore('readonly', (store) => store.get(id))) as NavTable | undefined;
    return found ?? null;
  } catch {
    return null;
  }
}

export async function deleteNavTable(id: string): Promise<void> {
  session.delete(id);
  try {
    await inStore('readwrite', (store) => store.delete(id));
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

/** Every table on this browser. */
export async function listNavTables(): Promise<readonly NavTable[]> {
  try {
    return (await inStore('readonly', (store) => store.getAll())) as NavTable[];
  } catch {
    return [...session.values()];
  }
}

/** The table behind a `u:` id as a query; null means that this browser does not have it. */
export function navTableQuery(id: string) {
  return queryOptions({ queryKey: ['nav-table', id], queryFn: () => loadNavTable(id), networkMode: 'always' });
}

/** The table as the service takes a series. */
export function inlineSeriesOf(table: NavTable) {
  return {
    name: table.name,
    kind: 'nav' as const,
    dates: [...table.dates],
    values: [...table.values],
    ...(table.dividends.length > 0 ? { dividends: table.dividends.map((entry) => ({ ...entry })) } : {}),
    ...(table.splits.length > 0 ? { splits: table.splits.map((entry) => ({ ...entry })) } : {}),
  };
}
