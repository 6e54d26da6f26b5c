import { describe, expect, it } from 'vitest';
import { cellsOf, withCells } from './cell-edit';

const FILE = 'date,nav,note\r\n2024-01-02,1.0,"a ""b"", c"\r\n"2024-01-03",abc,"two\nlines"\r\n2024-01-04,1.2,';

describe('rewriting cells', () => {
  it('changes the one cell and nothing else', () => {
    expect(withCells(FILE, ',', [{ row: 3, column: 1, value: '1.1' }])).toBe(FILE.replace('abc', '1.1'));
  });

  it('counts a quoted line break as a line, as editors show it, and rows by their first line', () => {
    // Row 3 spans lines 3 and 4, so the next row begins on line 5.
    expect(withCells(FILE, ',', [{ row: 5, column: 1, value: '1.3' }])).toBe(FILE.replace('1.2', '1.3'));
    expect(withCells(FILE, ',', [{ row: 4, column: 1, value: '9' }])).toBe(FILE);
  });

  it('rewrites several cells at once, a quoted one and the last one too', () => {
    const edits = [
      { row: 5, column: 2, value: 'end' },
      { row: 2, column: 2, value: 'x, y' },
      { row: 3, column: 0, value: '2024-01-05' },
    ];
    expect(withCells(FILE, ',', edits)).toBe('date,nav,note\r\n2024-01-02,1.0,"x, y"\r\n2024-01-05,abc,"two\nlines"\r\n2024-01-04,1.2,end');
  });

  it('quotes what would otherwise break the row', () => {
    expect(withCells('a;b\n1;2\n', ';', [{ row: 2, column: 0, value: 'say "1;2"' }])).toBe('a;b\n"say ""1;2""";2\n');
  });

  it('leaves a text alone where the place does not exist', () => {
    for (const place of [{ row: 9, column: 0 }, { row: 1, column: 9 }]) expect(withCells(FILE, ',', [{ ...place, value: 'x' }])).toBe(FILE);
  });

  it('works with tabs and with old Mac line ends', () => {
    expect(withCells('a\tb\r1\t2\r3\t4', '\t', [{ row: 3, column: 1, value: '5' }])).toBe('a\tb\r1\t2\r3\t5');
  });
});

it('reads the cells of rows without their quotes', () => {
  expect([...cellsOf(FILE, ',', new Set([2, 5]))]).toEqual([
    [2, ['2024-01-02', '1.0', 'a "b", c']],
    [5, ['2024-01-04', '1.2', '']],
  ]);
});
