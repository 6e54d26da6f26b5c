import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openParameters, openWith, sheetOf, wavyGrowth } from './sheet-fixture';

const KPIS = ['annualised', 'total', 'maxDrawdown', 'volatility', 'sharpe', 'calmar'];
const DRAWN = '[data-drawn=true]';

/** Two years of rows as a fund house would export them; the numbers come from a sine, so no market is behind them. */
function navText(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const date = new Date(Date.UTC(2022, 0, 3) + index * 86_400_000).toISOString().slice(0, 10);
    return `${date},${(1 + index / 2000 + Math.sin(index / 15) / 20).toFixed(4)}`;
  });
  return ['date,nav', ...lines].join('\n');
}

async function kpis(page: Page): Promise<string[]> {
  return Promise.all(KPIS.map(async (name) => (await page.locator(`[data-kpi=${name}] data`).textContent()) ?? ''));
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('link', { name: /NAV file/ }).first().click();
  await page.getByText('Paste data').click();
  await page.getByLabel('Data to read').fill(text);
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await page.getByRole('button', { name: /Keep and open|skip \d+/ }).click();
  await expect(page).toHaveURL(/\/fund\/u:/);
}

test.describe('tear sheet', () => {
  test('shows a finished sheet although the service does not answer', async ({ page }) => {
    await page.route('**/api/**', (route) => route.abort());
    await page.goto('/?lang=en');
    await expect(page.getByText('示例数据（虚构）· Sample data, fictional')).toBeVisible();
    await expect(page.locator(DRAWN).first()).toBeVisible({ timeout: 20_000 });
    for (const value of await kpis(page)) expect(value).toMatch(/\d/);
    await expect(page.getByRole('table', { name: /each month and year/ })).toBeVisible();
    await openParameters(page);
    await page.getByLabel('Risk-free rate', { exact: true }).fill('2');
    await expect(page.getByText('Figures are for the previous inputs.')).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 20_000 });
    for (const value of await kpis(page)) expect(value).toMatch(/\d/);
  });

  test('computes pasted data, leaves out bad rows by name, and curl agrees', async ({ page, request }) => {
    await page.goto('/?lang=en');
    await paste(page, `${navText(700)}\n2024-13-01,1.2\n2024-01-09,abc`);
    await expect(page.locator(DRAWN).first()).toBeVisible({ timeout: 20_000 });
    await page.getByRole('button', { name: 'How this was computed' }).click();
    // The rows themselves, not the name that only this session knows them by.
    await expect(page.getByRole('dialog').locator('pre')).toContainText('"2022-01-03"');
    const curl = await page.getByRole('dialog').locator('pre').textContent();
    expect(curl).toContain("/api/v1/performance/tear-sheet' -H 'Content-Type: application/json' -d '{\"series\":{");
    await page.keyboard.press('Escape');
    const [head, ...lines] = navText(700).split('\n');
    expect(head).toBe('date,nav');
    const rows = lines.map((line) => line.split(','));
    const answer = await request.post('/api/v1/performance/tear-sheet', {
      data: { series: { dates: rows.map(([date]) => date), values: rows.map(([, value]) => Number(value)) }, include: [] },
    });
    const { result } = (await answer.json()) as { result: { ratios: { sharpe: number } } };
    await expect(page.locator('[data-kpi=sharpe] data')).toHaveAttribute('value', String(result.ratios.sharpe));
  });

  test('warns above the headline when a value is doubtful, and compares no money fund with equities', async ({ page }) => {
    const sheet = sheetOf(wavyGrowth(60));
    const notes = [{ code: 'NAV_ASTRAY', message: 'On 2020-02-01 the NAV moves by +900 %.' }, { code: 'RISK_FREE_ZERO', message: 'No rate was given.' }];
    await openWith(page, { ...sheet, notes });
    await expect(page.getByText('moves by +900 %')).toBeVisible();
    await expect(page.getByText('No rate was given.')).toBeVisible();
    const headline = page.locator('[class*=headline]').first();
    const warning = page.getByText('Some values are doubtful');
    expect((await warning.boundingBox())!.y).toBeLessThan((await headline.boundingBox())!.y);
    await page.unrouteAll();
    await page.goto('/fund/sample:money-market?lang=en');
    await openParameters(page);
    await expect(page.getByLabel('Benchmark', { exact: true })).toHaveValue('no benchmark');
  });

  test('shares a sample by link and own data without the data', async ({ page, browser }) => {
    await page.goto('/fund/sample:bond?v=1&rf=1.5&lang=en');
    await expect(page.locator(DRAWN).first()).toBeVisible({ timeout: 20_000 });
    const figures = await kpis(page);
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(page.url());
    await expect(stranger.locator(DRAWN).first()).toBeVisible({ timeout: 20_000 });
    expect(await kpis(stranger)).toEqual(figures);
    await stranger.goto('/fund/u:0123456789abcdef?lang=en');
    await expect(stranger.getByText('The link names private data u:0123456789abcdef')).toBeVisible();
    await stranger.context().close();
  });

  test('recomputes on a changed convention and Back undoes it', async ({ page }) => {
    await page.goto('/?lang=en');
    await expect(page.locator(DRAWN).first()).toBeVisible({ timeout: 20_000 });
    const before = await kpis(page);
    await openParameters(page);
    await page.getByText('All conventions').click();
    await page.getByLabel('Frequency').selectOption('monthly');
    await expect(page).toHaveURL(/freq=monthly/);
    await expect.poll(() => kpis(page)).not.toEqual(before);
    await page.goBack();
    await expect.poll(() => kpis(page)).toEqual(before);
  });

  test('keeps everything while the language changes', async ({ page }) => {
    await page.goto('/?lang=en');
    await expect(page.locator(DRAWN).first()).toBeVisible({ timeout: 20_000 });
    const figures = await kpis(page);
    await page.getByRole('button', { name: '中文' }).click();
    await expect(page.getByRole('heading', { name: '月度与年度收益' })).toBeVisible();
    await expect(page.locator(DRAWN).first()).toBeVisible();
    expect(await kpis(page)).toEqual(figures);
  });

  test('can be read by keyboard alone', async ({ page }) => {
    await page.goto('/?lang=en');
    await expect(page.locator(DRAWN).first()).toBeVisible({ timeout: 20_000 });
    const reached = new Set<string>();
    for (let step = 0; step < 90; step++) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''));
    }
    for (const name of ['Growth of 10,000', 'Drawdown', 'Sharpe ratio', 'Maximum drawdown']) expect([...reached]).toContain(name);
    await page.getByRole('group', { name: 'Growth of 10,000' }).focus();
    await page.keyboard.press('End');
    await expect(page.getByRole('figure').first().locator('> p[aria-live=polite]')).toContainText('%');
  });

  test('prints on two pages that hold the figures', async ({ page }) => {
    await page.goto('/?lang=en');
    await expect(page.locator(DRAWN).first()).toBeVisible({ timeout: 20_000 });
    const figures = await kpis(page);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: 'print' });
    for (const [index, name] of KPIS.entries()) await expect(page.locator(`[data-kpi=${name}] data`)).toHaveText(figures[index]!);
    for (const name of KPIS) await expect(page.locator(`[data-kpi=${name}] data`)).toBeVisible();
  });

  test('moves nothing while it arrives', async ({ page }) => {
    await page.addInitScript(() => {
      const record = { shift: 0 };
      Object.assign(window, { layoutShift: record });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) record.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/?lang=en');
    await expect(page.locator(DRAWN).first()).toBeVisible({ timeout: 20_000 });
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (window as unknown as { layoutShift: { shift: number } }).layoutShift.shift)).toBeLessThanOrEqual(0.02);
  });

  for (const { width, theme } of [{ width: 1280, theme: 'light' }, { width: 390, theme: 'dark' }] as const) {
    test(`has no accessibility violation at ${width} px, ${theme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme });
      const faults = await openWith(page, sheetOf(wavyGrowth(300)));
      await expect(page.locator(DRAWN).first()).toBeVisible({ timeout: 20_000 });
      await openParameters(page);
      await page.getByText('All conventions').click();
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(faults).toEqual([]);
    });
  }

  for (const width of [390, 320]) {
    test(`keeps within ${width} px; wide tables scroll in their own box`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto('/?lang=en');
      // A chart is drawn when it comes near the window.
      await page.locator('[data-drawn]').first().scrollIntoViewIfNeeded();
      await expect(page.locator(DRAWN).first()).toBeVisible({ timeout: 20_000 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const table = page.getByRole('region', { name: /each month and year/ });
      expect(await table.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
    });
  }

  test('says once why spans under a year are not annualised, in the words of the page', async ({ page }) => {
    await page.goto('/?lang=en');
    const periods = page.getByRole('region', { name: 'Standard periods' });
    await expect(periods.getByText('– Under one year: not annualised. Set “Annualise under one year”')).toHaveCount(1);
    await expect(page.getByText('annualiseShort')).toHaveCount(0);
  });

  test('says why a figure is blank', async ({ page }) => {
    await openWith(page, sheetOf([1, 1.1]));
    await expect(page.locator('[data-kpi=sharpe]')).toContainText('needs 2, has 0');
  });
});
