import type { ReactNode } from 'react';
import { useId } from 'react';
import { IconButton } from './button';
import type { IconName } from './icon';
import styles from './menu-panel.module.css';
import { useDisclosure } from './use-disclosure';

interface MenuPanelProps {
  readonly icon: IconName;
  readonly label: string;
  readonly children: ReactNode;
}

/** A button that discloses a panel of controls. */
export function MenuPanel({ icon, label, children }: MenuPanelProps) {
  const { open, setOpen, root } = useDisclosure();
  const id = useId();
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
