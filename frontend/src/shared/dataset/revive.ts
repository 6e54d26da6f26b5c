import { api } from '@/shared/api/client';
import { answerOf } from '@/shared/api/request';
import { digestOf } from '@/shared/import/digest';
import type { DatasetSummary } from './dataset';
import { keepFile, keptFiles, type KeptFile, type KeptSeries } from './kept-files';
import { datasetReferenceOf, valuesId } from './reference';
import { sendUpload } from './upload';

/** Most funds of one file whose histories get links of their own. */
const MOST_SERIES = 20;

async function seriesOf(id: string, fund: string | null, name: string): Promise<KeptSeries> {
  const { body } = await answerOf(api.GET('/api/v1/datasets/{id}/nav', { params: { path: { id }, query: fund === null ? {} : { fund } } }));
  return { id: valuesId(digestOf(body)), fund, name };
}

/** The histories of a data set as links name them: by their values. */
export async function seriesOfDataset(dataset: DatasetSummary): Promise<readonly KeptSeries[]> {
  const { id, funds, kind, name } = dataset;
  if (!id || kind === 'transactions') return [];
  const several = funds.length > 1;
  const found: KeptSeries[] = [];
  for (const fund of funds.slice(0, MOST_SERIES)) {
    found.push(await seriesOf(id, several ? fund.code : null, several ? `${name}: ${fund.name || fund.code}` : name));
  }
  return found;
}

const sending = new Map<string, Promise<string>>();

async function send(kept: KeptFile): Promise<string> {
  const never = new AbortController().signal;
  const dataset = await sendUpload({ file: kept.file, fileName: kept.fileName, options: kept.options, signal: never, onProgress: () => undefined, onLate: () => undefined });
  const id = dataset.id ?? '';
  // Another version of the service may read the file otherwise: its links then name other values.
  const series = await seriesOfDataset(dataset);
  await keepFile({ ...kept, summary: dataset, ids: [...new Set([...kept.ids, id])], series });
  return id;
}

/** The id of the data set of a kept file at the service, which gets the file again only where it does not have it. */
export async function datasetIdOf(kept: KeptFile): Promise<string> {
  const running = sending.get(kept.fingerprint);
  if (running) return running;
  const work = answerOf(api.GET('/api/v1/datasets', {})).then(({ body }) => body.datasets.find(({ fingerprint }) => fingerprint === kept.fingerprint)?.id ?? send(kept));
  sending.set(kept.fingerprint, work);
  try {
    return await work;
  } finally {
    sending.delete(kept.fingerprint);
  }
}

function find(files: readonly KeptFile[], id: string): { readonly kept: KeptFile; readonly fund: string | null } | null {
  const [dataset, ...fund] = datasetReferenceOf(id)?.split(':') ?? [];
  for (const kept of files) {
    if (dataset !== undefined && kept.ids.includes(dataset)) return { kept, fund: fund.length > 0 ? fund.join(':') : null };
    const series = kept.series.find((each) => each.id === id);
    if (series) return { kept, fund: series.fund };
  }
  return null;
}

/** What requests call the history of a link, at the service from now on; null where this browser does not have its file. */
export async function reviveReference(id: string): Promise<string | null> {
  const found = find(await keptFiles(), id);
  if (found === null) return null;
  const dataset = await datasetIdOf(found.kept);
  // The values may be others than the link names, where the file had to be read anew.
  if (find(await keptFiles(), id) === null) return null;
  return found.fund === null ? dataset : `${dataset}:${found.fund}`;
}
