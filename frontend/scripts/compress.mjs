// Writes a .gz and a .br twin beside every text of the built page, so that a server sends it without compressing again.
// Usage: node scripts/compress.mjs [folder]
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXTS = new Set(['.html', '.css', '.js', '.json', '.svg', '.txt', '.webmanifest']);
/** Below this a twin saves no packet. */
const LEAST_BYTES = 1024;

const ENCODINGS = {
  '.gz': (bytes) => gzipSync(bytes, { level: 9 }),
  '.br': (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
};

/** Bytes of the texts and of their twins, by ending. */
export function compressFolder(folder) {
  const total = { plain: 0, '.gz': 0, '.br': 0 };
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!TEXTS.has(extname(name)) || !statSync(path).isFile()) continue;
    const bytes = readFileSync(path);
    if (bytes.length < LEAST_BYTES) continue;
    total.plain += bytes.length;
    for (const [ending, compress] of Object.entries(ENCODINGS)) {
      const twin = compress(bytes);
      total[ending] += twin.length;
      writeFileSync(path + ending, twin);
    }
  }
  return total;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const total = compressFolder(process.argv[2] ?? fileURLToPath(new URL('../dist/', import.meta.url)));
  const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  console.log(`page: ${kB(total.plain)} of text, ${kB(total['.gz'])} as gzip, ${kB(total['.br'])} as Brotli`);
}
