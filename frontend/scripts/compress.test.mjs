import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressFolder } from './compress.mjs';

let folder;
const script = 'export const figure = (value) => value.toFixed(2);\n'.repeat(400);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fundcalc-compress-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'page.js'), script);
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'picture.png'), Buffer.alloc(4000));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('writes twins that hold the same bytes in far fewer', () => {
  const total = compressFolder(folder);
  const twin = (ending) => readFileSync(join(folder, 'assets', `page.js${ending}`));
  expect(gunzipSync(twin('.gz')).toString()).toBe(script);
  expect(brotliDecompressSync(twin('.br')).toString()).toBe(script);
  expect(total.plain).toBe(script.length);
  expect(total['.gz']).toBe(twin('.gz').length);
  // 400 equal lines of 51 characters are one line and its repetition.
  expect(twin('.gz').length).toBeLessThan(script.length / 50);
  expect(twin('.br').length).toBeLessThan(twin('.gz').length);
});

it('leaves alone what is small or compressed already, and twins of an earlier run', () => {
  compressFolder(folder);
  compressFolder(folder);
  for (const name of ['index.html.gz', 'picture.png.gz', 'picture.png.br', 'assets/page.js.gz.gz', 'assets/page.js.br.gz']) expect(existsSync(join(folder, name)), name).toBe(false);
});

it('gives the same bytes each time, for a jar that can be built again', () => {
  compressFolder(folder);
  const first = readFileSync(join(folder, 'assets', 'page.js.gz'));
  compressFolder(folder);
  expect(readFileSync(join(folder, 'assets', 'page.js.gz'))).toEqual(first);
});
