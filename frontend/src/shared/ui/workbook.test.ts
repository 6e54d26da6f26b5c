import { describe, expect, it } from 'vitest';
import { dayOf, readWorkbook } from '@/shared/testing/read-workbook';
import { toCsv, type ExportTable } from './table-export';
import { workbookOf } from './workbook';

const TABLE: ExportTable = {
  name: '月度/年度: [收益]',
  columns: [{ name: '=HYPERLINK("x")' }, { name: '日期' }, { name: '收益', share: true }],
  rows: [
    ['=1+1', '2024-02-29', 0.1 + 0.2],
    ['+86', '1999-12-31', -1.4210854715202004e-14],
    ['-3', null, 12345678.901],
    ['@SUM(A1)', '2023-02-29', null],
    ['a <b> & "c"', '', 1 / 3],
  ],
};

async function read(...tables: ExportTable[]) {
  return readWorkbook(Buffer.from(await (await workbookOf(tables)).arrayBuffer()));
}

describe('a workbook', () => {
  it('holds numbers at full precision and days as real cells', async () => {
    const rows = (await read(TABLE)).get('月度 年度   收益') ?? [];
    expect(rows.slice(1).map((row) => row[2] ?? null)).toEqual([0.1 + 0.2, -1.4210854715202004e-14, 12345678.901, null, 1 / 3].map((number) => (number === null ? null : { number, format: '0.00%' })));
    expect(rows.slice(1, 3).map((row) => dayOf(row[1]))).toEqual(['2024-02-29', '1999-12-31']);
    // A day that does not exist stays the text that it is.
    expect(rows[4]?.[1]).toBe('2023-02-29');
  });

  it('holds no text that a spreadsheet would run, as the CSV export', async () => {
    const rows = [...(await read(TABLE)).values()][0] ?? [];
    expect(rows.map((row) => row[0])).toEqual(['\'=HYPERLINK("x")', "'=1+1", "'+86", "'-3", "'@SUM(A1)", 'a <b> & "c"']);
    expect(toCsv(TABLE)).toContain("'=1+1,2024-02-29,0.30000000000000004\r\n");
  });

  it('gives each table a sheet with a name of its own', async () => {
    const long = 'a'.repeat(40);
    const names = [...(await read({ ...TABLE, name: long }, { ...TABLE, name: long }, { ...TABLE, name: '' })).keys()];
    expect(names).toEqual(['a'.repeat(31), `${'a'.repeat(28)} 2`, '1']);
  });
});
