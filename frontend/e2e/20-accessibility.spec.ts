import type { Page } from '@playwright/test';
import { expect, expectAccessible, test, withSettings } from './fixtures';
import type { Screen } from './support/screens';
import { ROUTES, STATES } from './support/screens';
import { doubledSentencesOn, rawNamesOn } from './support/visible-text';
import type { Language } from './support/words';

test.describe.configure({ mode: 'parallel' });
// States without the service or the network report failed requests; a service worker would answer them.
test.use({ expectedConsole: /Failed to load resource/, serviceWorkers: 'block' });

interface Look {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly width: number;
}

/* Each screen is seen in both languages, once light and once dark, once narrow and once wide. What colours alone could break, the tokens' own test computes for every scheme. */
const HALVES: readonly (readonly [Look, Look])[] = [
  [
    { language: 'zh', theme: 'dark', width: 390 },
    { language: 'en', theme: 'light', width: 1280 },
  ],
  [
    { language: 'zh', theme: 'light', width: 1280 },
    { language: 'en', theme: 'dark', width: 390 },
  ],
];

const half = (screens: readonly Screen[], odd: number): readonly Screen[] => screens.filter((_, at) => at % 2 === odd);

async function sized(page: Page, { width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
}

/** Changes language and theme of the page in place, as another tab of the browser does. */
async function changeLook(page: Page, { language, theme, width }: Look): Promise<void> {
  await sized(page, { language, theme, width });
  await page.evaluate((text) => {
    localStorage.setItem('fundcalc.settings', text);
    window.dispatchEvent(new StorageEvent('storage', { key: 'fundcalc.settings' }));
  }, JSON.stringify({ language, theme }));
  await expect(page.locator(`html[lang^=${language}][data-theme=${theme}]`)).toBeAttached();
}

async function check(page: Page, screen: Screen, { language }: Look): Promise<void> {
  // What loads late belongs to the screen.
  await page.waitForLoadState('networkidle');
  await expectAccessible(page, screen.repeated);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(overflow, `${screen.name}: nothing is wider than the screen`).toBeLessThanOrEqual(0);
  expect.soft(await rawNamesOn(page, language), `${screen.name}: no name of the interface, nothing untranslated`).toEqual([]);
  expect.soft(await doubledSentencesOn(page), `${screen.name}: no sentence twice`).toEqual([]);
}

for (const [odd, looks] of HALVES.entries()) {
  const [first, second] = looks;

  // A route keeps nothing that a change of language could close, so that one visit serves both looks.
  test(`has no violation and no raw name on routes, ${first.language} ${first.theme} and ${second.language} ${second.theme}`, async ({ page }) => {
    test.setTimeout(400_000);
    await withSettings(page, { language: first.language, theme: first.theme });
    for (const screen of half(ROUTES, odd)) {
      await test.step(screen.name, async () => {
        await sized(page, first);
        await screen.open(page, first.language);
        await check(page, screen, first);
        await changeLook(page, second);
        await check(page, screen, second);
      });
    }
  });

  for (const look of looks) {
    test(`has no violation and no raw name on states in ${look.language}, ${look.theme}, ${look.width} px`, async ({ page }) => {
      test.setTimeout(400_000);
      await withSettings(page, { language: look.language, theme: look.theme });
      await sized(page, look);
      for (const screen of half(STATES, odd)) {
        await test.step(screen.name, async () => {
          await screen.open(page, look.language);
          await check(page, screen, look);
        });
      }
    });
  }
}
