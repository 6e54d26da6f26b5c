import { expect, test, withSettings } from './fixtures';

test.beforeEach(({ page }) => withSettings(page, { language: 'zh', region: 'zh-CN' }));

test('finds a figure in either language and links to it', async ({ page }) => {
  await page.goto('/docs/metrics');
  await page.getByRole('searchbox').fill('sharpe');
  await expect(page.getByRole('heading', { name: /夏普比率/ }).first()).toBeVisible();
  await page.goto('/docs/metrics#sharpe');
  await expect(page.locator('#sharpe')).toBeInViewport();
});

test('shows the interface and tries an example against this service', async ({ page }) => {
  await page.goto('/docs/api');
  const endpoint = page.getByRole('region', { name: 'POST /api/v1/performance/tear-sheet', exact: true });
  await expect(endpoint.getByText('curl -sS -X POST')).toBeVisible();
  await endpoint.getByRole('button', { name: '试一试' }).click();
  await expect(endpoint.getByText('已响应，状态码 200')).toBeVisible();
});

test('lists the glossary after a popover of the sheet has read it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: '夏普比率', exact: true }).first().click();
  await expect(page.getByRole('dialog').getByRole('link', { name: '指标词典' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('navigation').getByRole('link', { name: '指标', exact: true }).first().click();
  await expect(page.locator('#sharpe')).toBeVisible();
});

test('lists every published case with its state', async ({ page, request }) => {
  const { cases, summary } = (await (await request.get('/api/v1/conformance')).json()) as { cases: unknown[]; summary: { missed: number } };
  await page.goto('/docs/conformance');
  await expect(page.getByRole('row')).toHaveCount(cases.length + 1);
  expect(summary.missed).toBe(0);
});

test('leads from an index of the page to its sections and entries', async ({ page }) => {
  await page.goto('/docs/metrics');
  const index = page.getByRole('navigation', { name: '本页目录' });
  await expect(index.getByRole('link', { name: /^基金业绩（\d+）$/ })).toBeVisible({ timeout: 60_000 });
  await index.getByRole('link', { name: '夏普比率', exact: true }).click();
  await expect(page.locator('#sharpe')).toBeInViewport();
  await page.goto('/docs/api');
  await index.getByRole('link', { name: '现金流', exact: true }).click({ timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 2, name: '现金流' })).toBeInViewport();
  await expect(page.getByRole('region', { name: '现金流', exact: true }).getByRole('heading', { level: 3 }).first()).toContainText('/api/v1/cash-flow/');
});
