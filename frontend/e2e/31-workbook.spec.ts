import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { dayOf, readWorkbook, type StoredCell } from '../src/shared/testing/read-workbook';
import { expect, test, withSettings } from './fixtures';

test.beforeEach(({ page }) => withSettings(page, { language: 'en', region: 'en-GB' }));

async function openSheet(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.locator('[data-drawn=true]').first()).toBeVisible({ timeout: 30_000 });
}

async function saved(page: Page, click: () => Promise<void>): Promise<Download> {
  const arriving = page.waitForEvent('download');
  await click();
  return arriving;
}

const numberOf = (cell: StoredCell | undefined): number => (typeof cell === 'object' && cell !== null ? cell.number : Number.NaN);

test('saves the whole sheet as a workbook that another reader finds equal to the answer', async ({ page, request }) => {
  const answer = (await (await request.get('/samples/tear-sheet.en.json')).json()) as {
    result: { returns: { annualised: number }; drawdowns: { depth: number; peak: string }[]; calendar: { monthly: unknown[] }; chart: { dates: string[]; growth: number[] } };
    provenance: { inputFingerprint: string };
  };
  await openSheet(page);
  const download = await saved(page, () => page.getByRole('button', { name: 'All as XLSX' }).click());
  expect(download.suggestedFilename()).toBe('fund-calc.xlsx');
  const book = readWorkbook(readFileSync(await download.path()));
  expect([...book.keys()]).toEqual(['Figures', 'Standard periods', 'Months and years', 'If held for …', 'Ten worst falls', 'Growth of 1', 'Rolling', 'Origin']);
  const { result, provenance } = answer;
  expect(numberOf(book.get('Figures')?.find((row) => row[1] === 'Annualised return')?.[2])).toBe(result.returns.annualised);
  const falls = book.get('Ten worst falls')?.slice(1) ?? [];
  expect(falls.map((row) => [numberOf(row[0]), dayOf(row[1])])).toEqual(result.drawdowns.map(({ depth, peak }) => [-depth, peak]));
  const chart = book.get('Growth of 1')?.slice(1) ?? [];
  expect(chart.map((row) => [dayOf(row[0]), numberOf(row[1])])).toEqual(result.chart.dates.map((date, index) => [date, result.chart.growth[index]]));
  expect(book.get('Origin')?.flat()).toContain(provenance.inputFingerprint);
});

test('copies and exports the heat map and the tables of periods', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSheet(page);
  for (const [heading, first, file] of [['Months and years', 'Year\tJan\tFeb', 'months'], ['Standard periods', 'Period\tFrom\tTotal', 'periods'], ['If held for …', 'Held\tStarts\tGained', 'holding']] as const) {
    const section = page.getByRole('region', { name: heading, exact: true });
    await section.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`^${first}`));
    const csv = await saved(page, () => section.getByRole('button', { name: 'CSV', exact: true }).click());
    expect(csv.suggestedFilename()).toBe(`${file}.csv`);
    const text = readFileSync(await csv.path(), 'utf8');
    const workbook = await saved(page, () => section.getByRole('button', { name: 'XLSX', exact: true }).click());
    const rows = [...readWorkbook(readFileSync(await workbook.path())).values()][0] ?? [];
    expect(rows).toHaveLength(text.trimEnd().split('\r\n').length);
    expect(rows[0]?.map(String).join('\t')).toMatch(new RegExp(`^${first}`));
  }
});

test('saves a chart as a workbook that the import reads again', async ({ page, request }) => {
  await openSheet(page);
  await page.getByRole('button', { name: 'Options: Growth of 10,000' }).click();
  const download = await saved(page, () => page.getByRole('button', { name: 'Save XLSX' }).click());
  const bytes = readFileSync(await download.path());
  const days = [...readWorkbook(bytes).values()][0]?.length ?? 0;
  expect(days).toBeGreaterThan(1000);
  const columns = JSON.stringify({ columns: [{ index: 0, role: 'date' }, { index: 1, role: 'adjustedNav' }, { index: 2, role: 'ignored' }] });
  const answer = await request.post('/upload', { multipart: { file: { name: 'growth.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: bytes }, options: columns } });
  const report = (await answer.json()) as { accepted?: number };
  expect(report.accepted, JSON.stringify(report).slice(0, 600)).toBe(days - 1);
});
