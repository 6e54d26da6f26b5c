import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { evaluateAmount } from '@/shared/form/arithmetic';
import { useFormatter } from '@/shared/format/use-formatter';
import { readDate } from '@/shared/import/cell-values';
import { Button, IconButton } from '@/shared/ui/button';
import { showToast } from '@/shared/ui/toasts';
import type { TableId } from './calculations';
import type { DraftRow } from './drafts';
import { changeTable, nextId, parsePastedRows, pasteRows, undoDrafts } from './drafts';
import styles from './flow-table.module.css';
import { cellId } from './request';

interface FlowTableProps {
  readonly table: TableId;
  readonly rows: readonly DraftRow[];
}

interface CellProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly bad: string | null;
  readonly numeric?: boolean;
  readonly placeholder: string;
  readonly onText: (text: string) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

function Cell({ id, label, text, bad, numeric = false, placeholder, onText, onPaste }: CellProps) {
  return (
    <>
      <input
        id={id}
        className={numeric ? styles['numeric'] : undefined}
        aria-label={label}
        aria-invalid={bad !== null}
        aria-describedby={bad ? `${id}-error` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onPaste={onPaste}
      />
      {bad ? (
        <span id={`${id}-error`} className={styles['error']}>
          {bad}
        </span>
      ) : null}
    </>
  );
}

/** Rows of dated or periodic amounts: type, paste many at once, delete with a way back; Ctrl/⌘Z takes a step back. */
export function FlowTable({ table, rows }: FlowTableProps) {
  const { t } = useTranslation(['cash-flow', 'shared']);
  const format = useFormatter();
  const dated = table !== 'amounts';
  // A row that was typed over is the reader's own.
  const set = (row: DraftRow, change: { readonly date: string } | { readonly amount: string }): void =>
    changeTable(table, rows.map((other) => (other.id === row.id ? { id: row.id, date: row.date, amount: row.amount, ...change } : other)));
  const add = (): void => changeTable(table, [...rows, { id: nextId(rows), date: '', amount: '' }]);
  const paste = (row: DraftRow) => (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text');
    const pairs = parsePastedRows(text, dated);
    if (pairs.length < 2 && !(dated && (pairs[0]?.amount ?? '') !== '')) return;
    event.preventDefault();
    pasteRows(table, row.id, pairs);
    showToast({ message: t('pasted', { count: pairs.length }), action: { label: t('shared:action.undo'), run: undoDrafts } });
  };
  const remove = (row: DraftRow): void => {
    changeTable(table, rows.filter((other) => other.id !== row.id));
    showToast({ message: t('rowDeleted'), action: { label: t('shared:action.undo'), run: undoDrafts } });
    document.getElementById(`${table}-add`)?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z' && undoDrafts()) event.preventDefault();
  };
  return (
    // Undo belongs to the whole table; every control inside is reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['root']} onKeyDown={onKey}>
      <table className={styles['table']}>
        <caption>{t(`table.${table}.name`)}</caption>
        <thead>
          <tr>
            <th scope="col">{dated ? t('date') : t('period')}</th>
            <th scope="col" className={styles['numericHead']}>
              {t(`table.${table}.amount`)}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const badDate = dated && row.date.trim() !== '' && readDate(row.date, 'ymd') === null;
            const before = table === 'valuations' ? readDate(rows[at - 1]?.date ?? '', 'ymd') : null;
            const early = before !== null && (readDate(row.date, 'ymd') ?? before) < before;
            const value = evaluateAmount(row.amount);
            const badAmount = row.amount.trim() !== '' && value === null;
            const computed = value !== null && /[^\d.,\-−\s]/.test(row.amount.trim()) ? format.money(value) : null;
            return (
              <tr key={row.id} data-example={row.example === true}>
                <td>
                  {dated ? (
                    <Cell id={cellId(table, row, 'date')} label={t('cell.date', { row: at + 1 })} text={row.date} bad={badDate ? t('fault.dateShort') : early ? t('fault.orderShort') : null} placeholder="2024-01-31" onText={(date) => set(row, { date })} onPaste={paste(row)} />
                  ) : (
                    <span className={styles['period']}>{at}</span>
                  )}
                </td>
                <td>
                  <Cell id={cellId(table, row, 'amount')} label={t('cell.amount', { row: at + 1 })} text={row.amount} bad={badAmount ? t('fault.amountShort') : null} numeric placeholder="5000*1.015" onText={(amount) => set(row, { amount })} onPaste={paste(row)} />
                  {computed ? <span className={styles['computed']}>{t('equals', { value: computed })}</span> : null}
                  {row.example ? <span className={styles['exampleMark']}>{t('exampleRow')}</span> : null}
                </td>
                <td>
                  <IconButton icon="trash" label={t('deleteRow', { row: at + 1 })} onClick={() => remove(row)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={styles['tools']}>
        <Button id={`${table}-add`} small icon="plus" onClick={add}>
          {t('addRow')}
        </Button>
        <p>{t(`table.${table}.hint`)}</p>
      </div>
    </div>
  );
}
