// Compares a contract (OpenAPI) with an older one, and prints what a caller of the older one would miss: an operation, a
// parameter or a field that is gone, and one that has become required. What the older one marks "deprecated" may go.
// Usage: node contract.mjs OLDER NEWER
// Exit:  0 nothing is missed, 1 something is.
import { readFileSync } from 'node:fs';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

// Each element of the contract by name: whether it may go, and whether a request must hold it.
export function elements(contract) {
  const found = new Map();
  const resolve = (node) => (node?.$ref ? node.$ref.split('/').slice(1).reduce((at, key) => at[key], contract) : node);
  const add = (name, deprecated, required) => found.set(name, { deprecated, required });

  // Fields of a schema and of all below it; a schema inside itself is entered once.
  function fields(prefix, node, deprecated, request, above) {
    const schema = resolve(node);
    if (!schema || above.includes(schema)) return;
    const inside = [...above, schema];
    for (const part of [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) fields(prefix, part, deprecated, request, inside);
    if (schema.items) fields(`${prefix}[]`, schema.items, deprecated, request, inside);
    for (const [name, value] of Object.entries(schema.properties ?? {})) {
      const gone = deprecated || Boolean(value.deprecated);
      add(`${prefix}.${name}`, gone, request && (schema.required ?? []).includes(name));
      fields(`${prefix}.${name}`, value, gone, request, inside);
    }
  }

  for (const [path, item] of Object.entries(contract.paths ?? {})) {
    for (const method of METHODS.filter((name) => item[name])) {
      const operation = item[method];
      const name = `${method.toUpperCase()} ${path}`;
      const gone = Boolean(operation.deprecated);
      add(name, gone, false);
      for (const parameter of [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolve)) {
        add(`${name} ${parameter.in} ${parameter.name}`, gone || Boolean(parameter.deprecated), Boolean(parameter.required));
      }
      for (const body of Object.values(resolve(operation.requestBody)?.content ?? {})) fields(`${name} request`, body.schema, gone, true, []);
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        if (!status.startsWith('2')) continue;
        for (const body of Object.values(resolve(response).content ?? {})) fields(`${name} response`, body.schema, gone, false, []);
      }
    }
  }
  return found;
}

const operationOf = (name) => name.split(' ', 2).join(' ');

// What holds a field or a parameter: the field above, else the operation.
function holder(name) {
  const above = / request[.[]/.test(name) ? name.replace(/(\[\])*\.[^.]*$/, '') : operationOf(name);
  return above.endsWith(' request') ? operationOf(name) : above;
}

export function missed(older, newer) {
  const before = elements(older);
  const after = elements(newer);
  const gone = [...before].filter(([name, { deprecated }]) => !deprecated && !after.has(name));
  // What a new field or a new operation requires, no caller of the older contract sends.
  const required = [...after].filter(([name, element]) => element.required && !before.get(name)?.required && before.has(holder(name)));
  return [...gone.map(([name]) => `gone: ${name}`), ...required.map(([name]) => `now required: ${name}`)];
}

function main([older, newer]) {
  const found = missed(JSON.parse(readFileSync(older, 'utf8')), JSON.parse(readFileSync(newer, 'utf8')));
  for (const line of found) console.log(line);
  process.exitCode = found.length === 0 ? 0 : 1;
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) main(process.argv.slice(2));
