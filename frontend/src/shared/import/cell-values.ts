import type { IsoDate } from '@/shared/format/units';
import { isIsoDate } from '@/shared/format/units';

/** Order of day, month and year in dates that do not begin with the year. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

const MISSING = new Set(['', '-', '--', '---', '—', '——', 'n/a', 'na', 'nan', 'null', 'none', '无', '暂无', '#n/a']);

/** Full-width digits and signs as their plain forms, spaces trimmed. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/^\uFEFF/, '').trim();
}

/** Whether the cell says "no value" rather than holding a wrong one. */
export function isMissing(text: string): boolean {
  return MISSING.has(plain(text).toLowerCase());
}

function iso(year: string, month: string, day: string): IsoDate | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s].*)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\s.*)?$/;

/** Reads a date in one of the common notations; null when it is none or does not exist. */
export function readDate(text: string, order: DateOrder): IsoDate | null {
  const value = plain(text);
  const first = YEAR_FIRST.exec(value) ?? COMPACT.exec(value);
  if (first) return iso(first[1] ?? '', first[2] ?? '', first[3] ?? '');
  const last = YEAR_LAST.exec(value);
  if (!last) return null;
  const [, a = '', b = '', year = ''] = last;
  return order === 'mdy' ? iso(year, a, b) : iso(year, b, a);
}

/** The order of a whole column: a part above 12 settles it, else the order in which the dates run mostly upwards. */
export function detectDateOrder(texts: readonly string[]): DateOrder {
  const parts = texts.map((text) => YEAR_LAST.exec(plain(text))).filter((match) => match !== null);
  if (parts.length === 0) return 'ymd';
  if (parts.some((match) => Number(match[1]) > 12)) return 'dmy';
  if (parts.some((match) => Number(match[2]) > 12)) return 'mdy';
  const steadiness = (order: DateOrder): number => {
    const days = texts.map((text) => readDate(text, order)).filter((day) => day !== null);
    const steps = days.slice(1).map((day, at) => Math.sign(Date.parse(day) - Date.parse(days[at] ?? day)));
    return Math.abs(steps.reduce((total, step) => total + step, 0));
  };
  return steadiness('mdy') > steadiness('dmy') ? 'mdy' : 'dmy';
}

/** Whether a column writes decimals with a comma (1.234,56). */
export function detectDecimalComma(texts: readonly string[]): boolean {
  const votes = texts.map(plain).map((text) => {
    if (/^[-+]?\d{1,3}(\.\d{3})+,\d+$/.test(text) || /^[-+]?\d+,(\d{1,2}|\d{4,})$/.test(text)) return 1;
    return /\.\d/.test(text) && !/,\d+$/.test(text) ? -1 : 0;
  });
  return votes.reduce<number>((total, vote) => total + vote, 0) > 0;
}

const THOUSANDS = /^[-+]?\d{1,3}([,'\s]\d{3})+(\.\d+)?$/;

/** Reads a number with thousands separators, currency or percent sign; null when it is none. */
export function readNumber(text: string, decimalComma: boolean): number | null {
  let value = plain(text).replace(/^[¥$€£]\s*/, '').replace(/\s*元$/, '').replace('−', '-');
  const percent = value.endsWith('%');
  if (percent) value = value.slice(0, -1).trim();
  if (decimalComma) value = value.replaceAll('.', '').replace(',', '.');
  else if (THOUSANDS.test(value)) value = value.replaceAll(/[,'\s]/g, '');
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(value)) return null;
  const number = Number(value) / (percent ? 100 : 1);
  return Number.isFinite(number) ? number : null;
}

/** An amount inside words, such as 每份派现金0.0500元; null when there is none. */
export function readAmountInWords(text: string, decimalComma: boolean): number | null {
  const direct = readNumber(text, decimalComma);
  if (direct !== null) return direct;
  const numbers = plain(text).match(/\d+(\.\d+)?/g) ?? [];
  const per = /每\s*(10|100)\s*份/.exec(plain(text));
  const last = numbers.at(-1);
  return last === undefined ? null : Number(last) / Number(per?.[1] ?? 1);
}

/** A split as new shares per old share: 2, "1:2" or 每份折算2份. */
export function readSplitRatio(text: string, decimalComma: boolean): number | null {
  const pair = /^(\d+(?:\.\d+)?)\s*[::/]\s*(\d+(?:\.\d+)?)$/.exec(plain(text));
  if (!pair) return readAmountInWords(text, decimalComma);
  const ratio = Number(pair[2]) / Number(pair[1]);
  return Number.isFinite(ratio) ? ratio : null;
}
