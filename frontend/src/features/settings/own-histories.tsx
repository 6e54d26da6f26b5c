import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n/translation';
import { Link } from 'react-router';
import { useFormatter } from '@/shared/format/use-formatter';
import { requestImport } from '@/shared/import/import-request';
import { deleteNavTable, listNavTables, navTableId, navTableQuery, saveNavTable } from '@/shared/import/nav-store';
import type { NavTable } from '@/shared/import/nav-table';
import { Button, IconButton } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { showToast } from '@/shared/ui/toasts';
import styles from './settings-screen.module.css';

const LIST_KEY = ['nav-tables'];

/** The histories kept on this browser: open, delete with a way back, add. */
export function OwnHistories() {
  const { t } = useTranslation(['settings', 'shared']);
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
    showToast({ message: t('settings:histories.deleted', { name: table.name }), action: { label: t('shared:action.undo'), run: () => void restore(table) } });
  };
  return (
    <Card label={t('settings:histories.name')} heading>
      {data.length === 0 ? <p className={styles['quiet']}>{t('settings:histories.none')}</p> : null}
      <ul className={styles['histories']}>
        {data.map((table) => (
          <li key={table.sha256}>
            <div>
              <Link to={`/fund/${navTableId(table)}`}>{table.name}</Link>
              <p className={styles['quiet']}>{t('settings:histories.range', { from: format.date(table.dates[0] ?? ''), to: format.date(table.dates.at(-1) ?? ''), count: table.dates.length })}</p>
            </div>
            <IconButton icon="trash" label={t('settings:histories.delete', { name: table.name })} onClick={() => void remove(table)} />
          </li>
        ))}
      </ul>
      <div>
        <Button small icon="upload" onClick={() => requestImport()}>
          {t('settings:histories.add')}
        </Button>
      </div>
    </Card>
  );
}
