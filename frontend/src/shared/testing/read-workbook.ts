import { inflateRawSync } from 'node:zlib';

/** A cell as the file holds it: a number with its format, or a text. */
export type StoredCell = { readonly number: number; readonly format: string } | string | null;

const END_OF_DIRECTORY = 0x06054b50;
const DAY_MILLISECONDS = 86_400_000;
/** Day 0 of a workbook's calendar. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** The files inside a ZIP archive, by name. */
function unzip(bytes: Buffer): Map<string, string> {
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, nameLength, extraLength, commentLength, start] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const content = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(content, content + size);
    files.set(name, (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => (hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : (signs[name ?? ''] ?? whole)));
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function textsOf(markup: string): string {
  return [...markup.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map((match) => unescaped(match[1] ?? '')).join('');
}

/** Number formats by style, in the order of the file. */
function formatsOf(styles: string): string[] {
  const named = new Map([...styles.matchAll(/<numFmt\s[^>]*>/g)].map(([tag]) => [attribute(tag, 'numFmtId'), unescaped(attribute(tag, 'formatCode'))]));
  const cells = /<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '';
  return [...cells.matchAll(/<xf\s[^>]*>/g)].map(([tag]) => named.get(attribute(tag, 'numFmtId')) ?? attribute(tag, 'numFmtId'));
}

/** Reads an XLSX file by the rules of its format (ECMA-376), without the library that wrote it: rows of cells by sheet. */
export function readWorkbook(bytes: Buffer): Map<string, StoredCell[][]> {
  const files = unzip(bytes);
  const file = (name: string): string => files.get(name) ?? '';
  const shared = [...file('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map((match) => textsOf(match[1] ?? ''));
  const formats = formatsOf(file('xl/styles.xml'));
  const targets = new Map([...file('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/')]));
  const cellOf = (tag: string, inside: string): StoredCell => {
    if (/<f[\s>]/.test(inside)) throw new Error(`a formula: ${inside}`);
    const type = attribute(tag, 't');
    const value = /<v>([^<]*)<\/v>/.exec(inside)?.[1];
    if (type === 'inlineStr') return textsOf(inside);
    if (value === undefined) return null;
    if (type === 's') return shared[Number(value)] ?? null;
    return type === 'str' ? unescaped(value) : { number: Number(value), format: formats[Number(attribute(tag, 's') || '0')] ?? '' };
  };
  return new Map(
    [...file('xl/workbook.xml').matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => {
      const markup = file(targets.get(attribute(tag, 'r:id')) ?? '');
      const rows = [...markup.matchAll(/<row[\s>][\s\S]*?<\/row>/g)].map(([row]) => {
        const cells: StoredCell[] = [];
        for (const match of row.matchAll(/<c(\s[^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) cells[columnOf(attribute(match[1] ?? '', 'r'))] = cellOf(match[1] ?? '', match[2] ?? '');
        return Array.from(cells, (cell) => cell ?? null);
      });
      return [unescaped(attribute(tag, 'name')), rows];
    }),
  );
}

function columnOf(place: string): number {
  return Array.from(place.replace(/\d+$/, '')).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The day that a date cell holds. */
export function dayOf(cell: StoredCell | undefined): string | null {
  if (cell === null || cell === undefined || typeof cell === 'string' || cell.format !== 'yyyy-mm-dd') return null;
  return new Date(FIRST_DAY + cell.number * DAY_MILLISECONDS).toISOString().slice(0, 10);
}
