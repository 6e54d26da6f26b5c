import type { IsoDate } from '@/shared/format/units';
import { isIsoDate } from '@/shared/format/units';

/** Full-width digits and signs as their plain forms, spaces trimmed. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/^\uFEFF/, '').trim();
}

function iso(year: string, month: string, day: string): readonly IsoDate[] {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(text) ? [text] : [];
}

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s].*)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\s.*)?$/;

/** Every day that a text can mean, the reading with the day first before the one with the month first. */
export function possibleDates(text: string): readonly IsoDate[] {
  const value = plain(text);
  const first = YEAR_FIRST.exec(value) ?? COMPACT.exec(value);
  if (first) return iso(first[1] ?? '', first[2] ?? '', first[3] ?? '');
  const last = YEAR_LAST.exec(value);
  if (!last) return [];
  const [, a = '', b = '', year = ''] = last;
  return [...new Set([...iso(year, b, a), ...iso(year, a, b)])];
}

/** Reads a date in one of the common notations; null when it is none, does not exist or can mean two days. */
export function readDate(text: string): IsoDate | null {
  const dates = possibleDates(text);
  return dates.length === 1 ? (dates[0] ?? null) : null;
}
