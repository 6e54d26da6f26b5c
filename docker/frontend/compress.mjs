// Puts a compressed twin beside each text of the page that gains by it; nginx sends the twin as it is.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';

const LEAST_BYTES = 1024;
const TEXT = /\.(css|html|js|json|map|svg|txt|webmanifest)$/;

for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !TEXT.test(entry.name)) continue;
  const plain = readFileSync(path);
  const twin = gzipSync(plain, { level: constants.Z_BEST_COMPRESSION, memLevel: 9 });
  if (plain.length >= LEAST_BYTES && twin.length < plain.length) writeFileSync(`${path}.gz`, twin);
}
