// Files and series for the soak test, each with other values. Returns bodies that are ready to send.
import { deflateRawSync } from 'node:zlib';

const DAY_MS = 86_400_000;

/** Dates on weekdays from 2 January 2015 on, ascending, as yyyy-mm-dd. */
export function weekdays(count) {
  const days = [];
  for (let time = Date.UTC(2015, 0, 2); days.length < count; time += DAY_MS) {
    const day = new Date(time);
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

/** NAVs of a fund that moves by up to 1.2 % a day, starting at 1 plus a ten-millionth of the number. */
export function navs(count, number) {
  let nav = 1 + number / 1e7;
  return Array.from({ length: count }, () => {
    const now = nav.toFixed(7);
    nav *= 1 + (Math.random() - 0.497) * 0.024;
    return now;
  });
}

const rows = (count, number) => {
  const values = navs(count, number);
  return weekdays(count).map((day, i) => [day, values[i]]);
};

/** A NAV history as CSV. */
export function csv(count, number) {
  return Buffer.from(`date,nav\n${rows(count, number).map((row) => row.join(',')).join('\n')}\n`);
}

const crcs = Int32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n;
});
const crc32 = (bytes) => ~bytes.reduce((sum, byte) => (sum >>> 8) ^ crcs[(sum ^ byte) & 255], -1) >>> 0;

// Header fields of a ZIP entry that its local and its central record share, from "version needed" on.
function shared(entry) {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(8, 4);
  head.writeUInt16LE(0x5a21, 8);
  head.writeUInt32LE(entry.crc, 10);
  head.writeUInt32LE(entry.packed.length, 14);
  head.writeUInt32LE(entry.size, 18);
  head.writeUInt16LE(entry.name.length, 22);
  return head;
}

function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    const entry = { name, crc: crc32(bytes), size: bytes.length, packed: deflateRawSync(bytes) };
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared(entry), Buffer.from(name), entry.packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared(entry), tail, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06'), end]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The same kind of history as an XLSX workbook of one sheet. */
export function workbook(count, number) {
  const text = (at, value) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = [['date', 'nav'], ...rows(count, number)].map(([day, nav], i) => {
    const row = i + 1;
    return `<row r="${row}">${text(`A${row}`, day)}${i === 0 ? text('B1', nav) : `<c r="B${row}"><v>${nav}</v></c>`}</row>`;
  });
  return zip({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="NAV" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheet.join('')}</sheetData></worksheet>`,
  });
}
