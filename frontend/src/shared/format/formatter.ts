import type { Language, Region } from '@/shared/settings/settings';
import { perLocale } from './per-locale';
import type { IsoDate, Money, Ratio } from './units';

/** The sign a reader sees; a real minus (U+2212) lines up with plus in tabular figures. */
export const MINUS = '−';
export const BLANK = '–';
/** Stands for an amount of money that the reader hides from others. */
export const MASK = '••••';

export interface Formatter {
  number(value: number, digits?: number): string;
  /** A ratio as percent without a plus: 12.34%. */
  percent(value: Ratio, digits?: number): string;
  /** A ratio as percent with its sign: +12.34%. */
  signedPercent(value: Ratio, digits?: number): string;
  signedNumber(value: number, digits?: number): string;
  /** Money in full, two decimals unless said otherwise. */
  money(value: Money, digits?: number): string;
  /** Money in short: 1.2 万 / 3.4 亿, or 12.0K / 3.4M, by region. */
  shortMoney(value: Money): string;
  date(value: IsoDate): string;
  /** Date with weekday, for a chart's cursor. */
  dateLong(value: IsoDate): string;
  month(year: number, month: number): string;
  monthName(month: number): string;
  days(value: number): string;
  /** Every digit the double holds, for copying. */
  precise(value: number): string;
}

const SHORT_UNITS_EAST = [
  { from: 1e8, unit: '亿' },
  { from: 1e4, unit: '万' },
] as const;
const SHORT_UNITS_WEST = [
  { from: 1e9, unit: 'B' },
  { from: 1e6, unit: 'M' },
  { from: 1e3, unit: 'K' },
] as const;

function utc(value: IsoDate): Date {
  return new Date(`${value}T00:00:00Z`);
}

function withMinus(text: string): string {
  return text.replace(/^-/, MINUS);
}

function shortMoneyOf(region: Region, number: (value: number, digits?: number) => string) {
  const steps = region.startsWith('zh') ? SHORT_UNITS_EAST : SHORT_UNITS_WEST;
  return (value: Money): string => {
    const step = steps.find(({ from }) => Math.abs(value) >= from);
    return step ? `${number(value / step.from, 2)}${step.unit}` : number(value, 2);
  };
}

/* A phone needs tens of milliseconds for one of these, so each is made when the first text needs it. */
const dayOf = perLocale((locale) => {
  const [month, day] = locale === 'de-DE' ? (['2-digit', '2-digit'] as const) : (['short', 'numeric'] as const);
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month, day });
});
const weekdayOf = perLocale((locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' }));
const monthOf = perLocale((locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short' }));

function dateFormats(region: Region, language: Language) {
  const words = language === 'zh' ? 'zh-CN' : region.startsWith('zh') || region === 'de-DE' ? 'en-GB' : region;
  const numeric = region.startsWith('zh');
  const date = (value: IsoDate): string => (numeric ? value : dayOf(region === 'de-DE' ? region : words).format(utc(value)));
  return {
    date,
    dateLong: (value: IsoDate): string => `${date(value)} ${weekdayOf(words).format(utc(value))}`,
    monthName: (value: number): string => monthOf(words).format(new Date(Date.UTC(2000, value - 1, 1))),
  };
}

/** Writes numbers, money and dates the way a region does, with words in the language of the page; `privacy` masks money. */
export function createFormatter(region: Region, language: Language, privacy = false): Formatter {
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const known = formats.get(key) ?? new Intl.NumberFormat(region, options);
    formats.set(key, known);
    return known;
  };
  const fixed = (digits: number): Intl.NumberFormatOptions => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });
  const number = (value: number, digits = 2): string => withMinus(format({ ...fixed(digits), signDisplay: 'negative' }).format(value));
  const { date, dateLong, monthName } = dateFormats(region, language);
  return {
    number,
    percent: (value, digits = 2) => withMinus(format({ ...fixed(digits), style: 'percent', signDisplay: 'negative' }).format(value)),
    signedPercent: (value, digits = 2) => withMinus(format({ ...fixed(digits), style: 'percent', signDisplay: 'exceptZero' }).format(value)),
    signedNumber: (value, digits = 2) => withMinus(format({ ...fixed(digits), signDisplay: 'exceptZero' }).format(value)),
    money: privacy ? () => MASK : (value, digits = 2) => number(value, digits),
    shortMoney: privacy ? () => MASK : shortMoneyOf(region, number),
    date,
    dateLong,
    monthName,
    month: (year, month) => (region.startsWith('zh') ? `${String(year)}-${String(month).padStart(2, '0')}` : `${monthName(month)} ${String(year)}`),
    days: (value) => format({ maximumFractionDigits: 0 }).format(value),
    precise: (value) => String(value),
  };
}
