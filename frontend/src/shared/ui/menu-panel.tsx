import type { ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { IconButton } from './button';
import type { IconName } from './icon';
import styles from './menu-panel.module.css';

interface MenuPanelProps {
  readonly icon: IconName;
  readonly label: string;
  readonly children: ReactNode;
}

/** A button that discloses a panel of controls; Escape and clicks outside close it, focus returns to the button. */
export function MenuPanel({ icon, label, children }: MenuPanelProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return undefined;
    const onPointer = (event: PointerEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      root.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);
  return (
    <div ref={root} className={styles['root']}>
      <IconButton icon={icon} label={label} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)} />
      {open ? (
        <div id={id} className={styles['panel']} role="group" aria-label={label}>
          {children}
        </div>
      ) : null}
    </div>
  );
}
