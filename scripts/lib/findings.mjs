// Prints what osv-scanner (--format json) found in an image that is severe and has a fix: severity, advisory, package, the
// version that is there and the one that has the fix.
// Usage: node findings.mjs FILE
// Exit:  0 none, 1 some, 2 the file is not an answer of osv-scanner.
import { readFileSync } from 'node:fs';

// CVSS: from here on "high". What is not rated counts as severe, for a rating may follow.
const SEVERE = 7;

const fixes = (vulnerability, name) =>
  (vulnerability.affected ?? [])
    .filter((affected) => affected.package?.name === undefined || affected.package.name === name)
    .flatMap((affected) => affected.ranges ?? [])
    .flatMap((range) => range.events ?? [])
    .flatMap((event) => event.fixed ?? []);

export function findings(answer) {
  return answer.results.flatMap((result) => result.packages ?? []).flatMap(({ package: { name, version }, groups = [], vulnerabilities = [] }) =>
    groups.flatMap(({ ids, max_severity: rated }) => {
      const fixed = vulnerabilities.filter(({ id }) => ids.includes(id)).flatMap((vulnerability) => fixes(vulnerability, name));
      const severe = !(Number(rated) < SEVERE) || rated === '';
      return severe && fixed.length > 0 ? [`${rated || 'not rated'} ${ids[0]} ${name} ${version}, fixed in ${[...new Set(fixed)].join(' or ')}`] : [];
    }),
  );
}

function main([file]) {
  try {
    const found = findings(JSON.parse(readFileSync(file, 'utf8')));
    for (const line of found) console.log(line);
    process.exitCode = found.length === 0 ? 0 : 1;
  } catch (problem) {
    console.error(problem.message);
    process.exitCode = 2;
  }
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) main(process.argv.slice(2));
