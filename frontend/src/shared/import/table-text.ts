/** How a file's bytes were read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
export type Delimiter = ',' | '\t' | ';' | '|' | ' ';

export interface TextRow {
  /** Line of the file on which the row begins, counted from one. */
  readonly line: number;
  readonly cells: readonly string[];
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingByMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark, text in UTF-16 shows as a zero in every other byte of its digits.
  const sample = bytes.subarray(0, 400);
  const zeros = [0, 1].map((parity) => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length);
  if ((zeros[1] ?? 0) > sample.length / 8) return 'utf-16le';
  if ((zeros[0] ?? 0) > sample.length / 8) return 'utf-16be';
  return null;
}

/** Reads bytes as text: a byte order mark decides, then strict UTF-8, then GB18030 (which contains GBK and GB2312). */
export function decodeBytes(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const marked = encodingByMark(bytes);
  const order: Encoding[] = marked ? [marked] : ['utf-8', 'gb18030'];
  for (const encoding of order) {
    const text = tryDecode(bytes, encoding);
    if (text !== null) return { text, encoding };
  }
  // Not text in any encoding we know: shown with replacement marks, so that the problems name the rows.
  return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' };
}

const DELIMITERS: readonly Delimiter[] = ['\t', ';', '|', ','];

/** The delimiter that cuts the first lines into the same number of at least two cells most often. */
export function detectDelimiter(text: string): Delimiter {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').slice(0, 40);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ' ', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const cells = splitRows(line, delimiter)[0]?.cells.length ?? 1;
      if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
    }
    const score = Math.max(0, ...counts.values());
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Cuts text into rows and cells (RFC 4180 quotes); a quoted cell may hold the delimiter and line ends. */
export function splitRows(text: string, delimiter: Delimiter): readonly TextRow[] {
  if (delimiter === ' ') {
    return text
      .split(/\r\n|\n|\r/)
      .map((line, at) => ({ line: at + 1, cells: line.trim().split(/\s+/) }))
      .filter((row) => row.cells.some((cell) => cell !== ''));
  }
  const rows: TextRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let start = 1;
  const endCell = (): void => {
    cells.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (cells.some((value) => value !== '')) rows.push({ line: start, cells });
    cells = [];
    start = line;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\r' && text[at + 1] === '\n') continue;
    const lineEnd = char === '\n' || char === '\r';
    if (lineEnd) line++;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (char === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (char === delimiter) endCell();
    else if (lineEnd) endRow();
    else cell += char;
  }
  endRow();
  return rows;
}
