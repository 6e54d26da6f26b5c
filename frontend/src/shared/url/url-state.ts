/** One query parameter: how it is written, read and defaulted. `read` returns undefined for a value it cannot use. */
export interface Parameter<T> {
  readonly key: string;
  readonly fallback: T;
  readonly read: (text: string) => T | undefined;
  readonly write: (value: T) => string;
}

/** A screen's parameters by name; together they describe everything a link must carry. */
export type ParameterSet<S> = { readonly [K in keyof S]: Parameter<S[K]> };

/** A value in the link that could not be used; shown beside its control. */
export interface BadParameter {
  readonly name: string;
  readonly key: string;
  readonly text: string;
}

export interface Decoded<S> {
  readonly state: S;
  readonly bad: readonly BadParameter[];
  /** The version is newer than this page knows. */
  readonly newer: boolean;
  /** Parameters this page does not know; kept when the link is written again. */
  readonly unknown: readonly (readonly [string, string])[];
}

/** Version of the link's grammar. Readers for older versions stay for good. */
export const LINK_VERSION = 1;
const VERSION_KEY = 'v';

function namesOf<S>(parameters: ParameterSet<S>): (keyof S & string)[] {
  return Object.keys(parameters) as (keyof S & string)[];
}

/** Reads a query string; never throws, whatever it holds. */
export function decodeLink<S>(parameters: ParameterSet<S>, query: string): Decoded<S> {
  const search = new URLSearchParams(query);
  const bad: BadParameter[] = [];
  const state: Partial<S> = {};
  const known = new Set([VERSION_KEY]);
  for (const name of namesOf(parameters)) {
    const { key, fallback, read } = parameters[name];
    known.add(key);
    const text = search.get(key);
    const value = text === null ? fallback : read(text);
    if (value === undefined) bad.push({ name, key, text: text ?? '' });
    state[name] = value === undefined ? fallback : value;
  }
  const version = Number(search.get(VERSION_KEY) ?? LINK_VERSION);
  return {
    state: state as S,
    bad,
    newer: Number.isInteger(version) && version > LINK_VERSION,
    unknown: [...search].filter(([key]) => !known.has(key)),
  };
}

/** Writes the state as a query string: version first, defaults left out, unknown parameters kept at the end. */
export function encodeLink<S>(parameters: ParameterSet<S>, state: S, unknown: Decoded<S>['unknown'] = []): string {
  const search = new URLSearchParams({ [VERSION_KEY]: String(LINK_VERSION) });
  for (const name of namesOf(parameters)) {
    const { key, fallback, write } = parameters[name];
    const text = write(state[name]);
    if (text !== write(fallback)) search.set(key, text);
  }
  for (const [key, text] of unknown) search.append(key, text);
  return search.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
}
