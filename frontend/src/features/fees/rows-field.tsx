import { inRegion } from '@/shared/form/region-number';
import styles from '@/shared/form/row-table.module.css';
import { useTranslation } from '@/shared/i18n/translation';
import { useSettings } from '@/shared/settings/settings';
import { Button, IconButton } from '@/shared/ui/button';
import type { Calculation } from './calculations';
import { wordsOf } from './forms';
import type { Rows, TableId } from './parameters';
import { MOST_ROWS } from './parameters';
import type { FormFault } from '@/shared/form/read-cells';
import { cellId, fieldId } from './request-builder';
import { useFaultText } from './use-fault-text';

interface RowsFieldProps {
  readonly calculation: Calculation;
  readonly table: TableId | 'lots';
  readonly rows: Rows;
  /** Cells of a row that are shown; both of a table of terms. */
  readonly cells?: readonly number[];
  readonly faults: readonly FormFault[];
  readonly onRows: (rows: Rows) => void;
}

const AMOUNTS = ['1000000', '0.8%'] as const;
const DAYS = ['30', '0.5%'] as const;
const PLACEHOLDERS: Readonly<Record<TableId | 'lots', readonly string[]>> = {
  tiers: AMOUNTS,
  tiersIn: AMOUNTS,
  redemptionTiers: DAYS,
  backEndTiers: ['365', '1%'],
  redemptionA: DAYS,
  redemptionC: DAYS,
  lots: ['2026-01-31', '1000', '1.0456', '2025-01-31'],
};
/** Cells of a lot that hold a day. */
const DATES: ReadonlySet<number> = new Set([0, 3]);
const BOTH = [0, 1];

/** A table to type in: tiers of a fee, or lots that are held. */
export function RowsField({ calculation, table, rows, cells = BOTH, faults, onRows }: RowsFieldProps) {
  const { t } = useTranslation('fees');
  const { region, privacy } = useSettings();
  const faultText = useFaultText();
  const held = table === 'lots';
  const words = held ? table : wordsOf(calculation, table);
  const title = t(`table.${words}.name`);
  const head = (cell: number): string => t(`table.${words}.${cell}` as 'table.lots.0');
  const blank = PLACEHOLDERS[table].map(() => '');
  const set = (at: number, cell: number, text: string): void => onRows(rows.map((row, other) => (other === at ? blank.map((_, each) => (each === cell ? text : (row[each] ?? ''))) : row)));
  // Days are written in one way everywhere; numbers as the region writes them.
  const shown = (cell: number, text: string): string => (held && DATES.has(cell) ? text : inRegion(text, region));
  const remove = (at: number): void => {
    onRows(rows.toSpliced(at, 1));
    document.getElementById(`${fieldId(table)}-add`)?.focus();
  };
  return (
    <div className={styles['root']}>
      <div className={styles['scroll']}>
        <table className={styles['table']} data-wide={cells.length > BOTH.length}>
          <caption>{title}</caption>
          <thead hidden={rows.length === 0}>
            <tr>
              {cells.map((cell) => (
                <th key={cell} scope="col" className={cell === 0 ? undefined : styles['numericHead']}>
                  {head(cell)}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{t('actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // Rows have no identity of their own: they are what stands in the link.
              <tr key={at}>
                {cells.map((cell) => {
                  const id = cellId(table, at, cell);
                  const fault = faults.find(({ field }) => field === id);
                  return (
                    <td key={cell}>
                      <input
                        id={id}
                        className={cell === 0 ? undefined : styles['numeric']}
                        data-masked={privacy && held && cell === 1}
                        aria-label={t('cell', { name: head(cell), row: at + 1 })}
                        aria-invalid={fault !== undefined}
                        aria-describedby={fault ? `${id}-error` : undefined}
                        autoComplete="off"
                        spellCheck={false}
                        placeholder={shown(cell, PLACEHOLDERS[table][cell] ?? '')}
                        value={shown(cell, row[cell] ?? '')}
                        onChange={(event) => set(at, cell, shown(cell, event.target.value))}
                      />
                      {fault ? (
                        <span id={`${id}-error`} className={styles['error']}>
                          {faultText(fault, 'short')}
                        </span>
                      ) : null}
                    </td>
                  );
                })}
                <td>
                  <IconButton icon="trash" label={t('deleteRow', { name: title, row: at + 1 })} onClick={() => remove(at)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles['tools']}>
        <Button id={`${fieldId(table)}-add`} small icon="plus" disabled={rows.length >= MOST_ROWS} onClick={() => onRows([...rows, blank])}>
          {t('addRow', { name: title })}
        </Button>
        <p>{t(`table.${words}.hint`)}</p>
      </div>
    </div>
  );
}
