import type { Page } from '@playwright/test';
import type { Language } from './words';

/** Text that is code by nature: samples, formulas, names of works and files, what the reader typed. */
const CODE = 'code, pre, kbd, cite, textarea, script, style, noscript, [data-code]';

/** Names and abbreviations that look like identifiers or English words but are read as they are. */
const NAMES =
  /\b(fund-calc|Sample data, fictional|PerformanceAnalytics|QuantStats|QuantLib|JavaScript|LibreOffice|OpenDocument|OpenMetrics|PyPortfolioOpt|ReadMe|empyrical(-reloaded)?|pyxirr|numpy(-financial)?|java-xirr|curl|openapi\.json|mfapi\.in|xlsx|csv|tsv|txt|Modified Dietz|Rockafellar|Uryasev|Cornish|Fisher|Excel)\b/gi;

/** What a reader must never see, by name. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  'camel case': /\b[a-z]+[a-z0-9]*(?:[A-Z][a-z0-9]+)+\b/g,
  'underscore': /\b\w+_\w+\b/g,
  'pointer': /(?<![\w.:/])\/[a-z]\w*(?:\/\w+)+/g,
  'placeholder': /\{\{?\w+\}\}?/g,
  'dotted key': /\b[a-z]\w+\.[a-z]\w+(?:\.\w+)*\b/g,
  'no value': /\b(undefined|null|NaN|\[object Object\])\b/g,
  'doubled sign': /%\s?%|。。|，，|；；|\.\.(?!\.)|\s,/g,
};

/** In Chinese, a Latin word in small letters is a text that was not translated. */
const UNTRANSLATED = /(?<![\w.@/:-])[a-z]{3,}(?![\w@/:(-])/g;

interface Found {
  readonly text: string;
  readonly english: boolean;
}

async function textsOf(page: Page): Promise<readonly Found[]> {
  return page.evaluate((code) => {
    const found: { text: string; english: boolean }[] = [];
    const add = (text: string | null, element: Element): void => {
      if (text && text.trim() !== '') found.push({ text: text.trim(), english: element.closest('[lang]')?.getAttribute('lang') === 'en' });
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || element.closest(code) || !element.checkVisibility()) continue;
      add(node.textContent, element);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (element.closest(code) || !element.checkVisibility()) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) add(element.getAttribute(name), element);
    }
    return found;
  }, CODE);
}

/** Identifier-like tokens, and untranslated words on a Chinese page, with the text that holds them. */
export async function rawNamesOn(page: Page, language: Language): Promise<string[]> {
  const faults = new Set<string>();
  for (const { text, english } of await textsOf(page)) {
    // What a link or a reader wrote is quoted as it is, and an endpoint is named as it is called.
    const plain = text.replaceAll(/[“‘][^”’]*[”’]|\b(?:GET|POST|PATCH|DELETE) \/\S+/g, '■').replace(NAMES, '■');
    for (const [kind, pattern] of Object.entries(PATTERNS)) {
      for (const [token] of plain.matchAll(pattern)) faults.add(`${kind} “${token}” in “${text.slice(0, 120)}”`);
    }
    if (language === 'zh' && !english) for (const [token] of plain.matchAll(UNTRANSLATED)) faults.add(`not Chinese: “${token}” in “${text.slice(0, 120)}”`);
  }
  return [...faults];
}

/** Sentences that stand on the screen more than once outside of tables. */
export async function doubledSentencesOn(page: Page): Promise<string[]> {
  return page.evaluate((code) => {
    const counts = new Map<string, number>();
    const main = document.querySelector('main');
    const walker = document.createTreeWalker(main ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || element.closest(`${code}, table, [role=status], .visually-hidden, option, small`) || !element.checkVisibility()) continue;
      for (const sentence of (node.textContent ?? '').split(/(?<=[。！？])|(?<=[.!?])\s+/)) {
        const text = sentence.trim();
        // Blanks of several tables may have one reason; each table says it below itself.
        if (!text.startsWith('–') && /[。.!?！？]$/.test(text) && text.length >= 12) counts.set(text, (counts.get(text) ?? 0) + 1);
      }
    }
    return [...counts].filter(([, count]) => count > 1).map(([text, count]) => `${count} × “${text}”`);
  }, CODE);
}
