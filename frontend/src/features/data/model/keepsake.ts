import { currentSettings } from '@/shared/settings/settings';
import type { CellEdit, UploadOptions } from '@/shared/dataset/dataset';

/*
 * A reload in the middle of an import loses nothing: files under way are kept on this browser until they are done.
 * Nothing is kept while amounts of money are hidden.
 */
const DATABASE = 'fundcalc-import';
const STORE = 'files';

interface Remembered {
  readonly key: string;
  readonly name: string;
  readonly file: Blob;
  readonly options: UploadOptions;
  readonly edits: readonly CellEdit[];
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> {
  try {
    const database = await open();
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
      transaction.onabort = () => reject(transaction.error ?? new Error('database refused'));
    });
  } catch {
    // Private windows may refuse; the import then lives until the page closes.
    return null;
  }
}

export function rememberFile({ key, name, file, options, edits }: Remembered): void {
  if (currentSettings().privacy) return;
  void inStore('readwrite', (store) => store.put({ key, name, file, options, edits }));
}

export function forgetFile(key: string): void {
  void inStore('readwrite', (store) => store.delete(key));
}

export async function rememberedFiles(): Promise<readonly Remembered[]> {
  // The store holds only what rememberFile put there.
  return ((await inStore('readonly', (store) => store.getAll())) as Remembered[] | null) ?? [];
}
