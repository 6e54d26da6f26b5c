import { describe, expect, it } from 'vitest';

type Words = { readonly [key: string]: string | Words };

const files = import.meta.glob<Words>('./locales/*/*.json', { import: 'default', eager: true });

function flatten(words: Words, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
}

const topics = [...new Set(Object.keys(files).map((path) => path.split('/').pop() ?? ''))];
const wordsOf = (language: string, topic: string): Map<string, string> => new Map(flatten(files[`./locales/${language}/${topic}`] ?? {}));

describe.each(topics)('%s', (topic) => {
  const zh = wordsOf('zh', topic);
  const en = wordsOf('en', topic);

  // English needs a plural form where Chinese has one form for all numbers.
  const base = (key: string): string => key.replace(/_(one|other)$/, '');

  it('has the same keys in both languages', () => {
    expect([...new Set([...zh.keys()].map(base))].sort()).toEqual([...new Set([...en.keys()].map(base))].sort());
  });

  it('fills in the same placeholders in both languages', () => {
    for (const [key, text] of en) {
      const other = zh.get(key) ?? zh.get(`${base(key)}_other`) ?? '';
      expect(placeholders(other), key).toEqual(placeholders(text));
    }
  });

  it('leaves no text empty and blames no one with a bare apology', () => {
    for (const text of [...zh.values(), ...en.values()]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/something went wrong|^出错了[。！]?$/i);
    }
  });
});
