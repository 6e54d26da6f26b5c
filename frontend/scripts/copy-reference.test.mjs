import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyReference } from './copy-reference.mjs';

let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reference-'));
  mkdirSync(join(folder, 'service/reference'), { recursive: true });
  for (const name of ['openapi', 'reference/glossary', 'reference/conformance.zh', 'reference/conformance.en']) writeFileSync(join(folder, 'service', `${name}.json`), `{"name":"${name}"}`);
});

afterEach(() => rmSync(folder, { recursive: true }));

it('copies the contract, the glossary and the cases of both languages below the page', () => {
  const places = copyReference(join(folder, 'page'), join(folder, 'service'));
  expect(places).toEqual(['reference/openapi.json', 'reference/glossary.json', 'reference/conformance.zh.json', 'reference/conformance.en.json']);
  expect(readFileSync(join(folder, 'page/reference/glossary.json'), 'utf8')).toBe('{"name":"reference/glossary"}');
});

it('names a copy that is missing', () => {
  rmSync(join(folder, 'service/reference/glossary.json'));
  expect(() => copyReference(join(folder, 'page'), join(folder, 'service'))).toThrow(/glossary\.json is missing/);
});
