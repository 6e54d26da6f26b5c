// Counts the test cases of JUnit XML reports and prints one closing line.
// Usage: node summary.mjs [--failed N] [--skipped N] FILE…   (the counts add steps that write no report)
// Exit:  0 when nothing failed and something passed, else 1.
import { readFileSync } from 'node:fs';

export function count(xml) {
  const totals = { passed: 0, failed: 0, skipped: 0, names: [] };
  for (const [, attributes, body = ''] of xml.matchAll(/<testcase\b((?:"[^"]*"|'[^']*'|[^>"'])*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)) {
    if (/<(failure|error)\b/.test(body)) {
      totals.failed += 1;
      totals.names.push(`${/\bclassname="([^"]*)"/.exec(attributes)?.[1] ?? ''} ${/\bname="([^"]*)"/.exec(attributes)?.[1] ?? ''}`.trim());
    } else if (/<skipped\b/.test(body)) totals.skipped += 1;
    else totals.passed += 1;
  }
  return totals;
}

function main(args) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const names = [];
  while (args[0] === '--failed' || args[0] === '--skipped') {
    totals[args[0].slice(2)] += Number(args[1]);
    args = args.slice(2);
  }
  for (const file of args) {
    const counted = count(readFileSync(file, 'utf8'));
    for (const key of Object.keys(totals)) totals[key] += counted[key];
    names.push(...counted.names);
  }
  for (const name of names) console.log(`failed: ${name}`);
  console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) main(process.argv.slice(2));
