import { crc32 } from 'node:zlib';

/** A history that grows by 0.001 each week day from 1.000: after n days the total return is (n − 1) ÷ 1000. */
export interface Day {
  readonly date: Date;
  readonly nav: string;
}

const DAY_MILLISECONDS = 86_400_000;

export function weekDays(count: number, from = Date.UTC(2023, 0, 2)): Day[] {
  const days: Day[] = [];
  for (let at = from; days.length < count; at += DAY_MILLISECONDS) {
    const date = new Date(at);
    if (date.getUTCDay() % 6 !== 0) days.push({ date, nav: (1 + days.length / 1000).toFixed(4) });
  }
  return days;
}

export const iso = (date: Date): string => date.toISOString().slice(0, 10);
export const dayFirst = (date: Date): string => iso(date).split('-').reverse().join('/');
export const chinese = (date: Date): string => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
/** Days since 1899-12-30, as spreadsheets count them. */
export const serial = (date: Date): number => date.getTime() / DAY_MILLISECONDS + 25_569;

export const table = (header: readonly string[], rows: readonly (readonly string[])[], delimiter = ','): string =>
  [header, ...rows].map((row) => row.join(delimiter)).join('\r\n') + '\r\n';

export const slashed = (date: Date): string => `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
export const monthFirst = (date: Date): string => `${iso(date).slice(5, 7)}/${iso(date).slice(8)}/${iso(date).slice(0, 4)}`;

/** A text in GB18030, as far as two bytes a character reach: the platform decodes it but does not encode. */
export function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) bytes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  }
  return Buffer.from(Array.from(text, (char) => (char < '\u0080' ? [char.charCodeAt(0)] : [...(bytes.get(char) ?? [])])).flat());
}

/** 净值日期,单位净值 in GB18030, written out by hand: no encoder comes with the platform. */
export const GB18030_HEADER = Buffer.from([0xbe, 0xbb, 0xd6, 0xb5, 0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xb5, 0xa5, 0xce, 0xbb, 0xbe, 0xbb, 0xd6, 0xb5, 0x0d, 0x0a]);

interface Part {
  readonly name: string;
  readonly text: string;
}

/** A ZIP archive whose parts are stored as they are (APPNOTE 4.3). */
function archive(parts: readonly Part[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of parts) {
    const data = Buffer.from(text);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(path.length, 22);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), common, path, data);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, path);
    offset += 30 + path.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook of one sheet: texts inline, numbers as numbers, the first column as dates (cell style 1 is format 14). */
export function workbook(header: readonly string[], rows: readonly (readonly (string | number)[])[]): Buffer {
  const cell = (value: string | number, column: number): string =>
    typeof value === 'string' ? `<c t="inlineStr"><is><t>${value}</t></is></c>` : `<c${column === 0 ? ' s="1"' : ''}><v>${value}</v></c>`;
  const sheet = [header, ...rows].map((row, at) => `<row r="${at + 1}">${row.map(cell).join('')}</row>`).join('');
  return archive([
    {
      name: '[Content_Types].xml',
      text: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    },
    { name: '_rels/.rels', text: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: 'xl/workbook.xml', text: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="NAV" sheetId="1" r:id="r1"/></sheets></workbook>` },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      text: `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    { name: 'xl/worksheets/sheet1.xml', text: `${XML}<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>` },
  ]);
}
