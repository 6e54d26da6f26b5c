import { useTranslation } from '@/shared/i18n/translation';
import { BLANK } from '@/shared/format/formatter';
import { useFormatter } from '@/shared/format/use-formatter';
import { directionOf, writeFigure, type FigureUnit } from '../model/figures';
import type { Missing } from '../model/sheet';
import styles from '../tear-sheet.module.css';

interface FigureValueProps {
  readonly value: number | null;
  readonly unit: FigureUnit;
  readonly missing: Missing | undefined;
  /** Gains and losses in their colours; sign and arrow go with them. */
  readonly coloured?: boolean;
}

/** A figure, or a blank that says why it is one. */
export function FigureValue({ value, unit, missing, coloured = false }: FigureValueProps) {
  const format = useFormatter();
  if (value === null) return <Blank missing={missing} />;
  const direction = coloured ? directionOf(value, unit) : null;
  return (
    <data value={format.precise(value)} className={styles['value']} data-direction={direction ?? undefined}>
      {writeFigure(value, unit, format)}
    </data>
  );
}

/** A dash with its reason: shown on hover and focus, read aloud, and printed. */
export function Blank({ missing }: { readonly missing: Missing | undefined }) {
  const { t } = useTranslation('performance');
  const why = missing?.message ?? t('blank');
  return (
    <span className={styles['blank']} title={why}>
      <span aria-hidden="true">{BLANK}</span>
      <small>{why}</small>
    </span>
  );
}
