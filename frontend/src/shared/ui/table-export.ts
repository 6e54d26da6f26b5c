import { plainNumber } from '@/shared/format/plain-number';
import { spreadsheetText } from '@/shared/format/spreadsheet-text';
import type { CellValue } from './data-table-model';

export interface ExportColumn {
  readonly name: string;
  /** The values are shares of one, which a workbook shows in per cent. */
  readonly share?: boolean;
}

/** A table as it leaves the page: values at full precision, dates as `YYYY-MM-DD`. */
export interface ExportTable {
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** A text that a spreadsheet would run as a formula gets a leading apostrophe; numbers stay numbers. */
function neutralised(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return plainNumber(value);
  return spreadsheetText(value);
}

function linesOf({ columns, rows }: ExportTable): string[][] {
  return [columns.map(({ name }) => neutralised(name)), ...rows.map((row) => row.map(neutralised))];
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The table as CSV (RFC 4180): header, then full precision values. */
export function toCsv(table: ExportTable): string {
  return `${linesOf(table).map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** The table for the clipboard: tabs between cells, so that a spreadsheet takes it apart. */
export function toTsv(table: ExportTable): string {
  const clean = (text: string): string => text.replaceAll(/[\t\r\n]+/g, ' ');
  return linesOf(table).map((line) => line.map(clean).join('\t')).join('\n');
}
