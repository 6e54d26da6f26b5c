// Writes the service worker of the built page, with the list of the files that it keeps.
// Usage: node scripts/service-worker.mjs [folder of the page]
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifySync } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
/** The service writes them when it is built, and serves them. */
const SAMPLES = ['/samples/tear-sheet.zh.json', '/samples/tear-sheet.en.json', '/samples/funds.json'];

/** Writes sw.js and returns the files that the worker keeps. */
export function writeServiceWorker(page) {
  const worker = readFileSync(here('../worker/sw.js'), 'utf8');
  const names = readdirSync(page, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(page, name)).isFile() && !/\.(gz|br)$|^sw\.js$/.test(name))
    .sort();
  // A cache belongs to one worker: another worker with the same files must not share its name.
  const build = createHash('sha256').update(worker);
  for (const name of names) build.update(name).update(readFileSync(join(page, name)));
  const files = [...names.map((name) => `/${name}`), ...SAMPLES];
  const constants = {
    BUILD: build.digest('hex').slice(0, 16),
    DOCUMENT: createHash('sha256').update(readFileSync(join(page, 'index.html'))).digest('base64'),
    FILES: files,
  };
  const head = Object.entries(constants).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
  const { code, errors } = minifySync('sw.js', head.join('') + worker);
  if (errors.length > 0) throw new Error(`worker/sw.js cannot be minified: ${errors[0].message}`);
  writeFileSync(join(page, 'sw.js'), code);
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = writeServiceWorker(process.argv[2] ?? here('../dist/'));
  console.log(`page: the service worker keeps ${files.length} files`);
}
