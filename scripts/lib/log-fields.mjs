// Holds log lines to the contract of lines (docker/logging/log.schema.json) and to the types of fields that Elasticsearch is
// given: each field has a type, and each value fits it. A field without a type would be kept and could not be searched; a
// value that does not fit would make a dead letter of the line.
//
// Usage: node log-fields.mjs CONTRACT TEMPLATE LINES-FILE...     prints one line for each breach
// Needs: the packages of the page, of which ESLint brings a validator of JSON Schema
// Exit:  0 every line fits, 1 something was printed
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';

const [, , contract, template, ...files] = process.argv;

/** A function that gives a line's breaches of the contract. */
function contractOf(file) {
  const Ajv = createRequire(new URL('../../frontend/package.json', import.meta.url))('ajv');
  // The validator knows draft 7, which has the same keywords; one of them has another name there.
  const { $schema, dependentRequired, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const validate = new Ajv({ allErrors: true }).compile({ ...schema, dependencies: dependentRequired });
  return (event) => (validate(event) ? [] : validate.errors.map(({ dataPath, message, params }) => `${dataPath || 'the line'} ${message} ${JSON.stringify(params)}`));
}
const breachesOf = contractOf(contract);
const { properties } = JSON.parse(readFileSync(template, 'utf8')).template.mappings;

// Name with dots, as lines have it, to type.
const types = new Map();
const walk = (level, prefix) =>
  Object.entries(level).forEach(([name, { type, properties: inner }]) => (inner ? walk(inner, `${prefix}${name}.`) : types.set(prefix + name, type)));
walk(properties, '');

const whole = (limit) => (value) => Number.isInteger(value) && Math.abs(value) < limit;
const text = (value) => ['string', 'boolean', 'number'].includes(typeof value);
const FITS = {
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value)),
  short: whole(2 ** 15),
  integer: whole(2 ** 31),
  long: whole(2 ** 53),
  float: (value) => typeof value === 'number',
  keyword: text,
  wildcard: text,
  text,
  constant_keyword: text,
};

const fieldsOf = (value, name) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => fieldsOf(inner, name ? `${name}.${key}` : key))
    : [[name, value]];

/** What is wrong with one line. */
function faultsOf(line) {
  let event;
  try {
    event = JSON.parse(line);
  } catch {
    return [`no JSON: ${line.slice(0, 80)}`];
  }
  const typed = fieldsOf(event, '')
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      const type = types.get(name);
      if (!type) return `no type for ${name}`;
      return [value].flat().every((one) => FITS[type](one)) ? undefined : `${name} is ${type}, and a line has ${JSON.stringify(value).slice(0, 80)}`;
    })
    .filter(Boolean);
  return [...breachesOf(event), ...typed];
}

const faults = new Set();
for (const file of files) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  if (lines.length === 0) faults.add(`${basename(file)}: no line`);
  lines.flatMap(faultsOf).forEach((fault) => faults.add(`${basename(file)}: ${fault}`));
}
faults.forEach((fault) => console.log(fault));
process.exitCode = faults.size > 0 ? 1 : 0;
