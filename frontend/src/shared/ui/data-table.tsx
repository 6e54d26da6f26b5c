import type { ReactNode } from 'react';
import { useState } from 'react';
import { BLANK } from '@/shared/format/formatter';
import { useTranslation } from '@/shared/i18n/translation';
import { Button } from './button';
import type { Column, Sorting } from './data-table-model';
import { exportOf, nextSorting, sortRows } from './data-table-model';
import styles from './data-table.module.css';
import { Icon } from './icon';
import { TableTools } from './table-tools';

interface DataTableProps<Row> {
  readonly caption: string;
  /** Name of the exported file, without its ending. */
  readonly fileName: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly onRow?: (row: Row) => void;
  readonly quietCaption?: boolean;
  /** Rows that are shown until the reader asks for all of them; exports hold them all. */
  readonly most?: number;
  readonly tools?: ReactNode;
}

function classOf<Row>({ numeric, prose }: Column<Row>): string | undefined {
  return numeric ? styles['numeric'] : prose ? styles['prose'] : undefined;
}

function HeaderCell<Row>({ column, sorting, onSort }: { readonly column: Column<Row>; readonly sorting: Sorting | null; readonly onSort: () => void }) {
  const sorted = sorting?.column === column.id ? sorting.direction : 'none';
  const className = classOf(column);
  if (column.sortable === false || column.control) {
    return (
      <th scope="col" className={className} data-print={column.control ? 'hide' : undefined}>
        {column.control ? <span className="visually-hidden">{column.name}</span> : column.name}
      </th>
    );
  }
  return (
    <th scope="col" className={className} aria-sort={sorted}>
      <button type="button" className={styles['sort']} onClick={onSort}>
        {column.name}
        <Icon name={sorted === 'none' ? 'sort' : sorted === 'ascending' ? 'up' : 'down'} size={13} />
      </button>
    </th>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const value = column.value(row);
  if (value !== null) return column.show?.(row) ?? value;
  const reason = column.blank?.(row) ?? null;
  return (
    <span className={styles['blank']} title={reason ?? undefined}>
      <span aria-hidden={reason !== null}>{BLANK}</span>
      {reason ? <span className="visually-hidden">{reason}</span> : null}
    </span>
  );
}

/** The table contract: sticky header and first column, sorting, copy as TSV, CSV and XLSX with full precision, reasons for blanks. */
export function DataTable<Row>({ caption, fileName, columns, rows, rowId, onRow, quietCaption = false, most = Infinity, tools }: DataTableProps<Row>) {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [all, setAll] = useState(false);
  const { t } = useTranslation('shared');
  const sorted = sortRows(rows, columns, sorting);
  const [first, ...others] = columns;
  if (!first) return null;
  return (
    <div className={styles['table']}>
      <div className={styles['tools']} data-print="hide">
        {tools}
        <TableTools fileName={fileName} table={() => exportOf(caption, sorted, columns)} />
      </div>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption className={quietCaption ? 'visually-hidden' : undefined}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeaderCell key={column.id} column={column} sorting={sorting} onSort={() => setSorting(nextSorting(sorting, column))} />
              ))}
            </tr>
          </thead>
          <tbody>
            {(all ? sorted : sorted.slice(0, most)).map((row) => (
              <tr key={rowId(row)}>
                <th scope="row" className={classOf(first)}>
                  {onRow ? (
                    <button type="button" className={styles['rowButton']} onClick={() => onRow(row)}>
                      <Cell column={first} row={row} />
                    </button>
                  ) : (
                    <Cell column={first} row={row} />
                  )}
                </th>
                {others.map((column) => (
                  <td key={column.id} className={classOf(column)} data-print={column.control ? 'hide' : undefined}>
                    {column.control ? column.show?.(row) : <Cell column={column} row={row} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all || sorted.length <= most ? null : (
        <Button small look="quiet" data-print="hide" onClick={() => setAll(true)}>
          {t('table.all', { count: sorted.length })}
        </Button>
      )}
    </div>
  );
}
