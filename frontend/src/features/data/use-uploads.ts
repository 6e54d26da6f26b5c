import { useQuery, useQueryClient } from '@tanstack/react-query';
import { datasetsQuery, type DatasetSummary } from '@/shared/dataset/dataset';
import { keptFiles, type KeptFile } from '@/shared/dataset/kept-files';

/** An imported file: on this device, at the service, or both. */
export interface Upload {
  /** As the service has it, else as it was when it was read last; without an id where the service does not have it. */
  readonly dataset: DatasetSummary;
  readonly kept: KeptFile | null;
}

const KEPT_KEY = ['kept-files'];

/** What the service has, with the files on this device; those that only this device has come first in time. */
export function useUploads() {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(datasetsQuery());
  const { data: files } = useQuery({ queryKey: KEPT_KEY, queryFn: keptFiles, networkMode: 'always', staleTime: 0 });
  const datasets = data?.datasets ?? [];
  const there = new Set(datasets.map(({ fingerprint }) => fingerprint));
  const here = new Map((files ?? []).map((file) => [file.fingerprint, file]));
  const uploads: readonly Upload[] = [
    ...(files ?? []).filter(({ fingerprint }) => !there.has(fingerprint)).map((kept) => ({ dataset: { ...kept.summary, id: null, expiresAt: null }, kept })),
    ...datasets.map((dataset) => ({ dataset, kept: here.get(dataset.fingerprint) ?? null })),
  ];
  const refresh = (): Promise<unknown> =>
    Promise.all([datasetsQuery().queryKey, KEPT_KEY, ['own-series'], ['revived']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  return { uploads, used: data?.bytes ?? 0, limit: data?.limit ?? 0, ready: files !== undefined && (data !== undefined || error !== null), error, refetch, refresh };
}
