import { expect, expectAccessible, test, withSettings } from './fixtures';

const ROUTES = [
  '/',
  ...['xirr', 'irr', 'npv', 'mirr', 'annuity', 'time-weighted-return', 'modified-dietz', 'behaviour-gap'].map((slug) => `/cash-flow/${slug}`),
  '/data',
  '/data/import',
  '/funds?v=1&f=sample:index,sample:bond',
  '/docs/metrics',
  '/docs/api',
  '/docs/conformance',
  '/settings',
  '/no/such/page',
];

for (const language of ['zh', 'en']) {
  for (const theme of ['light', 'dark']) {
    for (const width of [390, 1280]) {
      test(`has no violation in ${language}, ${theme}, ${width} px`, async ({ page }) => {
        test.setTimeout(180_000);
        await withSettings(page, { language, theme });
        await page.setViewportSize({ width, height: 900 });
        for (const route of ROUTES) {
          await test.step(route, async () => {
            await page.goto(route);
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            await page.waitForLoadState('networkidle');
            await expectAccessible(page);
            const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
            expect(overflow, 'nothing is wider than the screen').toBeLessThanOrEqual(0);
          });
        }
      });
    }
  }
}
