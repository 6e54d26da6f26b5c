/** A place in a delimited text: the line its row begins on, from 1, and the column, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface CellEdit extends CellPlace {
  readonly value: string;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Visits every cell with its place and where it stands in the text; quotes as in RFC 4180. */
function visitCells(text: string, delimiter: string, visit: (place: CellPlace, span: Span) => void): void {
  let line = 1;
  let row = 1;
  let column = 0;
  let from = 0;
  let opened = false;
  let quoted = false;
  const end = (at: number): void => {
    visit({ row, column }, { from, to: at });
    from = at + 1;
    column += 1;
    opened = false;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const lineEnd = char === '\n' || (char === '\r' && text[at + 1] !== '\n');
    if (lineEnd) line += 1;
    // A doubled quote closes and opens again, which leaves the state as it was.
    if (char === '"' && (opened || text.slice(from, at).trim() === '')) {
      opened = true;
      quoted = !quoted;
    } else if (quoted) continue;
    else if (char === delimiter) end(at);
    else if (lineEnd) {
      end(at > from && text[at - 1] === '\r' ? at - 1 : at);
      from = at + 1;
      row = line;
      column = 0;
    }
  }
  if (from < text.length || column > 0) end(text.length);
}

function written(value: string, delimiter: string): string {
  return value.includes(delimiter) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The text with some cells rewritten; everything else stays as it was, character by character. Unknown places change nothing. */
export function withCells(text: string, delimiter: string, edits: readonly CellEdit[]): string {
  const wanted = new Map(edits.map((edit) => [`${edit.row} ${edit.column}`, edit.value]));
  const parts: string[] = [];
  let done = 0;
  visitCells(text, delimiter, ({ row, column }, { from, to }) => {
    const value = wanted.get(`${row} ${column}`);
    if (value === undefined) return;
    parts.push(text.slice(done, from), written(value, delimiter));
    done = to;
  });
  return parts.join('') + text.slice(done);
}

/** The cells of some rows as they stand in the text, without their quotes; rows by the line they begin on. */
export function cellsOf(text: string, delimiter: string, rows: ReadonlySet<number>): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  visitCells(text, delimiter, ({ row }, { from, to }) => {
    if (!rows.has(row)) return;
    const raw = text.slice(from, to).trim();
    const cells = found.get(row) ?? [];
    cells.push(raw.startsWith('"') && raw.endsWith('"') && raw.length > 1 ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    found.set(row, cells);
  });
  return found;
}
