import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectAccessible, test, withSettings } from './fixtures';
import { openParameters } from './sheet-fixture';

const LONG = { timeout: 60_000 };
test.setTimeout(180_000);
test.use({ expectedConsole: /Failed to load resource|dynamically imported module|preload/ });
test.beforeEach(async ({ page }) => {
  await withSettings(page, { language: 'en', region: 'en-GB' });
  // A browser on a machine that has only a loopback interface says that it is offline.
  await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { configurable: true, value: true }));
});

/** Takes the network away or brings it back, and says so to the page. */
async function setOffline(page: Page, context: BrowserContext, offline: boolean): Promise<void> {
  await context.setOffline(offline);
  await page.evaluate((gone) => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: !gone });
    window.dispatchEvent(new Event(gone ? 'offline' : 'online'));
  }, offline);
}

test('names an unknown benchmark and unknown conventions of a link beside their controls', async ({ page }) => {
  await page.goto('/?v=1&b=nothing&var=guess&from=2020-13-01');
  const benchmark = page.getByLabel('Benchmark', { exact: true });
  await expect(benchmark).toHaveAccessibleDescription(/“nothing” from the link could not be used/, LONG);
  await expect(benchmark).toHaveAttribute('aria-invalid', 'true');
  await expect(benchmark).toHaveValue('Broad total return index (fictional)');
  await expect(page.locator('[data-kpi=sharpe] data')).toBeVisible();
  // It stands in the part that unfolds, which a fault of the link has unfolded.
  const method = page.getByLabel('Value at risk', { exact: true });
  await expect(method).toBeVisible();
  await expect(method).toHaveAccessibleDescription(/“guess” from the link/);
  await expect(page.getByLabel('From', { exact: true })).toHaveAccessibleDescription(/“2020-13-01” from the link/);
  await benchmark.click();
  await page.getByRole('option', { name: 'no benchmark' }).click();
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

test('says that a part did not arrive and loads it on retry', async ({ page }) => {
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible(LONG);
  await page.route(/metrics-screen/, (route) => route.abort());
  await page.getByRole('navigation').getByRole('link', { name: 'Glossary' }).first().click();
  await expect(page.getByText('A part of the page did not arrive')).toBeVisible(LONG);
  await expectAccessible(page);
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('#sharpe')).toBeVisible(LONG);
});

test('loads a part that did not arrive when the device is back online', async ({ page, context }) => {
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible(LONG);
  await setOffline(page, context, true);
  await page.keyboard.press('?');
  await expect(page.getByText('This device is offline')).toBeVisible(LONG);
  await page.getByRole('navigation').getByRole('link', { name: 'Glossary' }).first().click();
  await expect(page.getByText('This device is offline')).toHaveCount(2, LONG);
  await setOffline(page, context, false);
  await expect(page.getByRole('dialog')).toBeVisible(LONG);
  await expect(page.locator('#sharpe')).toBeAttached(LONG);
});

test('keeps the figures when the drawing of a chart did not arrive, and draws it on retry', async ({ page }) => {
  await page.route(/\/assets\/plot-/, (route) => route.abort());
  await page.goto('/');
  const notice = page.locator('#charts').getByText('A part of the page did not arrive').first();
  await expect(notice).toBeVisible(LONG);
  await expect(page.locator('[data-kpi=sharpe] data')).toBeVisible();
  await page.unrouteAll();
  await page.locator('#charts').getByRole('button', { name: 'Try again' }).first().click();
  await expect(page.locator('#charts [data-drawn=true]').first()).toBeVisible(LONG);
});

for (const [what, files] of [
  ['script', /\/assets\/(index|shell|vendor)-[^/]*\.js$/],
  ['words', /\/assets\/words-en-[^/]*\.js$/],
] as const) {
  test(`says so when the ${what} of the page did not arrive, instead of staying white`, async ({ page }) => {
    await page.route(files, (route) => route.abort());
    await page.goto('/');
    await expect(page.getByText('The page did not load')).toBeVisible(LONG);
    await expect(page.getByText('页面未能加载')).toBeVisible();
    await expectAccessible(page);
    await page.unrouteAll();
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible(LONG);
    await expect(page.getByText('The page did not load')).toBeHidden();
  });
}

test('says that the device is offline, and computes when it is back', async ({ page, context }) => {
  await page.goto('/cash-flow/xirr');
  await expect(page.getByText('This is the only rate')).toBeVisible(LONG);
  await setOffline(page, context, true);
  await page.getByLabel('Amount of row 1').fill('-51000');
  await expect(page.getByText('This device is offline')).toBeVisible(LONG);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('This device is offline')).toBeVisible(LONG);
  await setOffline(page, context, false);
  await expect(page.getByText('This device is offline')).toBeHidden(LONG);
  await expect(page.getByText('This is the only rate')).toBeVisible(LONG);
});

test('names a scale and a span of the link that it cannot use at the chart', async ({ page }) => {
  await withSettings(page, { language: 'en', region: 'en-US' });
  await page.goto('/?v=1&log=2&show=lately');
  const figure = page.getByRole('figure').first();
  await expect(figure.getByText('“2” from the link could not be used; the default applies. “lately” from the link')).toBeVisible({ timeout: 60_000 });
  await expect(figure.getByRole('button', { name: 'Log scale' })).toHaveAccessibleDescription(/“2” from the link/);
  // Both stand at the chart, so the form stays closed.
  await expect(page.getByRole('form')).toBeHidden();
  await figure.getByRole('button', { name: 'Log scale' }).click();
  await expect(page).toHaveURL(/log=1/);
  await expect(figure.getByText(/“2” from the link/)).toHaveCount(0);
});

test('says that figures are of the former inputs without covering any', async ({ page }) => {
  await withSettings(page, { language: 'en', region: 'en-US' });
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('/');
  await expect(page.locator('[data-kpi=sharpe] data')).toBeVisible({ timeout: 60_000 });
  await openParameters(page);
  await page.route('**/api/**', (request) => request.abort());
  await page.getByLabel('Risk-free rate', { exact: true }).fill('3');
  const badge = page.getByText('Figures are for the previous inputs.');
  await expect(badge).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('alert')).toBeVisible({ timeout: 60_000 });
  // Read at once: the failure pushes the sheet down as it appears.
  await expect
    .poll(() =>
      badge.evaluate((element) => {
        const place = element.getBoundingClientRect();
        const above = document.querySelector('[role=alert]')?.getBoundingClientRect().bottom ?? Infinity;
        const below = document.querySelector('[data-stale] > p')?.getBoundingClientRect().top ?? -Infinity;
        return place.top >= above - 1 && place.bottom <= below + 1;
      }),
    )
    .toBe(true);
});
