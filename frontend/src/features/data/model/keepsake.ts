import { browserStore } from '@/shared/import/browser-store';
import { currentSettings } from '@/shared/settings/settings';
import type { CellEdit, UploadOptions } from '@/shared/dataset/dataset';

/*
 * A reload in the middle of an import loses nothing: files under way are kept on this browser until they are done.
 * Nothing is kept while amounts of money are hidden.
 */

interface Remembered {
  readonly key: string;
  readonly name: string;
  readonly file: Blob;
  readonly options: UploadOptions;
  readonly edits: readonly CellEdit[];
}

const store = browserStore('fundcalc-import', 'files', 'key');

/** Private windows may refuse; the import then lives until the page closes. */
const untilThePageCloses = (): void => undefined;

const held = new Set<string>();
const PATIENCE_MILLISECONDS = 1_000;

/** Takes a file for this tab until it closes; false where another tab has it. A reload frees what the page before it had. */
function hold(key: string): Promise<boolean> {
  if (held.has(key) || !('locks' in navigator)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const untilTheTabCloses = (): Promise<never> => {
      held.add(key);
      resolve(true);
      return new Promise(() => undefined);
    };
    navigator.locks.request(`fundcalc-import-${key}`, { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) }, untilTheTabCloses).catch(() => resolve(false));
  });
}

export function rememberFile({ key, name, file, options, edits }: Remembered): void {
  if (currentSettings().privacy) return;
  void hold(key);
  store.write((files) => files.put({ key, name, file, options, edits })).catch(untilThePageCloses);
}

export function forgetFile(key: string): void {
  store.write((files) => files.delete(key)).catch(untilThePageCloses);
}

/** Files under way that no other tab has. */
export async function rememberedFiles(): Promise<readonly Remembered[]> {
  try {
    // The store holds only what rememberFile put there.
    const files = (await store.read((all) => all.getAll())) as Remembered[];
    const free = await Promise.all(files.map(({ key }) => hold(key)));
    return files.filter((_, at) => free[at]);
  } catch {
    return [];
  }
}
