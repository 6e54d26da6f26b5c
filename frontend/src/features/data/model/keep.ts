import type { Dataset } from '@/shared/dataset/dataset';
import { deleteKeptFile, keepFile, keepsFiles, keptFiles } from '@/shared/dataset/kept-files';
import { datasetFundId } from '@/shared/dataset/reference';
import { seriesOfDataset } from '@/shared/dataset/revive';
import type { StagedFile } from './staged';
import { uploadOptionsOf } from './use-staging';

export interface Kept {
  /** Address of its first history; null of a statement. */
  readonly sheet: string | null;
  /** Whether the browser holds the file only since now. */
  readonly fresh: boolean;
}

/** Keeps an imported file on this device, where the reader wishes it, and says where its history opens. */
export async function keepOnDevice(staged: StagedFile, dataset: Dataset): Promise<Kept> {
  const { id, fingerprint, funds, kind } = dataset;
  const known = (await keptFiles()).find((file) => file.fingerprint === fingerprint);
  // Without its values a history still has the address of its data set.
  const series = await seriesOfDataset(dataset).catch(() => []);
  const ids = [...new Set([...(known?.ids ?? []), ...(id ? [id] : [])])];
  const kept = keepsFiles() && (await keepFile({ fingerprint, fileName: staged.name, file: staged.file, options: uploadOptionsOf(staged), summary: dataset, ids, series }));
  const place = (kept ? series[0]?.id : undefined) ?? datasetFundId(funds[0]?.reference ?? id ?? '');
  return { sheet: kind === 'transactions' ? null : `/fund/${place}`, fresh: kept && known === undefined };
}

/** Takes back what {@link keepOnDevice} kept. */
export async function takeBack(kept: Kept, dataset: Dataset): Promise<void> {
  if (kept.fresh) await deleteKeptFile(dataset.fingerprint);
}
