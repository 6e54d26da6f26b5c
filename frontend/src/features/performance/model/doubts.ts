/** Codes of notes that doubt the values themselves: the figures may be wrong because of them. */
const DOUBTS: ReadonlySet<string> = new Set([
  'READING_UNCONFIRMED',
  'PAYOUT_ABOVE_NAV',
  'NAV_FALL_UNEXPLAINED',
  'NAV_RISE_UNEXPLAINED',
  'NAV_ASTRAY',
  'FUND_JUMP',
  'FUND_JUMP_PAYOUT',
  'FUND_VALUE_ASTRAY',
  'FUND_MISSED_PAYOUT',
  'FUND_MISSED_SPLIT',
  'FUND_MISSED_EVENT',
  'FUND_SOURCES_DISAGREE',
  'CUMULATIVE_NOT_EXPLAINED',
]);

interface Coded {
  readonly code: string;
}

/** Notes that doubt the values, apart from those that only inform. */
export function sortNotes<N extends Coded>(notes: readonly N[]): { readonly doubts: readonly N[]; readonly remarks: readonly N[] } {
  return { doubts: notes.filter(({ code }) => DOUBTS.has(code)), remarks: notes.filter(({ code }) => !DOUBTS.has(code)) };
}
