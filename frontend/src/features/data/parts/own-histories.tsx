import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n/translation';
import { Link } from 'react-router';
import { useFormatter } from '@/shared/format/use-formatter';
import { deleteNavTable, listNavTables, navTableId, saveNavTable } from '@/shared/import/nav-store';
import type { NavTable } from '@/shared/import/nav-table';
import { navTableQuery } from '@/shared/import/nav-table-query';
import { IconButton } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { showToast } from '@/shared/ui/toasts';
import styles from '../data.module.css';

const LIST_KEY = ['nav-tables'];

/** Histories that earlier versions of the page kept on this browser: their links go on working until they are deleted here. */
export function OwnHistories() {
  const { t } = useTranslation(['data', 'shared']);
  const format = useFormatter();
  const queries = useQueryClient();
  const { data = [] } = useQuery({ queryKey: LIST_KEY, queryFn: listNavTables, networkMode: 'always', staleTime: 0 });
  const refresh = (): void => void queries.invalidateQueries({ queryKey: LIST_KEY });
  const restore = async (table: NavTable): Promise<void> => {
    await saveNavTable(table);
    refresh();
  };
  const remove = async (table: NavTable): Promise<void> => {
    const id = navTableId(table);
    await deleteNavTable(id);
    queries.removeQueries({ queryKey: navTableQuery(id).queryKey });
    refresh();
    showToast({ message: t('data:histories.deleted', { name: table.name }), action: { label: t('shared:action.undo'), run: () => void restore(table) } });
  };
  if (data.length === 0) return null;
  return (
    <Card label={t('data:histories.name')} heading>
      <p className={styles['facts']}>{t('data:histories.lead')}</p>
      <ul className={styles['rows']}>
        {data.map((table) => (
          <li key={table.sha256} className={styles['row']}>
            <div>
              <Link to={`/fund/${navTableId(table)}`}>{table.name}</Link>
              <p className={styles['facts']}>{t('data:histories.range', { from: format.date(table.dates[0] ?? ''), to: format.date(table.dates.at(-1) ?? ''), count: table.dates.length })}</p>
            </div>
            <IconButton icon="trash" label={t('data:histories.delete', { name: table.name })} onClick={() => void remove(table)} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
