import { useTranslation } from '@/shared/i18n/translation';
import { useFormatter } from '@/shared/format/use-formatter';
import type { Ratio } from '@/shared/format/units';
import styles from './delta.module.css';

/** A gain or loss: colour by the reader's scheme, and always sign and arrow as well. */
export function Delta({ value, digits = 2 }: { readonly value: Ratio; readonly digits?: number }) {
  const { t } = useTranslation('shared');
  const format = useFormatter();
  const text = format.signedPercent(value, digits);
  const direction = /[1-9]/.test(text) ? (value > 0 ? 'gain' : 'loss') : 'flat';
  return (
    <span className={styles[direction]}>
      {direction === 'flat' ? null : <span aria-hidden="true">{direction === 'gain' ? '▲' : '▼'}</span>}
      <span className="visually-hidden">{t(`delta.${direction}`)}</span>
      {text}
    </span>
  );
}
