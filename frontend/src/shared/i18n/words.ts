import type calculator from './locales/en/calculator.json';
import type cashFlow from './locales/en/cash-flow.json';
import type charts from './locales/en/charts.json';
import type data from './locales/en/data.json';
import type dca from './locales/en/dca.json';
import type docs from './locales/en/docs.json';
import type fees from './locales/en/fees.json';
import type fields from './locales/en/fields.json';
import type figures from './locales/en/figures.json';
import type funds from './locales/en/funds.json';
import type performance from './locales/en/performance.json';
import type search from './locales/en/search.json';
import type settings from './locales/en/settings.json';
import type shared from './locales/en/shared.json';
import type shell from './locales/en/shell.json';
import type { TranslationValues } from './translation';

interface Words {
  calculator: typeof calculator;
  'cash-flow': typeof cashFlow;
  charts: typeof charts;
  data: typeof data;
  dca: typeof dca;
  docs: typeof docs;
  fees: typeof fees;
  fields: typeof fields;
  figures: typeof figures;
  funds: typeof funds;
  performance: typeof performance;
  search: typeof search;
  settings: typeof settings;
  shared: typeof shared;
  shell: typeof shell;
}

/** A file of words under locales/<language>/. */
export type Topic = keyof Words;

type Singular<K extends string> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem | K : K;
type Path<T> = { [K in keyof T & string]: T[K] extends string ? Singular<K> : `${K}.${Path<T[K]>}` }[keyof T & string];
type Key<T extends Topic> = { [N in T]: Path<Words[N]> | `${N}:${Path<Words[N]>}` }[T];

/** Looks up a key that exists; a `defaultValue` allows keys known only at run time. */
export type Translate<T extends Topic> = (key: Key<T>, values?: TranslationValues) => string;
