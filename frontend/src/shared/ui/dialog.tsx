import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { IconButton } from './button';
import styles from './dialog.module.css';

interface DialogProps {
  /** Where the control that opens the dialog names it. */
  readonly id?: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `drawer` comes from the side and keeps the result in view. */
  readonly look?: 'center' | 'drawer' | 'palette';
}

/** A modal dialog on the native element: focus stays inside, Escape closes, focus returns where it was. */
export function Dialog({ id, title, onClose, children, look = 'center' }: DialogProps) {
  const { t } = useTranslation('shared');
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // A click on the backdrop is a convenience; Escape and the close button do the same for keyboards.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={element}
      id={id}
      className={`${styles['dialog'] ?? ''} ${styles[look] ?? ''}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <div className={styles['inside']}>
        <header className={look === 'palette' ? 'visually-hidden' : styles['header']}>
          <h2 id={heading}>{title}</h2>
          {look === 'palette' ? null : <IconButton icon="close" label={t('action.close')} onClick={onClose} />}
        </header>
        {children}
      </div>
    </dialog>
  );
}
