import type { ImportedTable } from './nav-table';
import { MOST_BYTES } from './nav-table';
import { readNavText } from './read-nav-text';
import { decodeBytes } from './table-text';

/** What a reader gives: a file from the disk or pasted text. */
export type ImportSource = { readonly kind: 'file'; readonly file: File } | { readonly kind: 'text'; readonly text: string; readonly name: string };

/** From here on reading takes long enough to be felt, so a worker does it. */
const WORKER_BYTES = 300_000;

export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** Bytes to table; the same code runs in the page and in the worker. */
export function readTask({ bytes, name }: ReadTask): ImportedTable {
  const { text, encoding } = decodeBytes(bytes);
  return readNavText(text, name, encoding);
}

function inWorker(task: ReadTask): Promise<ImportedTable> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = (event: MessageEvent<ImportedTable>) => {
      resolve(event.data);
      worker.terminate();
    };
    worker.onerror = (event) => {
      reject(new Error(event.message));
      worker.terminate();
    };
    worker.postMessage(task);
  });
}

/** The name of a fund from its file's name. */
function nameOf(file: File): string {
  return file.name.replace(/\.[^.]+$/, '').slice(0, 80);
}

/** Reads a file or pasted text into a table and the list of its problems. */
export async function readSource(source: ImportSource): Promise<ImportedTable> {
  if (source.kind === 'text') return readNavText(source.text, source.name);
  if (source.file.size > MOST_BYTES) throw new RangeError('file too large');
  const task = { bytes: new Uint8Array(await source.file.arrayBuffer()), name: nameOf(source.file) };
  return task.bytes.length > WORKER_BYTES && typeof Worker !== 'undefined' ? inWorker(task) : readTask(task);
}
