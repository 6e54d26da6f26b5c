import { useQuery } from '@tanstack/react-query';
import { listNavTables, navTableId } from '@/shared/import/nav-store';
import type { NavTable } from '@/shared/import/nav-table';
import type { OwnFund } from './parts/fund-choice';

/** The reader's own histories on this browser; the one in sight is always among them. */
export function useOwnFunds(current: NavTable | null, id: string): readonly OwnFund[] {
  const { data = [] } = useQuery({ queryKey: ['nav-tables', id], queryFn: listNavTables, networkMode: 'always' });
  const known = data.map((table) => ({ id: navTableId(table), name: table.name }));
  return current === null || known.some((fund) => fund.id === id) ? known : [{ id, name: current.name }, ...known];
}
