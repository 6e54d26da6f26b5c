// Checks a list of components in CycloneDX and prints how many it names.
// Usage: node components.mjs FILE VERSION
// Exit:  0 usable, 1 not CycloneDX, without components, or of another version than VERSION.
import { readFileSync } from 'node:fs';

export function problem(list, version) {
  if (list.bomFormat !== 'CycloneDX') return 'the file is not a CycloneDX list';
  if (!Array.isArray(list.components) || list.components.length === 0) return 'the list names no components';
  const named = list.metadata?.component?.version;
  if (named !== version) return `the list is of version ${named}, expected ${version}`;
  const nameless = list.components.find((component) => !component.name || !component.version);
  return nameless ? `a component has no name or no version: ${JSON.stringify(nameless).slice(0, 200)}` : null;
}

function main([file, version]) {
  const list = JSON.parse(readFileSync(file, 'utf8'));
  const found = problem(list, version);
  if (found) {
    console.error(found);
    process.exitCode = 1;
  } else console.log(list.components.length);
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) main(process.argv.slice(2));
