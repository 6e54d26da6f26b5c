/** Most codes that are opened side by side. */
export const MOST_CODES = 20;

const CODE = /^([a-z][a-z0-9-]{1,30}:)?[\w.^=-]{2,40}$/i;

/** The codes of a pasted text: at least two of them, with nothing else between; null for any other text. */
export function codesOf(text: string): readonly string[] | null {
  const parts = text.split(/[\s,,、;;|]+/).filter((part) => part !== '');
  const codes = parts.every((part) => CODE.test(part) && /\d/.test(part)) ? [...new Set(parts)] : [];
  return codes.length > 1 ? codes.slice(0, MOST_CODES) : null;
}
