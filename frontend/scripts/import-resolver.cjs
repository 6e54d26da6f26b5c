// Tells the lint of import directions which file an import means: `@/` is src, an ending may be left out.
const { existsSync, statSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

const SOURCE = join(__dirname, '..', 'src');
const ENDINGS = ['', '.ts', '.tsx', '.d.ts', '.json', '/index.ts', '/index.tsx'];

exports.interfaceVersion = 2;

exports.resolve = (wanted, from) => {
  const place = wanted.startsWith('@/') ? join(SOURCE, wanted.slice(2)) : wanted.startsWith('.') ? resolve(dirname(from), wanted) : null;
  // Packages belong to no room of the page; the lint has nothing to say about them.
  if (place === null) return { found: false };
  const path = ENDINGS.map((ending) => place + ending).find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
  return path === undefined ? { found: false } : { found: true, path };
};
