import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Language = 'zh' | 'en';

type Tree = { readonly [key: string]: string | Tree };

function topicOf(language: Language, topic: string): Tree {
  const file = new URL(`../../src/shared/i18n/locales/${language}/${topic}.json`, import.meta.url);
  return JSON.parse(readFileSync(fileURLToPath(file), 'utf8')) as Tree;
}

/** Text of the page by topic and key, such as `wordOf('zh', 'performance', 'form.more')`. */
export function wordOf(language: Language, topic: string, key: string): string {
  const found = key.split('.').reduce<string | Tree | undefined>((tree, part) => (typeof tree === 'object' ? tree[part] : undefined), topicOf(language, topic));
  if (typeof found !== 'string') throw new Error(`no text ${topic}:${key} in ${language}`);
  return found;
}
