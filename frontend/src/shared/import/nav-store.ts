import { markUploaded } from '@/shared/dataset/mark';
import { valuesId } from '@/shared/dataset/reference';
import { browserStore } from './browser-store';
import type { NavTable } from './nav-table';


/** Tables of this page load, for browsers that refuse a database. */
const session = new Map<string, NavTable>();

/** The name under which a table appears in links. */
export function navTableId(table: NavTable): string {
  return valuesId(table.sha256);
}

const tables = browserStore('fundcalc', 'nav-tables');

/** Keeps a table on this browser and returns its id for links. It never leaves the browser by itself. */
export async function saveNavTable(table: NavTable): Promise<string> {
  const id = navTableId(table);
  session.set(id, table);
  markUploaded();
  try {
    await tables.write((store) => store.put(table, id));
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
    const found = (await tables.read((store) => store.get(id))) as NavTable | undefined;
    return found ?? null;
  } catch {
    return null;
  }
}

export async function deleteNavTable(id: string): Promise<void> {
  session.delete(id);
  try {
    await tables.write((store) => store.delete(id));
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

/** Every table on this browser. */
export async function listNavTables(): Promise<readonly NavTable[]> {
  try {
    return (await tables.read((store) => store.getAll())) as NavTable[];
  } catch {
    return [...session.values()];
  }
}
