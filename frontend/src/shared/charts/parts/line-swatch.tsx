import type { Tone } from '../model/time-series';
import { DASHES } from '../plot/palette';
import styles from '../chart.module.css';

/** A short piece of the line, dashed like the line itself. */
export function LineSwatch({ tone }: { readonly tone: Tone }) {
  return (
    <svg className={styles['swatch']} data-tone={tone} width="20" height="8" aria-hidden="true">
      <line x1="0" x2="20" y1="4" y2="4" strokeDasharray={DASHES[tone].join(' ')} />
    </svg>
  );
}
