import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { evaluateAmount } from '@/shared/form/arithmetic';
import { inRegion } from '@/shared/form/region-number';
import { MASK } from '@/shared/format/formatter';
import { useFormatter } from '@/shared/format/use-formatter';
import { possibleDates, readDate } from '@/shared/import/cell-values';
import { useSettings } from '@/shared/settings/settings';
import { Button, IconButton } from '@/shared/ui/button';
import { Notice, ProblemNotice } from '@/shared/ui/states';
import { showToast } from '@/shared/ui/toasts';
import type { TableId } from './calculations';
import type { DraftRow } from './drafts';
import { changeTable, nextId, undoDrafts } from './drafts';
import styles from '@/shared/form/row-table.module.css';
import { cellId } from './request';
import { usePasting } from './use-pasting';

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
  /** Hides what is typed from others, as the reader wishes. */
  readonly masked?: boolean;
  readonly placeholder: string;
  readonly onText: (text: string) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

function Cell({ id, label, text, bad, numeric = false, masked = false, placeholder, onText, onPaste }: CellProps) {
  return (
    <>
      <input
        id={id}
        className={numeric ? styles['numeric'] : undefined}
        data-masked={masked}
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

/** A sum as the point-writing regions type it. */
const EXAMPLE_SUM = '5000*1.015';

/** Whether a pasted text holds more than the one cell it is pasted into. */
function isTable(text: string, dated: boolean): boolean {
  return /[\r\n\t]/.test(text) || (dated && /^\d[\d年月日./-]{5,10}\s*[\s,;]\s*(?!\d{1,2}:\d)\S/.test(text));
}

/** Rows of dated or periodic amounts: type, paste many at once, delete with a way back; Ctrl/⌘Z takes a step back. */
export function FlowTable({ table, rows }: FlowTableProps) {
  const { t } = useTranslation(['cash-flow', 'shared']);
  const format = useFormatter();
  const { region, privacy } = useSettings();
  const pasting = usePasting(table);
  const dated = table !== 'amounts';
  // A row that was typed over is the reader's own.
  const set = (row: DraftRow, change: { readonly date: string } | { readonly amount: string }): void =>
    changeTable(table, rows.map((other) => (other.id === row.id ? { id: row.id, date: row.date, amount: row.amount, ...change } : other)));
  const add = (): void => changeTable(table, [...rows, { id: nextId(rows), date: '', amount: '' }]);
  const paste = (row: DraftRow) => (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text').trim();
    if (!isTable(text, dated)) return;
    event.preventDefault();
    pasting.paste(text, row.id);
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
            const dates = dated ? possibleDates(row.date) : [];
            const badDate = dated && row.date.trim() !== '' && dates.length === 0;
            const before = table === 'valuations' ? readDate(rows[at - 1]?.date ?? '') : null;
            const early = before !== null && (readDate(row.date) ?? before) < before;
            const value = evaluateAmount(row.amount);
            const badAmount = row.amount.trim() !== '' && value === null;
            const computed = value !== null && /[^\d.,\-−\s]/.test(row.amount.trim()) ? format.money(value) : null;
            return (
              <tr key={row.id} data-example={row.example === true}>
                <td>
                  {dated ? (
                    <Cell id={cellId(table, row, 'date')} label={t('cell.date', { row: at + 1 })} text={row.date} bad={badDate ? t('fault.dateShort') : dates.length > 1 ? t('openDate') : early ? t('fault.orderShort') : null} placeholder="2024-01-31" onText={(date) => set(row, { date })} onPaste={paste(row)} />
                  ) : (
                    <span className={styles['period']}>{at}</span>
                  )}
                  {dates.length > 1
                    ? dates.map((date) => (
                        <Button key={date} small onClick={() => set(row, { date })}>
                          {format.date(date)}
                        </Button>
                      ))
                    : null}
                </td>
                <td>
                  <Cell id={cellId(table, row, 'amount')} label={t('cell.amount', { row: at + 1 })} text={inRegion(row.amount, region)} bad={badAmount ? t('fault.amountShort', { example: inRegion(EXAMPLE_SUM, region) }) : null} numeric masked={privacy} placeholder={inRegion(EXAMPLE_SUM, region)} onText={(amount) => set(row, { amount: inRegion(amount, region) })} onPaste={paste(row)} />
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
      {pasting.problem ? <ProblemNotice problem={pasting.problem} /> : null}
      {pasting.questions.map(({ code, message, answers }) => (
        <Notice
          key={code}
          tone="warning"
          live
          title={t('askedFirst')}
          actions={
            <>
              {answers.map((answer) => (
                <Button key={answer.label} small onClick={() => pasting.answer(answer.options)}>
                  {answer.label}
                </Button>
              ))}
              <Button small look="quiet" onClick={pasting.dismiss}>
                {t('dropPasted')}
              </Button>
            </>
          }
        >
          <p>{privacy ? message.replaceAll(/\d/g, MASK.charAt(0)) : message}</p>
        </Notice>
      ))}
      <div className={styles['tools']}>
        <Button id={`${table}-add`} small icon="plus" onClick={add}>
          {t('addRow')}
        </Button>
        <p>{t(`table.${table}.hint`)}</p>
      </div>
    </div>
  );
}
