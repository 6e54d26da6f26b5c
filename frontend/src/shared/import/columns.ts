import { isMissing, plain, readDate, readNumber } from './cell-values';
import type { TextRow } from './table-text';

export type ColumnRole = 'date' | 'value' | 'dividend' | 'split';

/** Which column plays which part, and where the data begin. */
export interface Layout {
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
  /** Index of the first row that holds data. */
  readonly firstDataRow: number;
  /** Names of the columns as the file has them; empty without a header. */
  readonly header: readonly string[];
  /** The value column is the accumulated NAV, because no unit NAV was found. */
  readonly accumulated: boolean;
}

const NAMES: Readonly<Record<ColumnRole, readonly RegExp[]>> = {
  date: [/^(净值)?日期$/, /日期|交易日|估值日/, /^(nav[ _-]?)?date$/i, /date|^day$|^time$/i],
  value: [/单位净值|基金净值$/, /复权净值/, /^净值(\(元\))?$/, /^(unit[ _-]?)?nav$/i, /^(adj(usted)?[ _.-]?)?close$/i, /^(value|price)$/i, /收盘/, /nav|price|close|value/i, /净值/],
  dividend: [/分红|派息|派现|红利/, /dividend|distribution/i],
  split: [/拆分|折算|拆细/, /split/i],
};
const ACCUMULATED = /累计净值|累计单位净值|accumulated|cumulative/i;
const HEADER_SEARCH_ROWS = 12;

function looksLikeData(row: TextRow): boolean {
  return row.cells.some((cell) => readDate(cell, 'dmy') !== null || readDate(cell, 'mdy') !== null) && row.cells.some((cell) => isNumeric(cell));
}

function isNumeric(cell: string): boolean {
  return !isMissing(cell) && readDate(cell, 'dmy') === null && (readNumber(cell, false) ?? readNumber(cell, true)) !== null;
}

/** Names of the columns from all rows above the data: a merged cell's name counts for the blanks to its right. */
function headerOf(rows: readonly TextRow[], width: number): string[] {
  const names = Array.from({ length: width }, () => '');
  for (const row of rows) {
    // A title over the table fills one cell only and names no column.
    const filled = row.cells.filter((cell) => plain(cell) !== '').length;
    if (filled < 2 && rows.length > 1) continue;
    let merged = '';
    for (let at = 0; at < width; at++) {
      const own = plain(row.cells[at] ?? '');
      if (own !== '') merged = own;
      const previous = names[at] ?? '';
      names[at] = own === '' && previous !== '' ? previous : `${previous} ${merged}`.trim();
    }
  }
  return names;
}

function findByName(header: readonly string[], role: ColumnRole, taken: ReadonlySet<number>): number | undefined {
  for (const pattern of NAMES[role]) {
    const at = header.findIndex((name, index) => !taken.has(index) && pattern.test(lastWord(name)) && !(role === 'value' && ACCUMULATED.test(name)));
    if (at >= 0) return at;
  }
  return undefined;
}

/** The innermost name of a merged header decides: "净值 单位净值" is the unit NAV. */
function lastWord(name: string): string {
  const parts = name.split(' ');
  return parts.length > 1 && /[\u4e00-\u9fff]/.test(name) ? (parts.at(-1) ?? name) : name;
}

/** Finds the columns by their names, and by their content where names are missing or unknown. */
export function detectLayout(rows: readonly TextRow[]): Layout {
  const firstData = rows.slice(0, HEADER_SEARCH_ROWS).findIndex(looksLikeData);
  const firstDataRow = firstData >= 0 ? firstData : Math.min(1, rows.length);
  const sample = rows.slice(firstDataRow, firstDataRow + 30);
  const width = Math.max(0, ...rows.slice(0, firstDataRow + 30).map((row) => row.cells.length));
  const header = firstDataRow === 0 ? [] : headerOf(rows.slice(0, firstDataRow), width);
  const columns: Partial<Record<ColumnRole, number>> = {};
  const taken = new Set<number>();
  const take = (role: ColumnRole, at: number | undefined): void => {
    if (at === undefined || at < 0) return;
    columns[role] = at;
    taken.add(at);
  };
  for (const role of ['date', 'dividend', 'split', 'value'] as const) take(role, findByName(header, role, taken));
  const share = (at: number, test: (cell: string) => boolean): number => sample.filter((row) => test(row.cells[at] ?? '')).length / Math.max(1, sample.length);
  const byContent = (test: (cell: string) => boolean): number =>
    Array.from({ length: width }, (_, at) => at).findIndex((at) => !taken.has(at) && share(at, test) > 0.5);
  if (columns.date === undefined) take('date', byContent((cell) => readDate(cell, 'dmy') !== null || readDate(cell, 'mdy') !== null));
  const accumulatedAt = columns.value === undefined ? header.findIndex((name) => ACCUMULATED.test(name)) : -1;
  if (columns.value === undefined) take('value', accumulatedAt >= 0 ? accumulatedAt : byContent(isNumeric));
  return { columns, firstDataRow, header, accumulated: accumulatedAt >= 0 };
}
