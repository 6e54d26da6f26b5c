// Writes what the page knows of each figure of the tear sheet, its place, format and names, from the committed contract
// and glossary. Files that are up to date stay as they are, for a changed one makes everything that imports it anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { declaredFigures, figureNames } from './figures.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const read = (path) => JSON.parse(readFileSync(here(path), 'utf8'));

function write(path, text) {
  const target = here(path);
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}

const contract = read('../../backend/app/openapi.json');
const glossary = read('../../backend/app/reference/glossary.json');
const shown = declaredFigures(contract, false);
const further = declaredFigures(contract, true);
// A line of words for each section is half the bytes of objects.
const line = (section) => Object.entries(section).map(([name, rest]) => [name, ...rest].join(' ')).join();
const keys = (figures) => Object.values(figures).flatMap(Object.keys).map((name) => `'${name}'`).join(' | ');
const lines = (figures) => Object.fromEntries(Object.entries(figures).map(([name, section]) => [name, line(section)]));
const declared = (figures) => `// Generated from backend/app/openapi.json; not committed.\nexport type Key = ${keys(figures)};\nexport const DECLARED = ${JSON.stringify(lines(figures), null, 2)};\n`;
write('../src/features/performance/model/declared-figures.ts', declared(shown));
// Few readers ask for these, so their names in both languages come with them.
const names = { zh: figureNames(further, glossary, 'zh'), en: figureNames(further, glossary, 'en') };
write('../src/features/performance/model/declared-further.ts', `${declared(further)}export const NAMES = ${JSON.stringify(names, null, 2)} as const;\n`);
for (const language of ['zh', 'en']) write(`../src/shared/i18n/locales/${language}/figures.json`, `${JSON.stringify(figureNames(shown, glossary, language), null, 2)}\n`);
