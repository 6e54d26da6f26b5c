import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { DatasetSummary } from '@/shared/dataset/dataset';
import { datasetsQuery, deleteDataset } from '@/shared/dataset/dataset';
import { useTranslation } from '@/shared/i18n/translation';
import { showToast } from '@/shared/ui/toasts';

/** Time to think better of it; as long as the toast that offers the way back. */
const GRACE_MILLISECONDS = 10_000;

interface Waiting {
  readonly id: string;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * Deleting with a way back: the row goes at once, the data set when the time to undo is over or the screen is left. The
 * service cannot bring back what it has deleted, so it is told last.
 */
export function useDeleting(): { readonly hidden: ReadonlySet<string>; readonly remove: (dataset: DatasetSummary) => void } {
  const { t } = useTranslation(['data', 'shared']);
  const queries = useQueryClient();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const waiting = useRef<readonly Waiting[]>([]);

  const show = (id: string): void => setHidden((before) => new Set([...before].filter((other) => other !== id)));
  const forget = (id: string): void => {
    waiting.current = waiting.current.filter((entry) => entry.id !== id);
  };
  const finish = async (id: string): Promise<void> => {
    forget(id);
    try {
      await deleteDataset(id);
    } catch {
      showToast({ message: t('data:list.notDeleted'), tone: 'warning' });
    }
    await queries.invalidateQueries({ queryKey: datasetsQuery().queryKey });
    show(id);
  };

  useEffect(() => {
    const leave = (): void => {
      for (const { id, timer } of waiting.current) {
        clearTimeout(timer);
        void fetch(`/api/v1/datasets/${id}`, { method: 'DELETE', keepalive: true }).finally(() => void queries.invalidateQueries({ queryKey: datasetsQuery().queryKey }));
      }
      waiting.current = [];
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [queries]);

  const remove = ({ id, name }: DatasetSummary): void => {
    if (!id) return;
    setHidden((before) => new Set([...before, id]));
    const timer = setTimeout(() => void finish(id), GRACE_MILLISECONDS);
    waiting.current = [...waiting.current, { id, timer }];
    const undo = (): void => {
      clearTimeout(timer);
      forget(id);
      show(id);
    };
    showToast({ message: t('data:list.deleted', { name }), action: { label: t('shared:action.undo'), run: undo } });
  };
  return { hidden, remove };
}
