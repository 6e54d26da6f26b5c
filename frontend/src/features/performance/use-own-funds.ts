import { useQuery } from '@tanstack/react-query';
import { datasetsQuery } from '@/shared/dataset/dataset';
import { hasUploaded } from '@/shared/dataset/mark';
import { datasetFundId } from '@/shared/dataset/reference';
import { listNavTables, navTableId } from '@/shared/import/nav-store';
import type { OwnFund } from './parts/fund-choice';

/** The reader's own histories, uploaded or on this browser; the one in sight is always among them. */
export function useOwnFunds(id: string, name: string | undefined, own: boolean): readonly OwnFund[] {
  const { data: tables = [] } = useQuery({ queryKey: ['nav-tables', id], queryFn: listNavTables, networkMode: 'always' });
  const { data: uploaded } = useQuery({ ...datasetsQuery(), enabled: hasUploaded(), retry: false });
  const known = [
    ...(uploaded?.datasets ?? []).flatMap((dataset) =>
      dataset.funds.flatMap((fund) => (fund.reference ? [{ id: datasetFundId(fund.reference), name: dataset.funds.length > 1 ? `${dataset.name}: ${fund.name || fund.code}` : dataset.name }] : [])),
    ),
    ...tables.map((table) => ({ id: navTableId(table), name: table.name })),
  ];
  return !own || known.some((fund) => fund.id === id) ? known : [{ id, name: name ?? id }, ...known];
}
