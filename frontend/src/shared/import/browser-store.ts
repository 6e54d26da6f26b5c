/** A store of this browser; its calls reject where the browser refuses to keep anything, as private windows may. */
export interface BrowserStore {
  readonly write: <T>(work: (store: IDBObjectStore) => IDBRequest<T>) => Promise<T>;
  readonly read: <T>(work: (store: IDBObjectStore) => IDBRequest<T>) => Promise<T>;
}

function open(database: string, store: string, keyPath: string | null): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
}

/** @param keyPath field that holds the key; null where each call names it */
export function browserStore(name: string, store: string, keyPath: string | null = null): BrowserStore {
  const run = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const database = await open(name, store, keyPath);
    try {
      return await new Promise<T>((resolve, reject) => {
        const transaction = database.transaction(store, mode);
        const request = work(transaction.objectStore(store));
        const refuse = (): void => reject(transaction.error ?? new Error('database refused'));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onerror = refuse;
        transaction.onabort = refuse;
      });
    } finally {
      database.close();
    }
  };
  return { write: (work) => run('readwrite', work), read: (work) => run('readonly', work) };
}
