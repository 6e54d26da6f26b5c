import { queryOptions } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { answerOf } from '@/shared/api/request';
import type { components } from '@/shared/api/schema';

type Schemas = components['schemas'];

/** A data set of the caller's session, as lists tell it. */
export type DatasetSummary = Schemas['DatasetSummary'];
export type DatasetList = Schemas['DatasetList'];
/** A data set with everything that was found out about its file. */
export type Dataset = Schemas['Dataset'];
/** How a file was read: of a data set, or how far it came with a file that was refused. */
export type FileReading = Schemas['FileReading'];
/** What the owner says about a file; what is left out is found out. */
export type UploadOptions = Schemas['UploadOptions'];
/** A cell read otherwise than it stands in the file: row as problems count it, column from 0. */
export type CellEdit = NonNullable<UploadOptions['edits']>[number];

/** The session's own data sets. A caller without a session has none, and none is begun by asking. */
export function datasetsQuery() {
  return queryOptions({
    queryKey: ['datasets'],
    staleTime: 10_000,
    queryFn: async ({ signal }): Promise<DatasetList> => (await answerOf(api.GET('/api/v1/datasets', { signal }))).body,
  });
}

export async function renameDataset(id: string, name: string): Promise<void> {
  await answerOf(api.PATCH('/api/v1/datasets/{id}', { params: { path: { id } }, body: { name } }));
}

export async function deleteDataset(id: string): Promise<void> {
  await emptyAnswer(api.DELETE('/api/v1/datasets/{id}', { params: { path: { id } } }));
}

/** Removes every data set of the session, and the session. */
export async function deleteAllDatasets(): Promise<void> {
  await emptyAnswer(api.DELETE('/api/v1/datasets', {}));
}

/** An answer without a body, or the problem it brings; what is gone already counts as removed. */
async function emptyAnswer(call: Promise<{ readonly error?: unknown; readonly response: Response }>): Promise<void> {
  const { error, response } = await call;
  if (!response.ok && response.status !== 404) throw problemOf(error, response);
}
