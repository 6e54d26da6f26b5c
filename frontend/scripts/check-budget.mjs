// Adds up gzipped bytes per route from the last build and fails when a budget is exceeded.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const KB = 1000;
const BUDGET = { firstRouteJs: 170, firstRouteCss: 20, lazyRoute: 60, locale: 25 };
const FIRST_ROUTE = 'features/performance/tear-sheet-screen.tsx';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const chunks = JSON.parse(readFileSync(new URL('../node_modules/.cache/bundle.json', import.meta.url), 'utf8'));
const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]));
const gzipped = (file) => gzipSync(readFileSync(dist + file), { level: 9 }).length / KB;
const sum = (files) => [...files].reduce((total, file) => total + gzipped(file), 0);

/** The chunk, everything it imports at once, and the chart adapter when the first route loads it by itself. */
function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of byFile.get(file)?.imports ?? []) closure(next, seen);
  return seen;
}

const entry = chunks.find((chunk) => chunk.entry);
const routes = chunks.filter((chunk) => /^features\/[^/]+\/[^/]*screen\.tsx$/.test(chunk.source ?? ''));
const first = routes.find((chunk) => chunk.source === FIRST_ROUTE);
const shell = closure(entry.file);
const firstFiles = first ? closure(first.file, new Set(shell)) : new Set(shell);
const chartsOfFirst = [...firstFiles].flatMap((file) => byFile.get(file)?.dynamicImports ?? []).filter((file) => byFile.get(file)?.source?.startsWith('shared/charts/plot/'));
if (first && chartsOfFirst.length === 0) throw new Error('the chart library of the first route is not found among the chunks, so its bytes would go uncounted');
for (const file of chartsOfFirst) closure(file, firstFiles);
const css = new Set([...firstFiles].flatMap((file) => byFile.get(file)?.css ?? []));

const lines = [
  ['first route, JS', sum(firstFiles), BUDGET.firstRouteJs],
  ['first route, CSS', sum(css), BUDGET.firstRouteCss],
];
for (const route of routes) {
  if (route === first) continue;
  const own = [...closure(route.file)].filter((file) => !shell.has(file));
  lines.push([`route ${route.source}`, sum(own), BUDGET.lazyRoute]);
}
const locales = { zh: 0, en: 0 };
for (const chunk of chunks) {
  const language = /^shared\/i18n\/locales\/(zh|en)\//.exec(chunk.source ?? '')?.[1];
  if (language) locales[language] += gzipped(chunk.file);
}
for (const [language, size] of Object.entries(locales)) lines.push([`locale ${language}`, size, BUDGET.locale]);

if (!readdirSync(dist).includes('index.html')) throw new Error('dist/index.html is missing: run npm run build first');
let over = 0;
for (const [name, size, limit] of lines) {
  const late = size > limit;
  over += late ? 1 : 0;
  console.log(`${late ? 'OVER ' : 'ok   '} ${name}: ${size.toFixed(1)} of ${limit} kB gzip`);
}
if (over > 0) process.exit(1);
