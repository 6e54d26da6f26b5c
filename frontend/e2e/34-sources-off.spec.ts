import { expect, test, withSettings } from './fixtures';

test('says in one sentence that sources are off, and how to switch one on', async ({ page }) => {
  await withSettings(page, { language: 'zh', region: 'zh-CN' });
  await page.route('**/api/v1/funds?**', (route) => route.fulfill({ json: { funds: [], indexed: 0 } }));
  const off = { on: false, state: 'off', lastSuccess: null, age: null, breaker: null, lastError: null, quota: null, funds: 0 };
  await page.route('**/api/v1/sources', (route) => route.fulfill({ json: { sources: [{ ...off, id: 'eastmoney', name: 'Eastmoney' }] } }));
  await page.goto('/settings');
  await page.getByRole('link', { name: '基金列表' }).first().click();
  await expect(page).toHaveURL(/\/funds$/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('110011');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByText(/没有开启净值来源.*FUNDCALC_SOURCES=eastmoney/)).toBeVisible();
});
