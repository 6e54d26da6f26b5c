import type { ReactNode } from 'react';
import styles from './card.module.css';

interface CardProps {
  readonly label: string;
  /** Shows the label as the card's heading; else only assistive tools read it. */
  readonly heading?: boolean;
  readonly children: ReactNode;
}

/** A named part of a screen on a ground of its own. */
export function Card({ label, heading = false, children }: CardProps) {
  return (
    <section className={styles['card']} aria-label={label}>
      {heading ? <h2>{label}</h2> : null}
      {children}
    </section>
  );
}
