import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { Icon } from './icon';
import styles from './screen-title.module.css';

interface ScreenTitleProps {
  readonly title: string;
  /** The window's title where it says more than the heading. */
  readonly windowTitle?: string;
  readonly lead?: string;
  /** Something to know before the rest is read. */
  readonly badge?: string | undefined;
  readonly actions?: ReactNode;
}

/** A screen's heading; also the window's title and where focus lands after navigation. */
export function ScreenTitle({ title, windowTitle = title, lead, badge, actions }: ScreenTitleProps) {
  useEffect(() => {
    document.title = `${windowTitle} · fund-calc`;
  }, [windowTitle]);
  return (
    <header className={styles['title']}>
      <div>
        <h1>{title}</h1>
        {lead ? <p className={styles['lead']}>{lead}</p> : null}
        {badge ? (
          <p className={styles['badge']}>
            <Icon name="warning" /> {badge}
          </p>
        ) : null}
      </div>
      {actions ? (
        <div className={styles['actions']} data-print="hide">
          {actions}
        </div>
      ) : null}
    </header>
  );
}
