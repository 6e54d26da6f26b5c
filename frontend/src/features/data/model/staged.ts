import type { Dataset, UploadOptions } from '@/shared/dataset/dataset';
import type { CellEdit } from './cell-edit';

/** Where a file stands between being dropped and being kept. */
export type Phase =
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'read'; readonly dataset: Dataset }
  | { readonly kind: 'failed'; readonly problem: unknown }
  | { readonly kind: 'cancelled' };

/** How the file as it was dropped is written; a reading of corrected text says nothing about that. */
export interface Origin {
  readonly encoding: string;
  readonly delimiter: string;
}

/** A file on its way in. What was chosen for it stays whatever happens to a request. */
export interface StagedFile {
  readonly key: string;
  readonly name: string;
  /** As it was dropped; edits are applied to its text before each reading. */
  readonly file: Blob;
  readonly options: UploadOptions;
  /** Cells corrected in the page, by the rows of the file as it was dropped. */
  readonly edits: readonly CellEdit[];
  /** Known from the first reading without corrections. */
  readonly origin: Origin | null;
  readonly phase: Phase;
  /** The newest reading; in sight while the next one is under way. */
  readonly dataset: Dataset | null;
}

/** A kept file whose owner wants it back, and the data set that it became. */
export interface Returning {
  readonly file: StagedFile;
  readonly id: string | null;
}

export interface Staging {
  readonly files: readonly StagedFile[];
  readonly current: string | null;
  readonly returning: readonly Returning[];
}

export const EMPTY: Staging = { files: [], current: null, returning: [] };

export type StagingAction =
  | { readonly type: 'added'; readonly files: readonly { readonly key: string; readonly name: string; readonly file: Blob; readonly options?: UploadOptions; readonly edits?: readonly CellEdit[]; readonly origin?: Origin | null }[] }
  | { readonly type: 'shown'; readonly key: string }
  | { readonly type: 'chosen'; readonly key: string; readonly options: UploadOptions }
  | { readonly type: 'edited'; readonly key: string; readonly edits: readonly CellEdit[] }
  | { readonly type: 'phase'; readonly key: string; readonly phase: Phase }
  | { readonly type: 'removed'; readonly key: string }
  | { readonly type: 'wanted back'; readonly file: StagedFile; readonly id: string | null }
  | { readonly type: 'returned'; readonly file: StagedFile };

function change(files: readonly StagedFile[], key: string, part: (file: StagedFile) => Partial<StagedFile>): readonly StagedFile[] {
  return files.map((file) => (file.key === key ? { ...file, ...part(file) } : file));
}

function originOf({ edits, origin }: StagedFile, dataset: Dataset): Origin | null {
  const found = (topic: string): string | undefined => dataset.guesses.find((guess) => guess.topic === topic)?.value;
  return edits.length > 0 ? origin : { encoding: found('encoding') ?? 'UTF-8', delimiter: found('delimiter') ?? ',' };
}

/** Every step of the import as a pure function of what was before. */
export function nextStaging(staging: Staging, action: StagingAction): Staging {
  const { files, current, returning } = staging;
  switch (action.type) {
    case 'added': {
      const added = action.files.map((file): StagedFile => ({ options: {}, edits: [], origin: null, ...file, phase: { kind: 'sending', share: 0 }, dataset: null }));
      return { ...staging, files: [...files, ...added], current: added[0]?.key ?? current };
    }
    case 'shown':
      return { ...staging, current: action.key };
    case 'chosen':
      return { ...staging, files: change(files, action.key, () => ({ options: action.options })) };
    case 'edited':
      return { ...staging, files: change(files, action.key, () => ({ edits: action.edits })) };
    case 'phase': {
      const { phase } = action;
      return { ...staging, files: change(files, action.key, (file) => (phase.kind === 'read' ? { phase, dataset: phase.dataset, origin: originOf(file, phase.dataset) } : { phase })) };
    }
    case 'removed': {
      const left = files.filter((file) => file.key !== action.key);
      return { ...staging, files: left, current: current === action.key ? (left[0]?.key ?? null) : current };
    }
    case 'wanted back':
      return { ...staging, returning: [...returning, { file: action.file, id: action.id }] };
    case 'returned': {
      const { file } = action;
      const back: StagedFile = { ...file, phase: { kind: 'cancelled' }, dataset: null };
      return { files: [...files, back], current: file.key, returning: returning.filter((entry) => entry.file.key !== file.key) };
    }
  }
}

/** Edits with one more; of two for the same cell the later counts. */
export function withEdit(edits: readonly CellEdit[], edit: CellEdit): readonly CellEdit[] {
  return [...edits.filter((known) => known.row !== edit.row || known.column !== edit.column), edit];
}

/** Options with one topic chosen; null leaves it to be found out again. */
export function withChoice(options: UploadOptions, topic: string, value: string | number | boolean | null): UploadOptions {
  const rest = Object.fromEntries(Object.entries(options).filter(([name]) => name !== topic));
  return value === null ? rest : { ...rest, [topic]: value };
}

/** Options with the role of one column chosen. */
export function withRole(options: UploadOptions, index: number, role: string): UploadOptions {
  const others = (options.columns ?? []).filter((column) => column.index !== index);
  return { ...options, columns: [...others, { index, role }].sort((left, right) => left.index - right.index) };
}
