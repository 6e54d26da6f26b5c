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

/* Every pair of language, theme and width occurs; what colours alone could break, the tokens' own test computes for every scheme. */
const VISITS = [
  { language: 'zh', theme: 'light', width: 390 },
  { language: 'zh', theme: 'dark', width: 1280 },
  { language: 'en', theme: 'light', width: 1280 },
  { language: 'en', theme: 'dark', width: 390 },
] as const;

test.describe.configure({ mode: 'parallel' });

for (const { language, theme, width } of VISITS) {
  test(`has no violation in ${language}, ${theme}, ${width} px`, async ({ page }) => {
    test.setTimeout(400_000);
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
