import { BLANK } from '@/shared/format/formatter';
import { useFormatter } from '@/shared/format/use-formatter';
import { directionOf, writeFigure, type FigureUnit } from '../model/figures';
import type { Missing } from '../model/sheet';
import { useReason } from './use-reason';
import styles from '../tear-sheet.module.css';

interface FigureValueProps {
  readonly value: number | null;
  readonly unit: FigureUnit;
  readonly missing: Missing | undefined;
  /** Gains and losses in their colours; sign and arrow go with them. */
  readonly coloured?: boolean;
  /** A blank shows its dash alone; the table says the reason once, below. */
  readonly compact?: boolean;
}

/** A figure, or a blank that says why it is one. */
export function FigureValue({ value, unit, missing, coloured = false, compact = false }: FigureValueProps) {
  const format = useFormatter();
  if (value === null) return <Blank missing={missing} compact={compact} />;
  const direction = coloured ? directionOf(value, unit) : null;
  return (
    <data value={format.precise(value)} className={styles['value']} data-direction={direction ?? undefined}>
      {writeFigure(value, unit, format)}
    </data>
  );
}

/** A dash with its reason: shown on hover and focus, read aloud, and printed. */
export function Blank({ missing, compact = false }: { readonly missing: Missing | undefined; readonly compact?: boolean }) {
  const why = useReason()(missing);
  return (
    <span className={styles['blank']} title={why}>
      <span aria-hidden="true">{BLANK}</span>
      <small className={compact ? 'visually-hidden' : undefined}>{why}</small>
    </span>
  );
}
