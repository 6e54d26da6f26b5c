import { expect, expectAccessible, test, withSettings } from './fixtures';
import { ROUTES, STATES } from './support/screens';
import { doubledSentencesOn, rawNamesOn } from './support/visible-text';

test.describe.configure({ mode: 'parallel' });
// States without the service or the network report failed requests; a service worker would answer them.
test.use({ expectedConsole: /Failed to load resource/, serviceWorkers: 'block' });

/* Each screen is seen in both languages, once light and once dark, once narrow and once wide. What colours alone could break, the tokens' own test computes for every scheme. */
const VISITS = [
  { language: 'zh', theme: 'dark', width: 390, odd: false },
  { language: 'en', theme: 'light', width: 1280, odd: false },
  { language: 'zh', theme: 'light', width: 1280, odd: true },
  { language: 'en', theme: 'dark', width: 390, odd: true },
] as const;

for (const [kind, screens] of [
  ['routes', ROUTES],
  ['states', STATES],
] as const) {
  for (const { language, theme, width, odd } of VISITS) {
    test(`has no violation and no raw name on ${kind} in ${language}, ${theme}, ${width} px`, async ({ page }) => {
      test.setTimeout(400_000);
      await withSettings(page, { language, theme });
      await page.setViewportSize({ width, height: 900 });
      for (const screen of screens.filter((_, at) => (at % 2 === 1) === odd)) {
        await test.step(screen.name, async () => {
          await screen.open(page, language);
          // What loads late belongs to the screen.
          await page.waitForLoadState('networkidle');
          await expectAccessible(page, screen.repeated);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect.soft(overflow, `${screen.name}: nothing is wider than the screen`).toBeLessThanOrEqual(0);
          expect.soft(await rawNamesOn(page, language), `${screen.name}: no name of the interface, nothing untranslated`).toEqual([]);
          expect.soft(await doubledSentencesOn(page), `${screen.name}: no sentence twice`).toEqual([]);
        });
      }
    });
  }
}
