import { use, useSyncExternalStore } from 'react';
import type { Language } from '@/shared/settings/settings';
import { perLocale } from '@/shared/format/per-locale';
import { onRetry, retryLoading } from '@/shared/loading/retry';
import { currentSettings, onSettingsChange } from '@/shared/settings/settings';
import type { Translate, Topic } from './words';

/*
 * A translator of one page's size: topics loaded on demand, typed keys, placeholders and plural forms. The general
 * libraries for this cost about 16 kB of the first route's bytes, a tenth of its budget.
 */

type Tree = { readonly [key: string]: string | Tree };
export type TranslationValues = Readonly<Record<string, string | number | null | undefined>>;

const files = import.meta.glob<Tree>('./locales/*/*.json', { import: 'default' });
const loaded = new Map<string, ReadonlyMap<string, string>>();
const loading = new Map<string, Promise<void>>();
type PlainTranslate = (key: string, values?: TranslationValues) => string;
const translators = new Map<string, PlainTranslate>();
const listeners = new Set<() => void>();
let shown: Language = currentSettings().language;

const placeOf = (language: Language, topic: Topic): string => `./locales/${language}/${topic}.json`;

function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => (typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`)));
}

function load(language: Language, topic: Topic): Promise<void> {
  const place = placeOf(language, topic);
  const known = loading.get(place);
  if (known) return known;
  const file = files[place];
  if (!file) return Promise.reject(new Error(`no words at ${place}`));
  const promise: Promise<void> & { status?: 'fulfilled'; value?: undefined } = file().then(
    (tree) => {
      loaded.set(place, new Map(flatten(tree)));
      // React reads this mark, so that words which are already here never suspend a screen.
      promise.status = 'fulfilled';
      promise.value = undefined;
    },
    (problem: unknown) => {
      // Kept until the next attempt: a render that React repeats would ask for the file without end.
      onRetry(() => loading.delete(place));
      throw problem;
    },
  );
  loading.set(place, promise);
  return promise;
}

const pluralRulesOf = perLocale((language) => new Intl.PluralRules(language));
const countFormatOf = perLocale((region) => new Intl.NumberFormat(region));

function pluralSuffix(language: Language, count: unknown): string {
  return typeof count === 'number' ? `_${pluralRulesOf(language).select(count)}` : '';
}

function find(language: Language, topics: readonly Topic[], key: string, count?: unknown): string | undefined {
  const [prefix, rest] = key.includes(':') ? [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)] : [topics[0], key];
  const words = loaded.get(placeOf(language, prefix as Topic));
  return words?.get(rest + pluralSuffix(language, count)) ?? (typeof count === 'number' ? words?.get(`${rest}_other`) : undefined) ?? words?.get(rest);
}

/** A count with the separators of the reader's region. */
function written(count: number): string {
  return countFormatOf(currentSettings().region).format(count);
}

/** Puts values into `{{name}}`; a value that is missing leaves nothing behind. */
export function fillIn(text: string, values: TranslationValues): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

function translatorOf(language: Language, topics: readonly Topic[]): PlainTranslate {
  const name = `${language}/${topics.join()}`;
  const known = translators.get(name);
  if (known) return known;
  const translate = (key: string, values: TranslationValues = {}): string => {
    const text = find(language, topics, key, values['count']) ?? values['defaultValue'];
    return text === undefined || text === null ? key : fillIn(String(text), typeof values['count'] === 'number' ? { ...values, count: written(values['count']) } : values);
  };
  translators.set(name, translate);
  return translate;
}

async function show(language: Language): Promise<void> {
  const topics = [...new Set([...loaded.keys()].map((place) => place.split('/').pop()?.replace('.json', '') as Topic))];
  await Promise.all(topics.map((topic) => load(language, topic)));
  shown = currentSettings().language;
  listeners.forEach((listener) => listener());
}

/** Loads the first topics and follows later changes of the language; the old words stay until the new ones are there. */
export async function startTranslation(topics: readonly Topic[]): Promise<void> {
  shown = currentSettings().language;
  await Promise.all(topics.map((topic) => load(shown, topic)));
  onSettingsChange(() => {
    const { language } = currentSettings();
    if (language !== shown) show(language).catch(retryLoading);
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The translator of one or more topics; keys of the first need no prefix, others are written `topic:key`. */
export function useTranslation<T extends Topic>(topics: T | readonly T[]) {
  const language = useSyncExternalStore(subscribe, () => shown);
  const list: readonly T[] = typeof topics === 'string' ? [topics] : topics;
  // Called for loaded topics as well: a render that React repeats must ask for the same promises.
  for (const topic of list) use(load(language, topic));
  const t: Translate<T> = translatorOf(language, list);
  const exists = (key: string, options?: { readonly ns?: T }): boolean => find(language, options?.ns ? [options.ns] : list, key) !== undefined;
  return { t, i18n: { language, exists } };
}
