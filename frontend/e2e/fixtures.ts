import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test as base } from '@playwright/test';

/** Faults of the page in the console fail every journey; a refused connection that a journey provokes is named by it. */
export const test = base.extend<{ readonly expectedConsole: RegExp | null; readonly quietConsole: undefined }>({
  expectedConsole: [null, { option: true }],
  quietConsole: [
    async ({ page, expectedConsole }, use) => {
      const faults: string[] = [];
      page.on('pageerror', ({ message }) => {
        if (!(expectedConsole?.test(message) ?? false)) faults.push(message);
      });
      page.on('console', (message) => {
        if (message.type() === 'error' && !(expectedConsole?.test(message.text()) ?? false)) faults.push(message.text());
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Stores settings before the page loads. */
export async function withSettings(page: Page, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await page.addInitScript((text) => localStorage.setItem('fundcalc.settings', text), JSON.stringify(settings));
}

/** Fails with the rule and the place of every violation; leaves out what a selector names. */
export async function expectAccessible(page: Page, leftOut?: string): Promise<void> {
  const builder = new AxeBuilder({ page });
  if (leftOut !== undefined) builder.exclude(leftOut);
  const { violations } = await builder
    // The page has no frames; without these, most of the time goes into lists of everything that passed.
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], preload: false })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).slice(0, 4).join(' | ')}`)).toEqual([]);
}
