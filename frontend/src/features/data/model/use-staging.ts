import { useSyncExternalStore } from 'react';
import { deleteDataset, type CellEdit, type UploadOptions } from '@/shared/dataset/dataset';
import { sendUpload } from '@/shared/dataset/upload';
import type { Arrival } from '@/shared/import/arrivals';
import { forgetFile, rememberFile, rememberedFiles } from './keepsake';
import { FileTooLarge, MOST_FILE_BYTES } from './file-size';
import { EMPTY, nextStaging, type Returning, type StagedFile, type Staging, type StagingAction } from './staged';

/*
 * Files on their way in live beside the screens: a reader who opens another screen in between finds them unchanged. A
 * reading is a data set at once, so that chart and sheet come from where they will come from later; the one it
 * replaces is removed, unless it was there before this import.
 */
let staging: Staging = EMPTY;
let counter = 0;
const listeners = new Set<() => void>();
const running = new Map<string, AbortController>();
/** Data sets this import has made, which a better reading may replace. */
const made = new Set<string>();
/** Of these, the ones that were kept: undoing takes them away again. */
const keptNew = new Set<string>();
/** Files on their way back. */
const coming = new Set<string>();

/** Unlike those of earlier visits, whose files this browser may still hold. */
function newKey(): string {
  counter += 1;
  return `${Date.now().toString(36)}-${counter}`;
}

function dispatch(action: StagingAction): void {
  staging = nextStaging(staging, action);
  listeners.forEach((listener) => listener());
}

function fileOf(key: string): StagedFile | undefined {
  return staging.files.find((file) => file.key === key);
}

export function useStaging(): Staging {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => staging,
  );
}

/** What a data set is called until its owner says otherwise: the file's name without its ending. */
function titleOf(fileName: string): string {
  return fileName.replace(/\.[^.]{1,5}$/, '').slice(0, 120) || fileName;
}

/** Everything that was chosen for a file, as an upload states it. */
export function uploadOptionsOf({ name, options, edits }: StagedFile): UploadOptions {
  return { name: titleOf(name), ...options, edits: [...edits] };
}

async function removeMade(id: string | null | undefined): Promise<void> {
  if (!id || !made.delete(id)) return;
  try {
    await deleteDataset(id);
  } catch {
    // It goes by itself when its time is up; the person's next step matters more than this one.
  }
}

/** A data set made by a reading that was cancelled goes, unless it is the very one that another reading has made or kept. */
async function removeLate(id: string | null | undefined, known: ReadonlySet<string>): Promise<void> {
  const wanted = staging.files.some((file) => file.dataset?.id === id);
  if (!id || wanted || known.has(id) || keptNew.has(id)) return;
  made.add(id);
  await removeMade(id);
}

/** Reads a file with its present choices and corrections, in place of a reading under way. */
export async function readStaged(key: string, known: ReadonlySet<string>): Promise<void> {
  const staged = fileOf(key);
  if (!staged) return;
  running.get(key)?.abort();
  if (staged.file.size > MOST_FILE_BYTES) {
    dispatch({ type: 'phase', key, phase: { kind: 'failed', problem: new FileTooLarge(staged.file.size) } });
    return;
  }
  const controller = new AbortController();
  running.set(key, controller);
  dispatch({ type: 'phase', key, phase: { kind: 'sending', share: 0 } });
  rememberFile(staged);
  try {
    const dataset = await sendUpload({
      file: staged.file,
      options: uploadOptionsOf(staged),
      fileName: staged.name,
      signal: controller.signal,
      onProgress: (share) => dispatch({ type: 'phase', key, phase: { kind: 'sending', share } }),
      onLate: (dataset) => void removeLate(dataset.id, known),
    });
    const before = staged.dataset?.id;
    if (dataset.id && !known.has(dataset.id)) made.add(dataset.id);
    dispatch({ type: 'phase', key, phase: { kind: 'read', dataset } });
    if (before !== dataset.id) await removeMade(before);
  } catch (problem) {
    // A newer reading has taken over; the result of this one is dropped.
    if (running.get(key) !== controller) return;
    dispatch({ type: 'phase', key, phase: controller.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', problem } });
  }
}

export function cancelReading(key: string): void {
  running.get(key)?.abort();
}

/** Takes files in and reads each of them. */
export function stageArrivals(arrivals: readonly Arrival[], known: ReadonlySet<string>): void {
  const files = arrivals.map((arrival) => ({ ...arrival, key: newKey() }));
  dispatch({ type: 'added', files });
  for (const { key } of files) void readStaged(key, known);
}

/** Files that were under way when the page was reloaded, with the choices made for them. */
export async function restoreStaged(known: ReadonlySet<string>): Promise<void> {
  if (staging.files.length > 0) return;
  const remembered = await rememberedFiles();
  if (remembered.length === 0 || staging.files.length > 0) return;
  dispatch({ type: 'added', files: remembered });
  for (const { key } of remembered) void readStaged(key, known);
}

export function showStaged(key: string): void {
  dispatch({ type: 'shown', key });
}

export function chooseOptions(key: string, options: UploadOptions, known: ReadonlySet<string>): void {
  dispatch({ type: 'chosen', key, options });
  void readStaged(key, known);
}

export function correctCells(key: string, edits: readonly CellEdit[], known: ReadonlySet<string>): void {
  dispatch({ type: 'edited', key, edits });
  void readStaged(key, known);
}

/** Ends the import of a file. A discarded one leaves nothing behind, neither here nor at the service. */
export async function endStaged(key: string, keep: boolean): Promise<void> {
  const staged = fileOf(key);
  running.get(key)?.abort();
  running.delete(key);
  dispatch({ type: 'removed', key });
  forgetFile(key);
  if (!keep) await removeMade(staged?.dataset?.id);
  else if (staged?.dataset?.id && made.delete(staged.dataset.id)) keptNew.add(staged.dataset.id);
}

/** Wants a kept file back; it comes when the import is in sight. */
export function undoKept(file: StagedFile, id: string | null | undefined): void {
  dispatch({ type: 'wanted back', file, id: id ?? null });
}

/**
 * Brings back what is wanted: its data set goes, unless it was there before, and the file waits as it was. Left to the
 * import screen, because a sheet still in sight would ask for what is being deleted. Says whether all data sets went.
 */
export async function bringBack(returning: readonly Returning[]): Promise<boolean> {
  let gone = true;
  for (const { file, id } of returning.filter((entry) => !coming.has(entry.file.key))) {
    coming.add(file.key);
    try {
      if (id !== null && keptNew.delete(id)) await deleteDataset(id);
    } catch {
      gone = false;
    }
    coming.delete(file.key);
    rememberFile(file);
    dispatch({ type: 'returned', file });
  }
  return gone;
}
