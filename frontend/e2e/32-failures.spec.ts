import { expect, test, withSettings } from './fixtures';

const LONG = { timeout: 60_000 };
test.use({ expectedConsole: /Failed to load resource/ });
test.beforeEach(({ page }) => withSettings(page, { language: 'en', region: 'en-GB' }));

test('names an unknown benchmark and unknown conventions of a link beside their controls', async ({ page }) => {
  await page.goto('/?v=1&b=nothing&var=guess&from=2020-13-01');
  const benchmark = page.getByLabel('Benchmark', { exact: true });
  await expect(benchmark).toHaveAccessibleDescription(/“nothing” from the link could not be used/, LONG);
  await expect(benchmark).toHaveAttribute('aria-invalid', 'true');
  await expect(benchmark).toHaveValue('sample:benchmark');
  await expect(page.locator('[data-kpi=sharpe] data')).toBeVisible();
  // It stands in the part that unfolds, which a fault of the link has unfolded.
  const method = page.getByLabel('Value at risk', { exact: true });
  await expect(method).toBeVisible();
  await expect(method).toHaveAccessibleDescription(/“guess” from the link/);
  await expect(page.getByLabel('From', { exact: true })).toHaveAccessibleDescription(/“2020-13-01” from the link/);
  await benchmark.selectOption('none');
  await expect(benchmark).toHaveAttribute('aria-invalid', 'false');
});

test('names a benchmark that the service does not know beside its control', async ({ page }) => {
  await page.goto('/?v=1&b=eastmoney:999999');
  const benchmark = page.getByLabel('Benchmark', { exact: true });
  await expect(benchmark).toHaveAttribute('aria-invalid', 'true', LONG);
  await expect(benchmark).toHaveAccessibleDescription(/999999/);
});

test('names an unknown convention of a calculator beside its control', async ({ page }) => {
  await page.goto('/cash-flow/xirr?v=1&dc=ACT/366');
  const field = page.getByLabel('Day count', { exact: true });
  await expect(field).toHaveAccessibleDescription(/“ACT\/366” from the link/, LONG);
  await expect(field).toHaveValue('ACT/365F');
  await field.selectOption('ACT/360');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
});

test('gives each calculator a title of its own', async ({ page }) => {
  const titles = new Set<string>();
  await page.goto('/cash-flow/xirr');
  const tabs = page.getByRole('navigation', { name: 'Calculations' }).getByRole('link');
  await expect(tabs.first()).toBeVisible(LONG);
  for (const tab of await tabs.all()) {
    const name = await tab.innerText();
    await tab.click();
    await expect(page).toHaveTitle(`${name} · Cash-flow return · fund-calc`, LONG);
    titles.add(await page.title());
  }
  expect(titles.size).toBe(await tabs.count());
});
