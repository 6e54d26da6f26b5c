import type { ExportTable } from './table-export';

/** What a cell holds: a value to sort and export, or why there is none. */
export type CellValue = string | number | null;

export interface Column<Row> {
  readonly id: string;
  readonly name: string;
  /** The value behind the cell at full precision, for sorting, copying and export. */
  readonly value: (row: Row) => CellValue;
  /** What the reader sees; the value itself by default. */
  readonly show?: (row: Row) => React.ReactNode;
  /** Why the value is missing; blanks always say why. */
  readonly blank?: (row: Row) => string | null;
  readonly numeric?: boolean;
  /** Sentences, which wrap; every other cell stays on one line. */
  readonly prose?: boolean;
  readonly sortable?: boolean;
  /** Holds a control, not a value: it is neither sorted, copied nor exported, nor printed. */
  readonly control?: boolean;
}

export interface Sorting {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

function compare(left: CellValue, right: CellValue): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left).localeCompare(String(right), undefined, { numeric: true });
}

/** A sorted copy; rows without a value come last in both directions, equal rows keep their order. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sorting: Sorting | null): readonly Row[] {
  const column = columns.find((candidate) => candidate.id === sorting?.column);
  if (!column || !sorting) return rows;
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((left, right) => {
    const [a, b] = [column.value(left), column.value(right)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return sign * compare(a, b);
  });
}

/** First click sorts upwards (numbers: largest first), the second turns round, the third restores the given order. */
export function nextSorting<Row>(current: Sorting | null, column: Column<Row>): Sorting | null {
  const first = column.numeric ? 'descending' : 'ascending';
  if (current?.column !== column.id) return { column: column.id, direction: first };
  if (current.direction === first) return { column: column.id, direction: first === 'ascending' ? 'descending' : 'ascending' };
  return null;
}

/** The table as it is exported, in the order in which it is shown. */
export function exportOf<Row>(name: string, rows: readonly Row[], columns: readonly Column<Row>[]): ExportTable {
  const exported = columns.filter(({ control }) => control !== true);
  return { name, columns: exported.map((column) => ({ name: column.name })), rows: rows.map((row) => exported.map((column) => column.value(row))) };
}
