import { useEffect, useRef, useState } from 'react';
import type { DatasetSummary } from '@/shared/dataset/dataset';
import { deleteDataset } from '@/shared/dataset/dataset';
import { deleteKeptFile } from '@/shared/dataset/kept-files';
import { useTranslation } from '@/shared/i18n/translation';
import { showToast } from '@/shared/ui/toasts';

/** Time to think better of it; as long as the toast that offers the way back. */
const GRACE_MILLISECONDS = 10_000;

interface Waiting {
  readonly id: string;
  /** Null where only this device has the file. */
  readonly dataset: string | null;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * Deletes with a way back: the row goes at once; the data set at the service and the file on this device when the time to
 * undo is over or the screen is left, because neither can be brought back.
 */
export function useDeleting(refresh: () => Promise<unknown>): { readonly hidden: ReadonlySet<string>; readonly remove: (dataset: DatasetSummary) => void } {
  const { t } = useTranslation(['data', 'shared']);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const waiting = useRef<readonly Waiting[]>([]);
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });

  const show = (id: string): void => setHidden((before) => new Set([...before].filter((other) => other !== id)));
  const forget = (id: string): void => {
    waiting.current = waiting.current.filter((entry) => entry.id !== id);
  };
  const finish = async (id: string, dataset: string | null): Promise<void> => {
    forget(id);
    try {
      if (dataset !== null) await deleteDataset(dataset);
      await deleteKeptFile(id);
    } catch {
      showToast({ message: t('data:list.notDeleted'), tone: 'warning' });
    }
    await refresh();
    show(id);
  };

  useEffect(() => {
    const leave = (): void => {
      for (const { id, dataset, timer } of waiting.current) {
        clearTimeout(timer);
        void deleteKeptFile(id);
        if (dataset !== null) void fetch(`/api/v1/datasets/${dataset}`, { method: 'DELETE', keepalive: true }).finally(() => void latest.current());
      }
      waiting.current = [];
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  const remove = ({ id: dataset, fingerprint: id, name }: DatasetSummary): void => {
    setHidden((before) => new Set([...before, id]));
    const timer = setTimeout(() => void finish(id, dataset ?? null), GRACE_MILLISECONDS);
    waiting.current = [...waiting.current, { id, dataset: dataset ?? null, timer }];
    const undo = (): void => {
      clearTimeout(timer);
      forget(id);
      show(id);
    };
    showToast({ message: t('data:list.deleted', { name }), action: { label: t('shared:action.undo'), run: undo } });
  };
  return { hidden, remove };
}
