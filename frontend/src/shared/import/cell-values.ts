import type { IsoDate } from '@/shared/format/units';
import { isIsoDate } from '@/shared/format/units';

/** Order of day, month and year in dates that do not begin with the year. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** Full-width digits and signs as their plain forms, spaces trimmed. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/^\uFEFF/, '').trim();
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
