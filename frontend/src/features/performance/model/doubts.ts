/** Notes that doubt the values themselves: the figures may be wrong because of them. */
const DOUBT = /^(NAV_|PAYOUT_|READING_|CUMULATIVE_|FUND_(JUMP|VALUE_|MISSED_|SOURCES_|COLUMN_|DATE_COLUMN_|FILE_))/;

interface Coded {
  readonly code: string;
}

/** Notes that doubt the values, apart from those that only inform. */
export function sortNotes<N extends Coded>(notes: readonly N[]): { readonly doubts: readonly N[]; readonly remarks: readonly N[] } {
  return { doubts: notes.filter(({ code }) => DOUBT.test(code)), remarks: notes.filter(({ code }) => !DOUBT.test(code)) };
}
