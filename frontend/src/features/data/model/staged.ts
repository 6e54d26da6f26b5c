import type { CellEdit, Dataset, FileReading, UploadOptions } from '@/shared/dataset/dataset';
import { readingOf } from '@/shared/dataset/upload';

/** Where a file stands between being dropped and being kept. */
export type Phase =
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'read'; readonly dataset: Dataset }
  | { readonly kind: 'failed'; readonly problem: unknown }
  | { readonly kind: 'cancelled' };

/** A file on its way in. What was chosen for it stays whatever happens to a request. */
export interface StagedFile {
  readonly key: string;
  readonly name: string;
  /** As it was dropped; the service reads the corrections in place of its cells. */
  readonly file: Blob;
  readonly options: UploadOptions;
  /** Cells corrected in the page, by the rows of the file as it was dropped. */
  readonly edits: readonly CellEdit[];
  readonly phase: Phase;
  /** What came of the newest reading that was accepted; in sight while the next one is under way. */
  readonly dataset: Dataset | null;
  /** How far a refused reading came after that; choices are made from it. */
  readonly refused: FileReading | null;
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
  | { readonly type: 'added'; readonly files: readonly { readonly key: string; readonly name: string; readonly file: Blob; readonly options?: UploadOptions; readonly edits?: readonly CellEdit[] }[] }
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

/** Choices that put other cells in the places of those that were corrected. */
const MOVING = ['sheet', 'delimiter'] as const;

function afterPhase(phase: Phase, file: StagedFile): Partial<StagedFile> {
  if (phase.kind === 'read') return { phase, dataset: phase.dataset, refused: null };
  return phase.kind === 'failed' ? { phase, refused: readingOf(phase.problem) ?? file.refused } : { phase };
}

/** Every step of the import as a pure function of what was before. */
export function nextStaging(staging: Staging, action: StagingAction): Staging {
  const { files, current, returning } = staging;
  switch (action.type) {
    case 'added': {
      const added = action.files.map((file): StagedFile => ({ options: {}, edits: [], ...file, phase: { kind: 'sending', share: 0 }, dataset: null, refused: null }));
      return { ...staging, files: [...files, ...added], current: added[0]?.key ?? current };
    }
    case 'shown':
      return { ...staging, current: action.key };
    case 'chosen':
      return { ...staging, files: change(files, action.key, (file) => ({ options: action.options, edits: MOVING.some((topic) => action.options[topic] !== file.options[topic]) ? [] : file.edits })) };
    case 'edited':
      return { ...staging, files: change(files, action.key, () => ({ edits: action.edits })) };
    case 'phase':
      return { ...staging, files: change(files, action.key, (file) => afterPhase(action.phase, file)) };
    case 'removed': {
      const left = files.filter((file) => file.key !== action.key);
      return { ...staging, files: left, current: current === action.key ? (left[0]?.key ?? null) : current };
    }
    case 'wanted back':
      return { ...staging, returning: [...returning, { file: action.file, id: action.id }] };
    case 'returned': {
      const { file } = action;
      const back: StagedFile = { ...file, phase: { kind: 'cancelled' }, dataset: null, refused: null };
      return { files: [...files, back], current: file.key, returning: returning.filter((entry) => entry.file.key !== file.key) };
    }
  }
}

/** Edits with one more; of two for the same cell the later counts. */
export function withEdit(edits: readonly CellEdit[], edit: CellEdit): readonly CellEdit[] {
  return [...edits.filter((known) => known.row !== edit.row || known.column !== edit.column), edit];
}
