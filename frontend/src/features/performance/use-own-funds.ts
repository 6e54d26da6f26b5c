import { useQuery } from '@tanstack/react-query';
import { datasetsQuery } from '@/shared/dataset/dataset';
import { hasUploaded } from '@/shared/dataset/mark';
import { datasetFundId } from '@/shared/dataset/reference';
import type { OwnFund } from './parts/fund-choice';

/** The reader's own histories, uploaded or on this browser; the one in sight is always among them. */
export function useOwnFunds(id: string, name: string | undefined, own: boolean): readonly OwnFund[] {
  const { data: here } = useQuery({
    queryKey: ['own-series', id],
    queryFn: async () => (await import('@/shared/dataset/own-series')).ownSeries(),
    enabled: own || hasUploaded(),
    networkMode: 'always',
  });
  const { data: uploaded } = useQuery({ ...datasetsQuery(), enabled: hasUploaded(), retry: false });
  const kept = new Set(here?.fingerprints);
  const known = [
    ...(uploaded?.datasets ?? [])
      .filter(({ fingerprint }) => !kept.has(fingerprint))
      .flatMap((dataset) =>
        dataset.funds.flatMap((fund) => (fund.reference ? [{ id: datasetFundId(fund.reference), name: dataset.funds.length > 1 ? `${dataset.name}: ${fund.name || fund.code}` : dataset.name }] : [])),
      ),
    ...(here?.series ?? []),
  ];
  return !own || known.some((fund) => fund.id === id) ? known : [{ id, name: name ?? id }, ...known];
}
