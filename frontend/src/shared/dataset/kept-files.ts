import { browserStore } from '@/shared/import/browser-store';
import { currentSettings } from '@/shared/settings/settings';
import type { DatasetSummary, UploadOptions } from './dataset';

/*
 * The browser keeps each imported file with its reading choices until the reader deletes it. The data set of the service
 * is a cache of it: a service that has forgotten the data set gets the file again.
 */

/** A history of a file as links name it. */
export interface KeptSeries {
  readonly id: string;
  /** Code of the fund where the file holds several. */
  readonly fund: string | null;
  readonly name: string;
}

export interface KeptFile {
  /** Of the file's bytes and the choices, as the service computes it. */
  readonly fingerprint: string;
  readonly fileName: string;
  readonly file: Blob;
  /** Choices, corrected cells and the name. */
  readonly options: UploadOptions;
  /** Summary of the data set from its last reading by the service. */
  readonly summary: DatasetSummary;
  /** Ids of data sets that were made of the file. */
  readonly ids: readonly string[];
  readonly series: readonly KeptSeries[];
}

const store = browserStore('fundcalc-kept', 'files', 'fingerprint');
const SWITCH = 'fundcalc.keepFiles';
/* A page that is left has no time for the database: what it deletes is noted here, and goes with the next look. */
const DELETED = 'fundcalc.deletedFiles';

function deleted(): readonly string[] {
  try {
    return (localStorage.getItem(DELETED) ?? '').split(' ').filter((fingerprint) => fingerprint !== '');
  } catch {
    return [];
  }
}

function noteDeleted(fingerprints: readonly string[]): void {
  try {
    if (fingerprints.length > 0) localStorage.setItem(DELETED, fingerprints.join(' '));
    else localStorage.removeItem(DELETED);
  } catch {
    // A browser without storage keeps no files either.
  }
}

/** Whether imported files are kept on this device. A reader who hides amounts leaves none. */
export function keepsFiles(): boolean {
  return !currentSettings().privacy && isKeepingOn();
}

/** The reader's choice. */
export function isKeepingOn(): boolean {
  try {
    return localStorage.getItem(SWITCH) !== 'no';
  } catch {
    return false;
  }
}

export function setKeeping(on: boolean): void {
  try {
    localStorage.setItem(SWITCH, on ? 'yes' : 'no');
  } catch {
    // A browser without storage keeps nothing anyway.
  }
}

/** Keeps a file; false where the browser refuses. */
export async function keepFile(kept: KeptFile): Promise<boolean> {
  noteDeleted(deleted().filter((fingerprint) => fingerprint !== kept.fingerprint));
  try {
    await store.write((files) => files.put(kept));
  } catch {
    return false;
  }
  // Asks the browser not to clear the store when space runs short; a refusal changes nothing else.
  if ('storage' in navigator) void navigator.storage.persist().catch(() => false);
  return true;
}

export async function keptFiles(): Promise<readonly KeptFile[]> {
  try {
    for (const fingerprint of deleted()) await deleteKeptFile(fingerprint);
    // The store holds only what keepFile put there.
    return (await store.read((files) => files.getAll())) as KeptFile[];
  } catch {
    return [];
  }
}

export async function deleteKeptFile(fingerprint: string): Promise<void> {
  noteDeleted([...new Set([...deleted(), fingerprint])]);
  try {
    await store.write((files) => files.delete(fingerprint));
    noteDeleted(deleted().filter((other) => other !== fingerprint));
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

export async function deleteKeptFiles(): Promise<void> {
  try {
    await store.write((files) => files.clear());
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

export async function renameKeptFile(fingerprint: string, name: string): Promise<void> {
  const kept = (await keptFiles()).find((file) => file.fingerprint === fingerprint);
  if (kept) await keepFile({ ...kept, options: { ...kept.options, name }, summary: { ...kept.summary, name } });
}
