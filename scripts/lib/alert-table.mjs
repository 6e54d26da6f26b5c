// Prints the table of alerts for prometheus/README.md, read from the rules: name, what it says, how long it waits, urgency, runbook.
// Usage: node alert-table.mjs FILE-OF-RULES...
import { readFileSync } from 'node:fs';

const alerts = process.argv.slice(2).flatMap((file) =>
  readFileSync(file, 'utf8')
    .split(/^ +- (?=alert:|record:)/m)
    .filter((rule) => rule.startsWith('alert:'))
    .map((rule) => {
      const field = (name) => rule.match(new RegExp(`^ *${name}: (.*)$`, 'm'))?.[1].replace(/^"(.*)"$/, '$1');
      return { name: field('alert'), says: field('summary'), waits: field('for') ?? 'at once', severity: rule.match(/\{severity: (\w+)\}/)?.[1], page: field('runbook_url') };
    }),
);
console.log('| alert | what it says | after | urgency | runbook |');
console.log('|---|---|---|---|---|');
for (const { name, says, waits, severity, page } of alerts) {
  const file = page.replace('docker/runbooks/', '');
  console.log(`| \`${name}\` | ${says} | ${waits} | ${severity} | [${file.replace('.md', '')}](../${page}) |`);
}
