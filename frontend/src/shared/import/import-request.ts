import { useSyncExternalStore } from 'react';
import type { ImportSource } from './read-source';

/** The import dialog is part of the frame; any screen opens it through this. `source` null opens it empty. */
export interface ImportRequest {
  readonly source: ImportSource | null;
}

let request: ImportRequest | null = null;
const listeners = new Set<() => void>();

function set(next: ImportRequest | null): void {
  request = next;
  listeners.forEach((listener) => listener());
}

/** Opens the import dialog, at once with a file where there is one. */
export function requestImport(source: ImportSource | null = null): void {
  set({ source });
}

export function closeImport(): void {
  set(null);
}

export function useImportRequest(): ImportRequest | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => request,
  );
}
