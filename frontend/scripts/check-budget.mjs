// Adds up gzipped bytes per route from the last build and fails when a budget is exceeded. The first route is what
// index.html names; e2e/28-first-route.spec.ts proves that a browser loads exactly that.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const KB = 1000;
const BUDGET = { firstRouteJs: 170, firstRouteCss: 20, lazyRoute: 60, locale: 25 };
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const chunks = JSON.parse(readFileSync(new URL('../node_modules/.cache/bundle.json', import.meta.url), 'utf8'));
const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]));
const gzipped = (file) => gzipSync(readFileSync(dist + file), { level: 9 }).length / KB;
const sum = (files) => [...files].reduce((total, file) => total + gzipped(file), 0);

/** The chunk and everything it imports at once. */
function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of byFile.get(file)?.imports ?? []) closure(next, seen);
  return seen;
}

/** Files that index.html names: those of every route, and the early ones of the sheet in its larger language. */
function filesOfFirstRoute() {
  const html = readFileSync(`${dist}index.html`, 'utf8');
  const early = JSON.parse(/data-files='([^']*)'/.exec(html)?.[1] ?? 'null');
  if (early === null) throw new Error('index.html names no early files, so the bytes of the first route would go uncounted');
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file);
  const plain = (files) => files.map((file) => file.slice(1));
  const words = [early.zh, early.en].map(plain).sort((a, b) => sum(b) - sum(a))[0];
  return [...new Set([...named, ...plain(early.all), ...words])];
}

const entry = chunks.find((chunk) => chunk.entry);
const routes = chunks.filter((chunk) => /^features\/[^/]+\/[^/]*screen\.tsx$/.test(chunk.source ?? ''));
const first = filesOfFirstRoute();
const shell = closure(entry.file);

const lines = [
  ['first route, JS', sum(first.filter((file) => file.endsWith('.js'))), BUDGET.firstRouteJs],
  ['first route, CSS', sum(first.filter((file) => file.endsWith('.css'))), BUDGET.firstRouteCss],
];
for (const route of routes) {
  const own = [...closure(route.file)].filter((file) => !shell.has(file));
  lines.push([`route ${route.source}`, sum(own), BUDGET.lazyRoute]);
}
const locales = { zh: new Set(), en: new Set() };
for (const chunk of chunks) {
  for (const language of Object.keys(locales)) if (chunk.words.includes(language)) locales[language].add(chunk.file);
}
for (const [language, files] of Object.entries(locales)) lines.push([`locale ${language}`, sum(files), BUDGET.locale]);

if (!readdirSync(dist).includes('index.html')) throw new Error('dist/index.html is missing: run npm run build first');
let over = 0;
for (const [name, size, limit] of lines) {
  const late = size > limit;
  over += late ? 1 : 0;
  console.log(`${late ? 'OVER ' : 'ok   '} ${name}: ${size.toFixed(1)} of ${limit} kB gzip`);
}
if (over > 0) process.exit(1);
