import type { Page } from '@playwright/test';
import { expect, test, withSettings } from './fixtures';

async function withoutSources(page: Page): Promise<void> {
  await page.route('**/api/v1/funds?**', (route) => route.fulfill({ json: { funds: [], indexed: 0 } }));
  const off = { on: false, state: 'off', lastSuccess: null, age: null, breaker: null, lastError: null, quota: null, funds: 0 };
  await page.route('**/api/v1/sources', (route) => route.fulfill({ json: { sources: [{ ...off, id: 'eastmoney', name: 'Eastmoney' }] } }));
}

test('says in one sentence that sources are off, and how to switch one on', async ({ page }) => {
  await withSettings(page, { language: 'zh', region: 'zh-CN' });
  await withoutSources(page);
  await page.goto('/settings');
  await page.getByRole('link', { name: '基金列表' }).first().click();
  await expect(page).toHaveURL(/\/funds$/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('110011');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText(/没有开启净值来源.*FUNDCALC_SOURCES=eastmoney/)).toBeVisible();
});

test('a link to a code says the same, not that the fund is unknown', async ({ page }) => {
  await withSettings(page, { language: 'zh', region: 'zh-CN' });
  await withoutSources(page);
  await page.goto('/fund/110011');
  const main = page.getByRole('main');
  await expect(main.getByText('无法查找基金“110011”')).toBeVisible({ timeout: 60_000 });
  await expect(main.getByText(/没有开启净值来源.*FUNDCALC_SOURCES=eastmoney/)).toBeVisible();
  await expect(main.getByText('这里没有基金')).toHaveCount(0);
});

test('a link to an unknown code says that there is no such fund where a source is on', async ({ page }) => {
  await withSettings(page, { language: 'zh', region: 'zh-CN' });
  await page.goto('/fund/999999');
  await expect(page.getByRole('main').getByText('这里没有基金“999999”')).toBeVisible({ timeout: 60_000 });
});
