// Names the metrics that expressions use and no source gives. Arguments: a file of rules (YAML) or a dashboard (JSON) or more,
// then "--", then files that give names: text of /metrics, prometheus/exporters.txt. Prints one line for each name that is
// missing.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const WORDS = new Set(['by', 'without', 'on', 'ignoring', 'group_left', 'group_right', 'and', 'or', 'unless', 'bool', 'offset', 'inf', 'nan']);

/** The metrics of an expression: identifiers outside strings, matchers, ranges and lists of labels that are no function. */
export function metricsOf(expression) {
  const bare = expression
    .replace(/"(?:[^"\\]|\\.)*"/g, '""')
    .replace(/\{[^}]*\}/g, ' ')
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, ' ');
  const names = [];
  for (const match of bare.matchAll(/(?<![\w.:])[a-zA-Z_:][\w:]*/g)) {
    const after = bare.slice(match.index + match[0].length).trimStart();
    if (!after.startsWith('(') && !WORDS.has(match[0].toLowerCase())) names.push(match[0]);
  }
  return names;
}

/** The expressions of a file of rules, and the names that it records. */
export function rulesOf(text) {
  const expressions = [];
  const recorded = [];
  let block;
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/);
    if (block !== undefined && indent > block) {
      expressions[expressions.length - 1] += `\n${line}`;
      continue;
    }
    block = undefined;
    const record = line.match(/^ *- record: (\S+)/);
    if (record) recorded.push(record[1]);
    const expression = line.match(/^( *)expr: (.*)$/);
    if (!expression) continue;
    expressions.push(expression[2] === '|' ? '' : expression[2].replace(/^'(.*)'$/, '$1'));
    if (expression[2] === '|') block = expression[1].length;
  }
  return { expressions, recorded };
}

/** The expressions of a dashboard. */
export function panelsOf(text) {
  return { expressions: JSON.parse(text).panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)), recorded: [] };
}

/** The names in a text of metrics, or in lines "job name". */
export function givenBy(text) {
  return text
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.match(/^(?:[a-z]+ (?=[a-zA-Z_:][\w:]*$))?([a-zA-Z_:][\w:]*)/)?.[1])
    .filter(Boolean);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const end = process.argv.indexOf('--');
  const [users, sources] = [process.argv.slice(2, end), process.argv.slice(end + 1)];
  const parsed = users.map((file) => (file.endsWith('.json') ? panelsOf : rulesOf)(readFileSync(file, 'utf8')));
  // Prometheus makes these itself.
  const own = ['up', 'ALERTS'];
  const given = new Set([...own, ...parsed.flatMap(({ recorded }) => recorded), ...sources.flatMap((file) => givenBy(readFileSync(file, 'utf8')))]);
  const used = [...new Set(parsed.flatMap(({ expressions }) => expressions.flatMap(metricsOf)))].sort();
  const missing = used.filter((name) => !given.has(name));
  missing.forEach((name) => console.log(name));
  if (used.length === 0) console.log('no expression was found');
  process.exitCode = missing.length > 0 || used.length === 0 ? 1 : 0;
}
