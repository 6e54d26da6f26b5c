import type { Formatter } from '@/shared/format/formatter';
import type { Sheet } from './sheet';

/** Holding time of the headline's last clause. */
const HEADLINE_YEARS = 3;

/** What the first sentence of the sheet says; a part that is unknown is left out of the sentence. */
export interface Headline {
  readonly years: number;
  readonly annualised: number | null;
  readonly total: number | null;
  readonly fall: { readonly depth: number; readonly peak: string; readonly trough: string } | null;
  /** Days from peak to recovery; null while the fund is still below its high. */
  readonly recoveryDays: number | null;
  readonly holding: { readonly years: number; readonly positiveShare: number; readonly windows: number } | null;
}

/** The four things a reader asks first. */
export function headlineOf(sheet: Sheet): Headline {
  const { maxDrawdown, maxDrawdownPeak, maxDrawdownTrough, maxDrawdownRecovery } = sheet.risk;
  const fell = typeof maxDrawdown === 'number' && maxDrawdown > 0 && maxDrawdownPeak && maxDrawdownTrough;
  const held = sheet.holdingPeriods?.find(({ years }) => years === HEADLINE_YEARS);
  return {
    years: sheet.period.years,
    annualised: sheet.returns.annualised ?? null,
    total: sheet.returns.total ?? null,
    fall: fell ? { depth: maxDrawdown, peak: maxDrawdownPeak, trough: maxDrawdownTrough } : null,
    recoveryDays: fell && maxDrawdownRecovery ? daysBetween(maxDrawdownPeak, maxDrawdownRecovery) : null,
    holding:
      held !== undefined && held.windows > 0 && typeof held.positiveShare === 'number'
        ? { years: held.years, positiveShare: held.positiveShare, windows: held.windows }
        : null,
  };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Years with one decimal, and without it where it is zero: 8.6, 10. */
export function yearsText(format: Pick<Formatter, 'number'>, years: number): string {
  const tenths = Math.round(years * 10);
  return format.number(tenths / 10, tenths % 10 && 1);
}
