import { expect, test, withSettings } from './fixtures';

const LONG = { timeout: 60_000 };
test.use({ expectedConsole: /Failed to load resource|net::ERR/ });
test.beforeEach(({ page }) => withSettings(page, { language: 'en', region: 'en-GB' }));

test('shows glossary, interface and published cases while the service does not answer', async ({ page }) => {
  await page.route(/\/(api\/|health$|openapi\.json$)/, (route) => (route.request().url().includes('/reference/') ? route.fallback() : route.abort()));
  await page.goto('/docs/metrics');
  await expect(page.locator('#sharpe')).toBeVisible(LONG);
  await page.goto('/docs/api');
  await expect(page.getByRole('region', { name: 'POST /api/v1/performance/tear-sheet', exact: true })).toBeVisible(LONG);
  await page.goto('/docs/conformance');
  await expect(page.getByRole('row').nth(50)).toBeVisible(LONG);
});

test('shows the glossary while a proxy has only its own words', async ({ page }) => {
  await page.route('**/api/v1/glossary', (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }));
  await page.goto('/docs/metrics');
  await expect(page.locator('#sharpe')).toBeVisible(LONG);
});
