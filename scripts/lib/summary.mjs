// Counts the test cases of JUnit XML reports and prints one closing line, after the names and first lines of what failed and
// the names of what passed only at its second try.
// Usage: node summary.mjs [--failed N] [--skipped N] FILE…   (the counts add steps that write no report)
// Exit:  0 when nothing failed and something passed, else 1.
import { readFileSync } from 'node:fs';

const MOST_LINES = 12;
const MOST_CHARACTERS = 200;
const ENTITIES = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function plain(text) {
  return text
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex, decimal) => String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ENTITIES[name]);
}

/** The first lines of a failure's text, or of its message where it has no text. */
function reason(body) {
  const [, attributes, text = ''] = /<(?:failure|error)\b((?:"[^"]*"|'[^']*'|[^>"'])*?)(?:\/>|>([\s\S]*?)<\/(?:failure|error)>)/.exec(body);
  const told = text.trim() === '' ? (/\bmessage="([^"]*)"/.exec(attributes)?.[1] ?? '') : text;
  return plain(told)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_LINES)
    .map((line) => `    ${line.slice(0, MOST_CHARACTERS)}`);
}

export function count(xml) {
  const totals = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const [, attributes, body = ''] of xml.matchAll(/<testcase\b((?:"[^"]*"|'[^']*'|[^>"'])*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)) {
    const name = `${/\bclassname="([^"]*)"/.exec(attributes)?.[1] ?? ''} ${/\bname="([^"]*)"/.exec(attributes)?.[1] ?? ''}`.trim();
    if (/<(failure|error)\b/.test(body)) {
      totals.failed += 1;
      totals.failures.push(`failed: ${name}`, ...reason(body));
    } else if (/<skipped\b/.test(body)) totals.skipped += 1;
    else {
      totals.passed += 1;
      // Maven's word for a test that passed at its second try.
      if (/<flaky(Failure|Error)\b/.test(body)) totals.failures.push(`unsteady: ${name} passed at its second try`);
    }
  }
  return totals;
}

function main(args) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  while (args[0] === '--failed' || args[0] === '--skipped') {
    totals[args[0].slice(2)] += Number(args[1]);
    args = args.slice(2);
  }
  for (const file of args) {
    const counted = count(readFileSync(file, 'utf8'));
    for (const key of Object.keys(totals)) totals[key] += counted[key];
    failures.push(...counted.failures);
  }
  for (const line of failures) console.log(line);
  console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) main(process.argv.slice(2));
