import { useEffect } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { Button, IconButton } from './button';
import { dismissToast, type Toast } from './toasts';
import styles from './toasts.module.css';

const SHOWN_MILLISECONDS = 10_000;

/** One message with its way back; it goes by itself. */
export function ToastItem({ toast }: { readonly toast: Toast }) {
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
