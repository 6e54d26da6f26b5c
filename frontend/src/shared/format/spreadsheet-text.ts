/** Blanks of every script, controls, and characters that are not seen but turn what follows. */
const UNSEEN = /^[\s\p{Z}\p{Cc}\p{Cf}]+/u;

/**
 * A text as it may stand in a cell that a spreadsheet opens: one that it would run as a formula gets a leading apostrophe.
 * Full-width, small and raised forms of the signs count as the signs themselves, also behind characters that are not seen.
 */
export function spreadsheetText(text: string): string {
  const first = text.replace(UNSEEN, '').charAt(0).normalize('NFKC');
  return /^[\t\r\n]/.test(text) || /^[=+\-\u2212@]/.test(first) ? `'${text}` : text;
}
