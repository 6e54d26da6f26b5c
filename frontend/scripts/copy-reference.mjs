// Copies the service's reference into the built page, which shows it while the service does not answer.
// Usage: node scripts/copy-reference.mjs [folder of the page [folder of the service]]
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const COPIES = ['openapi.json', 'reference/glossary.json', 'reference/conformance.zh.json', 'reference/conformance.en.json'];

/** Copies every file of the reference and returns where they are below the page. */
export function copyReference(page, service) {
  mkdirSync(join(page, 'reference'), { recursive: true });
  return COPIES.map((copy) => {
    const source = join(service, copy);
    if (!existsSync(source)) throw new Error(`${source} is missing. It is committed: restore it from version control.`);
    const place = `reference/${basename(copy)}`;
    copyFileSync(source, join(page, place));
    return place;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [page = here('../dist/'), service = here('../../backend/app/')] = process.argv.slice(2);
  console.log(`page: ${copyReference(page, service).length} copies of the reference`);
}
