import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { Button, IconButton } from './button';
import styles from './toasts.module.css';

const SHOWN_MILLISECONDS = 10_000;

interface ToastWish {
  readonly message: string;
  readonly tone?: 'info' | 'warning';
  /** A way back, or a next step; the toast goes away with it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Toast extends ToastWish {
  readonly id: number;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function replace(next: readonly Toast[]): void {
  toasts = next;
  listeners.forEach((listener) => listener());
}

/** Shows a short message for ten seconds; the newest three stay visible. */
export function showToast(wish: ToastWish): void {
  lastId += 1;
  replace([...toasts.filter((toast) => toast.message !== wish.message), { ...wish, id: lastId }].slice(-3));
}

export function dismissToast(id: number): void {
  replace(toasts.filter((toast) => toast.id !== id));
}

function ToastItem({ toast }: { readonly toast: Toast }) {
  const { t } = useTranslation('shared');
  useEffect(() => {
    const timer = setTimeout(() => dismissToast(toast.id), SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [toast.id]);
  const act = (): void => {
    dismissToast(toast.id);
    toast.action?.run();
  };
  return (
    <li className={styles['toast']}>
      <span>{toast.message}</span>
      {toast.action ? <Button small onClick={act}>{toast.action.label}</Button> : null}
      <IconButton icon="close" label={t('action.close')} onClick={() => dismissToast(toast.id)} />
    </li>
  );
}

/** The place where toasts appear: one live region for the whole page. */
export function Toasts() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div className={styles['region']} role="status" aria-live="polite" data-print="hide">
      <ul>
        {shown.map((toast) => (
          <ToastItem key={toast.id} toast={toast} />
        ))}
      </ul>
    </div>
  );
}
