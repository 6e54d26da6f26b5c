import type { Page } from '@playwright/test';
import { expect, test, withSettings } from './fixtures';

/** What is left of A4 between the margins of print.css, in CSS pixels. */
const PAPER_WIDTH = 710;
const LANGUAGES = ['zh', 'en'] as const;
const WORDS = {
  zh: { printed: '打印日期', conventions: '口径', skip: '跳到正文' },
  en: { printed: 'Printed', conventions: 'Conventions', skip: 'Skip to content' },
};
const OTHERS = ['/cash-flow/xirr', '/cash-flow/behaviour-gap', '/cash-flow/annuity', '/data', '/docs/metrics', '/docs/api', '/docs/conformance', '/settings', '/funds?v=1&f=sample:index'];

async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The screen as it is laid out on paper. */
async function toPaper(page: Page): Promise<void> {
  await expect(page.locator('[data-paper=foot]')).toBeAttached({ timeout: 30_000 });
  await page.setViewportSize({ width: PAPER_WIDTH, height: 1000 });
  await page.emulateMedia({ media: 'print' });
}

/** Fields and buttons that still look like something to type into or to press. */
async function controlsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = (element: Element): boolean => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const boxed = (element: Element): boolean => {
      const { borderTopWidth, borderTopStyle, backgroundColor } = getComputedStyle(element);
      return (borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0) || !['rgba(0, 0, 0, 0)', 'transparent'].includes(backgroundColor);
    };
    return [...document.querySelectorAll('input, select, textarea, button, [href="#main"]')]
      .filter((element) => seen(element) && (element.matches('[href="#main"]') || boxed(element) || boxed(element.parentElement!) && element.parentElement!.matches('[class*=control]')))
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

/** Elements whose content is cut off at their edge, or that stand beyond the paper. */
async function clippedOn(page: Page): Promise<string[]> {
  return page.evaluate((width) => {
    const name = (element: Element): string => `${element.tagName} ${element.className} ${element.scrollWidth} > ${element.clientWidth}`;
    const cut = (element: Element): boolean => {
      const { overflowX, display, position, clipPath } = getComputedStyle(element);
      if (display === 'inline' || position === 'absolute' || clipPath !== 'none' || !element.checkVisibility()) return false;
      return overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    };
    const beyond = (element: Element): boolean => element.matches('td, th, dd, dt, h1, h2, h3, input, select') && element.checkVisibility() && element.getBoundingClientRect().right > width + 1;
    return [...document.querySelectorAll('main *')].filter((element) => cut(element) || beyond(element)).map(name);
  }, PAPER_WIDTH);
}

/** Points of the longest line in the picture that printing makes of each of the sheet's two charts. */
async function pointsOnPaper(page: Page): Promise<number[]> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const pictures = page.locator('[data-drawn] ~ [aria-hidden=true]:has(svg)');
  await expect(pictures.nth(1)).toBeAttached();
  return pictures.evaluateAll((each) =>
    each.slice(0, 2).map((picture) => Math.max(...[...picture.querySelectorAll('path')].map((path) => path.getAttribute('d')?.split(/[ML]/).length ?? 0))),
  );
}

for (const language of LANGUAGES) {
  const words = WORDS[language];

  test(`prints the sheet on two pages with conventions, fingerprint, day and link in ${language}`, async ({ page }) => {
    await withSettings(page, { language, theme: 'dark' });
    await page.goto('/?v=1&from=2018-01-02');
    await expect(page.locator('[data-drawn=true]').first()).toBeVisible({ timeout: 30_000 });
    const facts = page.locator('[data-paper=facts]');
    await expect(facts).toBeAttached({ timeout: 30_000 });
    expect(await pagesOf(page)).toBe(2);
    expect(Math.min(...(await pointsOnPaper(page))), 'growth and drawdown are drawn').toBeGreaterThan(100);
    await toPaper(page);
    await expect(facts).toBeVisible();
    await expect(facts).toContainText(words.conventions);
    await expect(facts).toContainText(/[0-9a-f]{64}/);
    const foot = page.locator('[data-paper=foot]');
    await expect(foot).toContainText(words.printed);
    await expect(foot).toContainText(page.url());
    await expect(page.getByText(words.skip)).toBeHidden();
    expect(await controlsOn(page)).toEqual([]);
    expect(await clippedOn(page)).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(20, 24, 31)');
  });

  test(`prints every other screen without controls and without a cut in ${language}`, async ({ page }) => {
    test.setTimeout(300_000);
    await withSettings(page, { language });
    for (const route of OTHERS) {
      await test.step(route, async () => {
        await page.emulateMedia({ media: 'screen' });
        await page.goto(route);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.waitForLoadState('networkidle');
        await toPaper(page);
        await expect(page.locator('[data-paper=foot]')).toBeVisible();
        expect.soft(await controlsOn(page)).toEqual([]);
        expect.soft(await clippedOn(page)).toEqual([]);
      });
    }
  });
}

test('prints a calculation with its flows, conventions and fingerprint', async ({ page }) => {
  await withSettings(page, { language: 'en' });
  await page.goto('/cash-flow/xirr');
  const facts = page.locator('[data-paper=facts]');
  await expect(facts).toBeAttached({ timeout: 30_000 });
  await page.getByLabel('Amount of row 1').fill('-12345678.90');
  await toPaper(page);
  const amount = page.getByLabel('Amount of row 1');
  await expect(amount).toHaveValue('-12345678.90');
  expect(await amount.evaluate((input) => input.scrollWidth <= input.clientWidth)).toBe(true);
  await expect(facts).toContainText('Day count: ACT/365F');
  await expect(facts).toContainText(/[0-9a-f]{64}/);
});
