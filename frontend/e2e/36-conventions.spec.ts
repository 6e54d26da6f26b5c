import { expect, test, withSettings } from './fixtures';
import { openParameters } from './sheet-fixture';

const LONG = { timeout: 60_000 };
test.setTimeout(180_000);
test.beforeEach(({ page }) => withSettings(page, { language: 'en', region: 'en-US' }));

test('the conventions say which figures they change, from what to what', async ({ page }) => {
  await page.goto('/');
  const sharpe = page.locator('[data-kpi=sharpe] data');
  await expect(sharpe).toBeVisible(LONG);
  const before = await sharpe.innerText();
  await openParameters(page);
  await expect(page.locator('[data-effect]')).toHaveCount(0);
  await page.getByLabel('Risk-free rate', { exact: true }).fill('3');
  const effect = page.locator('[data-effect=sharpe]');
  await expect(effect).toBeVisible(LONG);
  await expect(sharpe).not.toHaveText(before, LONG);
  await expect(effect).toHaveText(`Sharpe ratio ${before} → ${await sharpe.innerText()}`);
});

test('the form of the conventions uses the full width', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  await expect(page.locator('[data-kpi=sharpe] data')).toBeVisible(LONG);
  await openParameters(page);
  const width = async (locator: ReturnType<typeof page.locator>): Promise<number> => (await locator.boundingBox())?.width ?? 0;
  const line = page.locator('details', { has: page.getByRole('form') }).first();
  const [fund, benchmark] = [page.getByLabel('Fund', { exact: true }), page.getByLabel('Benchmark', { exact: true })];
  await expect(fund).toBeVisible(LONG);
  expect((await width(fund)) + (await width(benchmark))).toBeGreaterThan(0.9 * (await width(line)));
});
