import { inRegion } from '@/shared/form/region-number';
import styles from '@/shared/form/row-table.module.css';
import { useTranslation } from '@/shared/i18n/translation';
import { useSettings } from '@/shared/settings/settings';
import { Button, IconButton } from '@/shared/ui/button';
import type { Rows } from './calculations';
import { MOST_ROWS } from './calculations';
import type { FormFault } from './read-cells';
import { cellId, fieldId } from './request';
import { useFaultText } from './use-fault-text';

interface RowsFieldProps {
  readonly table: 'tiers' | 'redemptionTiers' | 'lots';
  readonly rows: Rows;
  readonly faults: readonly FormFault[];
  readonly onRows: (rows: Rows) => void;
}

const PLACEHOLDERS = { tiers: ['1000000', '0.8%'], redemptionTiers: ['30', '0.5%'], lots: ['2026-01-31', '1000'] } as const;

/** A table of two columns to type in: tiers of a fee, or lots that are held. */
export function RowsField({ table, rows, faults, onRows }: RowsFieldProps) {
  const { t } = useTranslation('fees');
  const { region, privacy } = useSettings();
  const faultText = useFaultText();
  const held = table === 'lots';
  const set = (at: number, cell: number, text: string): void => onRows(rows.map((row, other) => (other === at ? row.with(cell, text) : row)));
  // Days are written in one way everywhere; numbers as the region writes them.
  const shown = (cell: number, text: string): string => (held && cell === 0 ? text : inRegion(text, region));
  const remove = (at: number): void => {
    onRows(rows.toSpliced(at, 1));
    document.getElementById(`${fieldId(table)}-add`)?.focus();
  };
  return (
    <div className={styles['root']}>
      <table className={styles['table']}>
        <caption>{t(`table.${table}.name`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`table.${table}.0`)}</th>
            <th scope="col" className={styles['numericHead']}>
              {t(`table.${table}.1`)}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // Rows have no identity of their own: they are what stands in the link.
            <tr key={at}>
              {([0, 1] as const).map((cell) => {
                const id = cellId(table, at, cell);
                const fault = faults.find(({ field }) => field === id);
                return (
                  <td key={cell}>
                    <input
                      id={id}
                      className={cell === 1 ? styles['numeric'] : undefined}
                      data-masked={privacy && held && cell === 1}
                      aria-label={t('cell', { name: t(`table.${table}.${cell}`), row: at + 1 })}
                      aria-invalid={fault !== undefined}
                      aria-describedby={fault ? `${id}-error` : undefined}
                      autoComplete="off"
                      spellCheck={false}
                      placeholder={shown(cell, PLACEHOLDERS[table][cell])}
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
                <IconButton icon="trash" label={t('deleteRow', { name: t(`table.${table}.name`), row: at + 1 })} onClick={() => remove(at)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles['tools']}>
        <Button id={`${fieldId(table)}-add`} small icon="plus" disabled={rows.length >= MOST_ROWS} onClick={() => onRows([...rows, ['', '']])}>
          {t('addRow', { name: t(`table.${table}.name`) })}
        </Button>
        <p>{t(`table.${table}.hint`)}</p>
      </div>
    </div>
  );
}
