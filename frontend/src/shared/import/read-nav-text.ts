import type { IsoDate } from '@/shared/format/units';
import type { DateOrder } from './cell-values';
import { detectDateOrder, detectDecimalComma, isMissing, readAmountInWords, readDate, readNumber, readSplitRatio } from './cell-values';
import type { ColumnRole, Layout } from './columns';
import { detectLayout } from './columns';
import type { ImportedTable, NavTable, ProblemCode, Recognised, RowProblem } from './nav-table';
import { MOST_VALUES, SUSPICIOUS_JUMP } from './nav-table';
import { sha256 } from './sha256';
import type { TextRow } from './table-text';
import { detectDelimiter, splitRows } from './table-text';

interface Entry {
  readonly row: TextRow;
  readonly date: IsoDate;
  readonly value: number;
  readonly dividend: number | null;
  readonly split: number | null;
}

/** Reads one table; collects problems on the way. */
class NavReader {
  readonly problems: RowProblem[] = [];
  readonly order: DateOrder;
  readonly decimalComma: boolean;
  private readonly layout: Layout;

  constructor(layout: Layout, rows: readonly TextRow[]) {
    this.layout = layout;
    this.order = detectDateOrder(rows.map((row) => this.cell(row, 'date')));
    this.decimalComma = detectDecimalComma(rows.map((row) => this.cell(row, 'value')));
  }

  cell(row: TextRow, role: ColumnRole): string {
    const at = this.layout.columns[role];
    return at === undefined ? '' : (row.cells[at] ?? '');
  }

  columnName(role: ColumnRole): string {
    const at = this.layout.columns[role] ?? 0;
    return this.layout.header[at] ?? String(at + 1);
  }

  private report(code: ProblemCode, row: TextRow, role: ColumnRole, skipped: boolean): null {
    this.problems.push({ code, row: row.line, column: this.columnName(role), value: this.cell(row, role), skipped });
    return null;
  }

  /** The row as an entry, or null with a problem noted. */
  entry(row: TextRow): Entry | null {
    const dateText = this.cell(row, 'date');
    const valueText = this.cell(row, 'value');
    if (isMissing(dateText)) return this.report('MISSING_DATE', row, 'date', true);
    const date = readDate(dateText, this.order);
    if (date === null) return this.report('BAD_DATE', row, 'date', true);
    if (isMissing(valueText)) return this.report('MISSING_VALUE', row, 'value', true);
    const value = readNumber(valueText, this.decimalComma);
    if (value === null) return this.report('BAD_NUMBER', row, 'value', true);
    if (value <= 0) return this.report('NOT_POSITIVE', row, 'value', true);
    return { row, date, value, dividend: this.dividend(row), split: this.split(row) };
  }

  private dividend(row: TextRow): number | null {
    const text = this.cell(row, 'dividend');
    if (isMissing(text)) return null;
    const amount = readAmountInWords(text, this.decimalComma);
    if (amount === null || amount < 0) return this.report('BAD_DIVIDEND', row, 'dividend', false);
    return amount === 0 ? null : amount;
  }

  private split(row: TextRow): number | null {
    const text = this.cell(row, 'split');
    if (isMissing(text)) return null;
    const ratio = readSplitRatio(text, this.decimalComma);
    if (ratio === null || ratio < 0) return this.report('BAD_SPLIT', row, 'split', false);
    return ratio === 0 || ratio === 1 ? null : ratio;
  }

  /** Ascending by date; of several rows with one date the first in the file stays. */
  distinct(entries: readonly Entry[]): Entry[] {
    const byDate = new Map<IsoDate, Entry>();
    for (const entry of entries) {
      const earlier = byDate.get(entry.date);
      if (!earlier) byDate.set(entry.date, entry);
      else this.report(earlier.value === entry.value ? 'REPEATED_ROW' : 'DUPLICATE_DATE', entry.row, 'date', true);
    }
    return [...byDate.values()].sort((left, right) => (left.date < right.date ? -1 : 1));
  }

  noteJumps(entries: readonly Entry[]): void {
    entries.slice(1).forEach((entry, at) => {
      const before = entries[at];
      if (!before || entry.dividend !== null || entry.split !== null) return;
      if (Math.abs(entry.value / before.value - 1) > SUSPICIOUS_JUMP) this.report('JUMP', entry.row, 'value', false);
    });
  }
}

/** Digest of a history: one line per value, so that equal histories have equal links. */
export function digestOf(table: Omit<NavTable, 'sha256' | 'name'>): string {
  const lines = [
    ...table.dates.map((date, at) => `${date},${String(table.values[at])}`),
    ...table.dividends.map((entry) => `dividend,${entry.date},${String(entry.perShare)}`),
    ...table.splits.map((entry) => `split,${entry.date},${String(entry.ratio)}`),
  ];
  return sha256(lines.join('\n'));
}

function tableOf(name: string, entries: readonly Entry[]): NavTable {
  const content = {
    dates: entries.map((entry) => entry.date),
    values: entries.map((entry) => entry.value),
    dividends: entries.flatMap(({ date, dividend }) => (dividend === null ? [] : [{ date, perShare: dividend }])),
    splits: entries.flatMap(({ date, split }) => (split === null ? [] : [{ date, ratio: split }])),
  };
  return { name, ...content, sha256: digestOf(content) };
}

function failed(code: ProblemCode, value: string, rows: number): ImportedTable {
  const problem = { code, row: null, column: null, value, skipped: true };
  return { table: null, problems: [problem], counts: { rows, accepted: 0, skipped: rows }, recognised: null };
}

function recognisedOf(reader: NavReader, layout: Layout, file: { readonly encoding: string; readonly delimiter: string; readonly sorted: boolean }): Recognised {
  const roles = Object.keys(layout.columns) as ColumnRole[];
  return {
    ...file,
    dateOrder: reader.order,
    decimalComma: reader.decimalComma,
    columns: Object.fromEntries(roles.map((role) => [role, reader.columnName(role)])),
    accumulated: layout.accumulated,
  };
}

function isAscending(entries: readonly Entry[]): boolean {
  return entries.every((entry, at) => at === 0 || (entries[at - 1]?.date ?? '') <= entry.date);
}

/** Reads a NAV history from text: finds delimiter, columns, date order and number style, and names every bad row. */
export function readNavText(text: string, name: string, encoding = 'utf-8'): ImportedTable {
  const delimiter = detectDelimiter(text);
  const rows = splitRows(text.replace(/^\uFEFF/, ''), delimiter);
  if (rows.length === 0) return failed('NO_ROWS', '', 0);
  const layout = detectLayout(rows);
  const data = rows.slice(layout.firstDataRow);
  if (layout.columns.date === undefined) return failed('NO_DATE_COLUMN', layout.header.join(', '), data.length);
  if (layout.columns.value === undefined) return failed('NO_VALUE_COLUMN', layout.header.join(', '), data.length);
  if (data.length > MOST_VALUES) return failed('TOO_MANY_VALUES', String(data.length), data.length);
  const reader = new NavReader(layout, data);
  const read = data.map((row) => reader.entry(row)).filter((entry) => entry !== null);
  const entries = reader.distinct(read);
  reader.noteJumps(entries);
  const problems = reader.problems.toSorted((left, right) => (left.row ?? 0) - (right.row ?? 0));
  return {
    table: entries.length === 0 ? null : tableOf(name, entries),
    problems,
    counts: { rows: data.length, accepted: entries.length, skipped: data.length - entries.length },
    recognised: recognisedOf(reader, layout, { encoding, delimiter, sorted: isAscending(read) }),
  };
}
