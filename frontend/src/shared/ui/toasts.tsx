import { Suspense, useSyncExternalStore } from 'react';
import { lazyPart } from '@/shared/loading/lazy-part';
import styles from './toasts.module.css';

interface ToastWish {
  readonly message: string;
  readonly tone?: 'info' | 'warning';
  /** A way back, or a next step; the toast goes away with it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface Toast extends ToastWish {
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

/* Most visits show none. */
const ToastItem = lazyPart(async () => (await import('./toast-item')).ToastItem, ({ toast }) => <li>{toast.message}</li>);

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
        <Suspense>
          {shown.map((toast) => (
            <ToastItem key={toast.id} toast={toast} />
          ))}
        </Suspense>
      </ul>
    </div>
  );
}
