import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeServiceWorker } from './service-worker.mjs';

let page;

beforeEach(() => {
  page = mkdtempSync(join(tmpdir(), 'worker-'));
  mkdirSync(join(page, 'assets'));
  for (const name of ['index.html', 'icon.svg', 'assets/main-1a.js', 'assets/main-1a.js.gz', 'assets/main-1a.js.br', 'sw.js']) writeFileSync(join(page, name), name);
});

afterEach(() => rmSync(page, { recursive: true }));

const worker = () => readFileSync(join(page, 'sw.js'), 'utf8');
const build = () => /fund-calc-[$]?[{]?["'`]?([0-9a-f]{16})|["'`]([0-9a-f]{16})["'`]/.exec(worker())?.slice(1).join('');

it('keeps the files of the page and the samples, without compressed twins and without itself', () => {
  expect(writeServiceWorker(page)).toEqual(['/assets/main-1a.js', '/icon.svg', '/index.html', '/samples/tear-sheet.zh.json', '/samples/tear-sheet.en.json', '/samples/funds.json']);
  expect(worker()).toContain('/assets/main-1a.js');
  expect(worker()).toContain(createHash('sha256').update('index.html').digest('base64'));
});

it('is the same for the same files and another one when any file changes', () => {
  writeServiceWorker(page);
  const first = build();
  expect(first).toMatch(/^[0-9a-f]{16}$/);
  writeServiceWorker(page);
  expect(build()).toBe(first);
  writeFileSync(join(page, 'icon.svg'), 'another');
  writeServiceWorker(page);
  expect(build()).not.toBe(first);
});
