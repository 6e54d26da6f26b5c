import type { Calendar } from './sheet';

/** A month's return of this size and beyond has the full colour: the same for every fund, so that maps compare. */
export const FULL_SATURATION = 0.08;

const MONTHS = 12;

export interface HeatRow {
  readonly year: number;
  /** January to December; null where the fund has no return. */
  readonly months: readonly (number | null)[];
  /** Months, from 0, of which the history holds a part only. */
  readonly partial: readonly number[];
  /** The year's return, of the part there is: year to date in the last row. */
  readonly annual: number | null;
}

/** Month × year, the latest year first; with the span of the history, its partial months are marked. */
export function heatRows(calendar: Calendar, span?: Span): HeatRow[] {
  const partial = span === undefined ? [] : partialMonths(span);
  const rows = new Map<number, (number | null)[]>();
  for (const month of calendar.monthly) {
    const row = rows.get(month.year) ?? Array.from({ length: MONTHS }, () => null);
    row[month.month - 1] = month.return;
    rows.set(month.year, row);
  }
  const annual = new Map(calendar.annual.map((year) => [year.year, year.return]));
  const partialOf = (of: number, months: HeatRow['months']): number[] => partial.flatMap(({ year, month }) => (year === of && months[month] !== null ? [month] : []));
  return [...rows].map(([year, months]) => ({ year, months, partial: partialOf(year, months), annual: annual.get(year) ?? null })).sort((a, b) => b.year - a.year);
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** Whether a weekday lies between a day and the end of its month. */
function endsEarly(day: Date): boolean {
  const month = day.getUTCMonth();
  const next = new Date(day);
  for (;;) {
    next.setUTCDate(next.getUTCDate() + 1);
    if (next.getUTCMonth() !== month) return false;
    if (next.getUTCDay() % 6 !== 0) return true;
  }
}

/** The first and the last month of a history, where it begins or ends inside them. */
function partialMonths({ from, to }: Span): { readonly year: number; readonly month: number }[] {
  return [from, to].map((text) => new Date(`${text}T00:00:00Z`)).flatMap((day) => (endsEarly(day) ? [{ year: day.getUTCFullYear(), month: day.getUTCMonth() }] : []));
}

/** Share of the full colour, 0 to 1, of a return. */
export function saturation(value: number): number {
  return Math.min(1, Math.abs(value) / FULL_SATURATION);
}

export interface HeatSummary {
  readonly positive: number;
  readonly months: number;
  readonly best: { readonly year: number; readonly month: number; readonly value: number };
  readonly worst: { readonly year: number; readonly month: number; readonly value: number };
}

/** What the map shows, in numbers; null without a month. */
export function heatSummary(calendar: Calendar): HeatSummary | null {
  const months = calendar.monthly.flatMap(({ year, month, return: value }) => (value === null ? [] : [{ year, month, value }]));
  const first = months[0];
  if (first === undefined) return null;
  return {
    months: months.length,
    positive: months.filter(({ value }) => value > 0).length,
    best: months.reduce((best, month) => (month.value > best.value ? month : best), first),
    worst: months.reduce((worst, month) => (month.value < worst.value ? month : worst), first),
  };
}
