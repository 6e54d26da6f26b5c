import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readNavText } from './read-nav-text';
import { readTask } from './read-source';
import { sha256 } from './sha256';

const codesOf = (text: string): string[] => readNavText(text, 'fund').problems.map((problem) => `${String(problem.row)}:${problem.code}:${problem.value}`);

describe('readNavText', () => {
  it('reads a plain table with a header', () => {
    const { table, problems, counts } = readNavText('date,nav\n2024-01-02,1.01\n2024-01-03,1.02\n', 'fund');
    expect(table?.dates).toEqual(['2024-01-02', '2024-01-03']);
    expect(table?.values).toEqual([1.01, 1.02]);
    expect(problems).toEqual([]);
    expect(counts).toEqual({ rows: 2, accepted: 2, skipped: 0 });
  });

  it('needs no header', () => {
    expect(readNavText('20240102\t1.01\n20240103\t1.02', 'fund').table?.dates).toEqual(['2024-01-02', '2024-01-03']);
  });

  it('takes the unit NAV of a Chinese table and leaves the accumulated one', () => {
    const text = '净值日期,累计净值,单位净值,日增长率,分红,拆分\n2024年1月2日,2.5,1.5,0.1%,,\n2024/1/3,2.6,1.4,--,每份派现金0.0500元,\n2024.1.4,2.6,0.7,--,,每份基金份额折算2份\n';
    const { table, recognised, problems } = readNavText(text, 'fund');
    expect(table?.values).toEqual([1.5, 1.4, 0.7]);
    expect(table?.dividends).toEqual([{ date: '2024-01-03', perShare: 0.05 }]);
    expect(table?.splits).toEqual([{ date: '2024-01-04', ratio: 2 }]);
    expect(recognised?.columns).toEqual({ date: '净值日期', value: '单位净值', dividend: '分红', split: '拆分' });
    expect(problems).toEqual([]);
  });

  it('falls back to the accumulated NAV and says so', () => {
    const { table, recognised } = readNavText('日期,累计净值\n2024-01-02,2.5\n', 'fund');
    expect(table?.values).toEqual([2.5]);
    expect(recognised?.accumulated).toBe(true);
  });

  it('reads a header merged over two rows below a title', () => {
    const text = '某某基金净值表,,\n日期,净值,\n,单位净值,累计净值\n2024-01-02,1.01,3.01\n2024-01-03,1.02,3.02\n';
    expect(readNavText(text, 'fund').table?.values).toEqual([1.01, 1.02]);
  });

  it('reads thousands separators inside quotes and decimal commas', () => {
    expect(readNavText('date,close\n2024-01-02,"1,234.50"\n2024-01-03,"1,235.75"\n', 'fund').table?.values).toEqual([1234.5, 1235.75]);
    const european = readNavText('Date;Price\n31.01.2024;1.234,50\n01.02.2024;1.235,75\n', 'fund');
    expect(european.table?.values).toEqual([1234.5, 1235.75]);
    expect(european.recognised?.decimalComma).toBe(true);
  });

  it('tells day-month from month-day by the whole column', () => {
    expect(readNavText('13/02/2024,1\n14/02/2024,1\n', 'f').table?.dates[0]).toBe('2024-02-13');
    expect(readNavText('02/13/2024,1\n02/14/2024,1\n', 'f').table?.dates[0]).toBe('2024-02-13');
    // Neither part exceeds 12: read as month-day the column runs upwards day by day.
    const ambiguous = ['01/02/2024', '01/03/2024', '01/04/2024', '02/01/2024', '02/02/2024'].map((date) => `${date},1`).join('\n');
    expect(readNavText(ambiguous, 'f').table?.dates).toEqual(['2024-01-02', '2024-01-03', '2024-01-04', '2024-02-01', '2024-02-02']);
  });

  it('puts rows in order of dates and says so', () => {
    const { table, recognised } = readNavText('date,nav\n2024-01-03,1.02\n2024-01-02,1.01\n', 'fund');
    expect(table?.values).toEqual([1.01, 1.02]);
    expect(recognised?.sorted).toBe(false);
  });

  it('names line, column and value of every bad row and keeps the others', () => {
    const text = ['date,nav', '2024-01-02,1.00', '2024-02-30,1.01', '2024-01-04,abc', '2024-01-05,', '2024-01-08,-1', ',1.0', '2024-01-09,1.02', '2024-01-09,1.03', '2024-01-09,1.02'].join('\n');
    const { table, problems, counts } = readNavText(text, 'fund');
    expect(problems.map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
      [3, 'date', '2024-02-30', 'BAD_DATE'],
      [4, 'nav', 'abc', 'BAD_NUMBER'],
      [5, 'nav', '', 'MISSING_VALUE'],
      [6, 'nav', '-1', 'NOT_POSITIVE'],
      [7, 'date', '', 'MISSING_DATE'],
      [9, 'date', '2024-01-09', 'DUPLICATE_DATE'],
      [10, 'date', '2024-01-09', 'REPEATED_ROW'],
    ]);
    expect(table?.values).toEqual([1, 1.02]);
    expect(counts).toEqual({ rows: 9, accepted: 2, skipped: 7 });
  });

  it('keeps a line number right after a quoted cell with a line end', () => {
    expect(codesOf('date,nav,note\n2024-01-02,1,"two\nlines"\n2024-01-03,x,\n')).toEqual(['4:BAD_NUMBER:x']);
  });

  it('asks about a jump that looks like a missed split but not about one that is recorded', () => {
    expect(codesOf('date,nav\n2024-01-02,2.0\n2024-01-03,1.0\n')).toEqual(['3:JUMP:1.0']);
    expect(codesOf('date,nav,split\n2024-01-02,2.0,\n2024-01-03,1.0,2\n')).toEqual([]);
  });

  it.each([
    ['', 'NO_ROWS'],
    ['a,b\nc,d\n', 'NO_DATE_COLUMN'],
    ['date,remark\n2024-01-02,hello\n', 'NO_VALUE_COLUMN'],
  ])('says why nothing of %j can be used', (text, code) => {
    const { table, problems } = readNavText(text, 'fund');
    expect(table).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('refuses more values than a series may have', () => {
    const rows = Array.from({ length: 40_001 }, () => '2024-01-02,1').join('\n');
    expect(readNavText(rows, 'fund').problems[0]?.code).toBe('TOO_MANY_VALUES');
  });
});

describe('encodings', () => {
  const text = '净值日期,单位净值\n2024-01-02,1.01\n';
  // "净值日期" and "单位净值" in GB18030, from the code chart.
  const gb = [0xbe, 0xbb, 0xd6, 0xb5, 0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xb5, 0xa5, 0xce, 0xbb, 0xbe, 0xbb, 0xd6, 0xb5, ...Buffer.from('\n2024-01-02,1.01\n')];
  it.each([
    ['utf-8', Uint8Array.from(Buffer.from(text))],
    ['utf-8', Uint8Array.from([0xef, 0xbb, 0xbf, ...Buffer.from(text)])],
    ['utf-16le', Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])],
    ['utf-16le', Uint8Array.from(Buffer.from(text, 'utf16le'))],
    ['utf-16be', Uint8Array.from([0xfe, 0xff, ...Buffer.from(text, 'utf16le').swap16()])],
    ['gb18030', Uint8Array.from(gb)],
  ])('reads %s', (encoding, bytes) => {
    const { table, recognised } = readTask({ bytes, name: 'fund' });
    expect(table?.values).toEqual([1.01]);
    expect(recognised).toMatchObject({ encoding, columns: { date: '净值日期', value: '单位净值' } });
  });
});

describe('sha256', () => {
  it.each([0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1000])('agrees with the platform for %i characters', (length) => {
    const text = '净a'.repeat(length).slice(0, length);
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('depends on the content of a table only', () => {
    const first = readNavText('date,nav\n2024-01-02,1\n2024-01-03,2\n', 'a').table;
    const second = readNavText('日期;单位净值\n2024/1/3;2.0\n2024/1/2;1.00\n', 'b').table;
    expect(first?.sha256).toBe(second?.sha256);
  });
});
