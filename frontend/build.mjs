// Builds the page for Maven: checks Node, installs packages only when the lock file changed, then runs Vite.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
// Vite and oxc ask for ^20.19 or >= 22.12, jsdom for ^22.13; scripts/lib/tools.sh asks for the same.
const [major, minor] = process.versions.node.split('.').map(Number);
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major > 22)) {
  console.error(`fund-calc needs Node 20.19 or newer of 20, or 22.13 or newer, to build its page; this is ${process.version}. Install one from nodejs.org or your distribution.`);
  process.exit(1);
}

function npm(...args) {
  const { status } = spawnSync('npm', args, { cwd: here, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

const stamp = join(here, 'node_modules', '.lock-digest');
const digest = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
  npm('ci', '--no-audit', '--no-fund');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}
npm('run', 'build');
