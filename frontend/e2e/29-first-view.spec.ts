import type { Page } from '@playwright/test';
import { expect, test, withSettings } from './fixtures';

const DRAWN = '[data-drawn=true]';
const KPIS = ['annualised', 'total', 'maxDrawdown', 'volatility', 'sharpe', 'calmar'];
const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const;

/** Place of the tabs at the bottom of a phone, which hide what lies under them. */
async function foldOf(page: Page, height: number): Promise<number> {
  const tabs = page.locator('nav[class*=tabs]').first();
  return (await tabs.isVisible()) ? (await tabs.boundingBox())!.y : height;
}

for (const [width, height] of SIZES) {
  for (const language of ['zh', 'en']) {
    test(`shows headline, tiles and growth chart before any form at ${width}x${height}, ${language}`, async ({ browser, baseURL }) => {
      const phone = width < 640;
      const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: { width, height }, hasTouch: phone, isMobile: phone });
      const page = await context.newPage();
      await page.goto(`/?lang=${language}`);
      await expect(page.locator(DRAWN).first()).toBeVisible({ timeout: 60_000 });
      await expect(page.locator('[data-whole=true]')).toBeVisible({ timeout: 60_000 });
      const fold = await foldOf(page, height);
      for (const place of ['[class*=headline]', ...KPIS.map((name) => `div:has(> dd > [data-kpi=${name}])`)]) {
        const box = (await page.locator(place).first().boundingBox())!;
        expect(box.y + box.height, place).toBeLessThanOrEqual(fold);
      }
      const chart = (await page.locator(DRAWN).first().boundingBox())!;
      expect((fold - chart.y) / chart.height, 'share of the growth chart in the first view').toBeGreaterThanOrEqual(0.5);
      await expect(page.locator('main form')).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await context.close();
    });
  }
}

test('gives each month of the heat map the same width and marks months that are cut', async ({ page }) => {
  await withSettings(page, { language: 'en', region: 'en-US' });
  await page.goto('/');
  const table = page.getByRole('table', { name: /each month and year/ });
  await expect(table).toBeVisible({ timeout: 30_000 });
  const widths = await table.locator('thead th').evaluateAll((cells) => cells.slice(1, 13).map((cell) => cell.getBoundingClientRect().width));
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(1.5);
  await expect(page.getByText(/Part of a month: the values/)).toBeVisible();
});

test('moves nothing and keeps its contrast while a figure is computed again', async ({ page }) => {
  await withSettings(page, { language: 'en', region: 'en-US' });
  await page.goto('/?lang=en');
  await expect(page.locator('[data-whole=true]')).toBeVisible({ timeout: 30_000 });
  await page.getByText('Change', { exact: true }).click();
  const rate = page.getByLabel('Risk-free rate', { exact: true });
  await expect(rate).toBeVisible();
  /** Place and height of every part of the sheet. */
  const boxes = (): Promise<number[][]> =>
    page.locator('[data-stale] > *').evaluateAll((parts) =>
      parts.map((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        return [left, top + window.scrollY, width, height];
      }),
    );
  const before = await boxes();
  expect(before.length).toBeGreaterThan(6);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/v1/performance/tear-sheet**', async (route) => {
    await held;
    await route.continue();
  });
  await rate.fill('2');
  const result = page.locator('[data-stale=true]');
  await expect(result).toBeVisible();
  expect(await boxes()).toEqual(before);
  expect(await result.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
  release();
  await expect(page.locator('[data-stale=false]')).toBeVisible({ timeout: 30_000 });
  // Headline, tiles and charts, below the list of what the rate changes; a note that the new rate answers goes from below them.
  await expect(page.locator('[data-effect]').first()).toBeVisible({ timeout: 30_000 });
  expect((await boxes()).slice(0, 3)).toEqual(before.slice(0, 3));
});

test('keeps the visible span in the address; title, table and drawdown follow it', async ({ page }) => {
  await withSettings(page, { language: 'en', region: 'en-US' });
  await page.goto('/?lang=en');
  const figure = page.getByRole('figure').first();
  await expect(page.locator(DRAWN).first()).toBeVisible({ timeout: 30_000 });
  const title = figure.getByRole('heading');
  const fall = page.getByRole('figure').nth(1).getByRole('heading');
  const [before, fallBefore] = [(await title.textContent()) ?? '', (await fall.textContent()) ?? ''];
  await page.getByRole('button', { name: '1Y', exact: true }).click();
  await expect(page).toHaveURL(/show=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/);
  await expect(title).not.toHaveText(before);
  await expect(title).toContainText(/became .*%\) from .* to /);
  await expect(fall).not.toHaveText(fallBefore);
  const shown = await title.textContent();
  await page.reload();
  await expect(page.locator(DRAWN).first()).toBeVisible({ timeout: 30_000 });
  await expect(title).toHaveText(shown ?? '');
  await figure.getByRole('button', { name: /View as table/ }).click();
  const start = /show=(\d{4}-\d\d-\d\d)/.exec(page.url())?.[1] ?? '';
  const first = await figure.locator('table time').first().getAttribute('datetime');
  expect((first ?? '') >= start).toBe(true);
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await expect(page).not.toHaveURL(/show=/);
  await expect(title).toHaveText(before);
});
