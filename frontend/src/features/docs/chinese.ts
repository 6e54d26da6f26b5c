import { isRecord } from '@/shared/api/json';
import type { Language } from '@/shared/settings/settings';

export type Texts = Readonly<Record<string, string>>;

const FILES = { interface: () => import('./chinese/interface.json'), cases: () => import('./chinese/cases.json') };

/** The Chinese texts of a document that the service writes in English, by the English text; none in English. */
export async function textsFor(language: Language, file: keyof typeof FILES): Promise<Texts> {
  return language === 'zh' ? (await FILES[file]()).default : {};
}

/** The document with every description and summary that has a text in it replaced. */
export function describedIn(texts: Texts, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => describedIn(texts, entry));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      const text = typeof entry === 'string' && (key === 'description' || key === 'summary') ? texts[entry] : undefined;
      return [key, text ?? describedIn(texts, entry)];
    }),
  );
}

/** The language of a text of the service, for assistive technology; undefined where it is that of the page. */
export function languageOf(text: string): 'en' | undefined {
  return /\p{Script=Han}/u.test(text) ? undefined : 'en';
}
