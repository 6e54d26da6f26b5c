import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

/** A process of its own that loads the TypeScript compiler takes seconds on a busy machine. */
const PATIENCE = 60_000;

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fundcalc-types-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function generate() {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'generate-types.mjs'), join(folder, 'openapi.json'), join(folder, 'schema.d.ts')], { encoding: 'utf8' });
}

it('fails and names the remedy where the contract is missing', () => {
  const { status, stderr } = generate();
  expect(status).toBe(1);
  expect(stderr).toContain('openapi.json is missing');
  expect(stderr).toContain('-Dtest=OpenApiContractTest -Dcontract.write');
  expect(existsSync(join(folder, 'schema.d.ts'))).toBe(false);
}, PATIENCE);

it('writes the types of the contract', () => {
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify({ openapi: '3.1.0', info: { title: 't', version: '1' }, paths: {}, components: { schemas: { Lot: { type: 'object', required: ['shares'], properties: { shares: { type: 'number' } } } } } }));
  expect(generate().status).toBe(0);
  expect(readFileSync(join(folder, 'schema.d.ts'), 'utf8')).toMatch(/Lot: \{\s+shares: number;/);
}, PATIENCE);
