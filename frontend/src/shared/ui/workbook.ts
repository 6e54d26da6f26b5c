import writeXlsxFile, { type Cell } from 'write-excel-file/browser';
import { spreadsheetText } from '@/shared/format/spreadsheet-text';
import { isIsoDate } from '@/shared/format/units';
import type { CellValue } from './data-table-model';
import type { ExportTable } from './table-export';

/** Longest name of a sheet that spreadsheets take. */
const NAME_LENGTH = 31;
const DATE_FORMAT = 'yyyy-mm-dd';
const DATE_WIDTH = 12;
const LEAST_WIDTH = 10;
const GREATEST_WIDTH = 60;

/** The tables as one XLSX workbook, a sheet each: dates and numbers are real cells, texts can be no formula. */
export async function workbookOf(tables: readonly ExportTable[]): Promise<Blob> {
  const names = sheetNames(tables);
  return writeXlsxFile(
    tables.map((table, index) => ({
      data: [table.columns.map(({ name }): Cell => ({ value: spreadsheetText(name), fontWeight: 'bold' })), ...table.rows.map((row) => row.map((value, column) => cellOf(value, table.columns[column]?.share === true)))],
      sheet: names[index] ?? table.name,
      columns: table.columns.map((_, column) => ({ width: widthOf(table, column) })),
      stickyRowsCount: 1,
    })),
  ).toBlob();
}

function cellOf(value: CellValue, share: boolean): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return share ? { value, type: Number, format: '0.00%' } : { value, type: Number };
  if (isIsoDate(value)) return { value: new Date(`${value}T00:00:00Z`), type: Date, format: DATE_FORMAT };
  return { value: spreadsheetText(value), type: String };
}

function widthOf({ columns, rows }: ExportTable, column: number): number {
  const lengths = rows.map((row) => (typeof row[column] === 'string' ? row[column].length : DATE_WIDTH));
  return Math.min(GREATEST_WIDTH, Math.max(LEAST_WIDTH, columns[column]?.name.length ?? 0, ...lengths.slice(0, 200)) + 2);
}

/** Names that spreadsheets allow, each once. */
function sheetNames(tables: readonly ExportTable[]): string[] {
  const taken = new Set<string>();
  return tables.map(({ name }) => {
    const plain = name.replaceAll(/[[\]:*?/\\'\p{Cc}]/gu, ' ').trim().slice(0, NAME_LENGTH) || '1';
    let unique = plain;
    for (let count = 2; taken.has(unique.toLowerCase()); count++) unique = `${plain.slice(0, NAME_LENGTH - 3)} ${count}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
