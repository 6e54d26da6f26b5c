import type { Locator, Page } from '@playwright/test';
import { expect, test, withSettings } from './fixtures';

const LONG = { timeout: 60_000 };
test.setTimeout(180_000);

interface Columns {
  readonly table: string;
  readonly heads: readonly string[];
  /** Heads and cells that cannot be seen, or not be scrolled into sight. */
  readonly lost: readonly string[];
  /** The first column moves out of sight while the others scroll. */
  readonly loose: boolean;
}

/** The columns of every table of the sheet, by the name of the table. */
async function columnsOf(page: Page): Promise<Columns[]> {
  const tables = page.locator('main table');
  await expect(tables.first()).toBeVisible(LONG);
  return tables.evaluateAll((all) =>
    (all as HTMLTableElement[]).map((table) => {
      let box = table.parentElement ?? table;
      while (box.parentElement && box.tagName !== 'MAIN' && !/auto|scroll/.test(getComputedStyle(box).overflowX)) box = box.parentElement;
      const scrolls = box.scrollWidth > box.clientWidth + 1;
      const { left, right } = box.getBoundingClientRect();
      box.scrollLeft = 0;
      const reach = scrolls ? left + box.clientLeft + box.scrollWidth : right;
      const cells = [...table.rows].flatMap((row) => [...row.cells]).filter((cell) => !cell.closest('[class*=visually-hidden]'));
      const lost = cells.flatMap((cell) => {
        const place = cell.getBoundingClientRect();
        return cell.checkVisibility() && place.width > 0 && place.left >= left - 1 && place.right <= reach + 1 && cell.scrollWidth <= cell.clientWidth + 1 ? [] : [cell.textContent.slice(0, 30)];
      });
      box.scrollLeft = box.scrollWidth;
      const first = table.tBodies[0]?.rows[0]?.cells[0]?.getBoundingClientRect().left ?? left;
      const loose = scrolls && Math.abs(first - left) > 2;
      box.scrollLeft = 0;
      const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent);
      return { table: table.caption?.textContent ?? table.getAttribute('aria-label') ?? heads.join(' '), heads, lost, loose };
    }),
  );
}

const untilWhole = (page: Page): Locator => page.locator('[data-whole=true]');

for (const language of ['zh', 'en'] as const) {
  test(`loses no column of any table of the sheet in a narrower window, ${language}`, async ({ page }) => {
    await withSettings(page, { language });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/');
    await expect(untilWhole(page)).toBeVisible(LONG);
    for (const button of await page.locator('#charts button[aria-controls$=table]').all()) await button.click();
    // Months, standard periods, holding periods, falls, and the values of the two charts.
    await expect(page.locator('main table')).toHaveCount(6, LONG);
    const wide = await columnsOf(page);
    for (const width of [1440, 1024, 390]) {
      await page.setViewportSize({ width, height: 844 });
      const shown = await columnsOf(page);
      expect(shown.map(({ table, heads }) => [table, ...heads]), `columns at ${width} px`).toEqual(wide.map(({ table, heads }) => [table, ...heads]));
      expect(shown.flatMap(({ table, lost }) => (lost.length === 0 ? [] : [`${table}: ${lost.join(', ')}`])), `lost at ${width} px`).toEqual([]);
      expect(shown.flatMap(({ table, loose }) => (loose ? [table] : [])), `first column out of sight at ${width} px`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}
