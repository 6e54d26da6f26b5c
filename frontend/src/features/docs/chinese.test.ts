import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonRecord } from '@/shared/api/json';
import cases from './chinese/cases.json';
import interfaceTexts from './chinese/interface.json';
import { describedIn } from './chinese';
import type { Contract } from './contract';
import { contractOf, fieldsOf } from './contract';

const read = (path: string): JsonRecord => JSON.parse(readFileSync(resolve('../backend/app', path), 'utf8')) as JsonRecord;

/** Every text that the reference shows: of the interface, its endpoints, their statuses, examples and fields. */
function shownTexts(contract: Contract): string[] {
  const seen = new Set<string>();
  const fieldTexts = (schema: string | null): string[] => {
    if (schema === null || seen.has(schema)) return [];
    seen.add(schema);
    return fieldsOf(contract, schema).flatMap((field) => [field.description, ...fieldTexts(field.schema)]);
  };
  return [
    contract.description,
    ...contract.endpoints.flatMap((endpoint) => [
      endpoint.summary,
      endpoint.description,
      ...endpoint.examples.map(({ name }) => name),
      ...endpoint.statuses.map(({ description }) => description),
      ...fieldTexts(endpoint.request),
      ...fieldTexts(endpoint.answer),
    ]),
  ].filter((text) => text !== '');
}

describe('the Chinese texts', () => {
  it('write names of the interface as code', () => {
    const outside = Object.values(interfaceTexts).map((text) => text.replace(/`[^`]*`/g, ''));
    expect(outside.filter((text) => /(?<![\w/{-])[a-z]+[A-Z]\w*/.test(text))).toEqual([]);
  });

  it('cover everything that the reference shows; a new text goes into chinese/interface.json', () => {
    const shown = shownTexts(contractOf(describedIn(interfaceTexts, read('openapi.json')) as JsonRecord));
    expect(shown.length).toBeGreaterThan(300);
    expect([...new Set(shown.filter((text) => !/\p{Script=Han}/u.test(text)))]).toEqual([]);
  });

  it('cover the title of every published case; a new one goes into chinese/cases.json', () => {
    const titles = ['performance', 'cash-flow', 'fees', 'dca'].flatMap((family) => (read(`src/main/resources/conformance/${family}.json`)['cases'] as { title: string }[]).map(({ title }) => title));
    expect(titles.filter((title) => !(title in cases))).toEqual([]);
  });
});
