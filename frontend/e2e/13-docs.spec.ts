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
  await expect(endpoint.getByText('已答复，状态码 200')).toBeVisible();
});
