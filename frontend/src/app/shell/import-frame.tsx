import { useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useEffect } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { useNavigate } from 'react-router';
import { closeImport, requestImport, useImportRequest } from '@/shared/import/import-request';
import { deleteNavTable, loadNavTable, navTableId, navTableQuery, saveNavTable } from '@/shared/import/nav-store';
import type { NavTable } from '@/shared/import/nav-table';
import { showToast } from '@/shared/ui/toasts';

/* Few visits import a file, so the reader of files comes with the first one. */
const ImportDialog = lazy(async () => ({ default: (await import('@/shared/import/import-dialog')).ImportDialog }));

/** Own data from anywhere: a file dropped on the page or a request of a screen opens the dialog; accepting leads to the sheet. */
export function ImportFrame() {
  const { t } = useTranslation('shared');
  const request = useImportRequest();
  const navigate = useNavigate();
  const queries = useQueryClient();

  useEffect(() => {
    const allow = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      requestImport({ kind: 'file', file });
    };
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', drop);
    };
  }, []);

  const undo = async (id: string): Promise<void> => {
    await deleteNavTable(id);
    queries.removeQueries({ queryKey: navTableQuery(id).queryKey });
    void navigate(-1);
  };
  const accept = async (table: NavTable): Promise<void> => {
    const known = (await loadNavTable(navTableId(table))) !== null;
    const id = await saveNavTable(table);
    queries.setQueryData(navTableQuery(id).queryKey, table);
    closeImport();
    await navigate(`/fund/${id}`);
    const message = t('import.done', { name: table.name });
    // A history this browser had before stays; only what this import added is taken back.
    showToast(known ? { message } : { message, action: { label: t('action.undo'), run: () => void undo(id) } });
  };
  if (!request) return null;
  return (
    <Suspense fallback={null}>
      <ImportDialog key={request.source?.kind ?? 'empty'} source={request.source} onClose={closeImport} onAccept={(table) => void accept(table)} />
    </Suspense>
  );
}
