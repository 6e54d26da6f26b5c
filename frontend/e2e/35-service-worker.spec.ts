import type { Page } from '@playwright/test';
import { expect, test as base, withSettings } from './fixtures';
import { NEXT_BUILD, NEXT_NAME, pageReleases, SCRIPT_OF_FIRST_BUILD, type PageReleases } from './support/page-releases';

const LONG = { timeout: 60_000 };

const test = base.extend<{ readonly releases: PageReleases }>({
  releases: async ({ baseURL }, provide) => {
    const releases = await pageReleases(baseURL ?? '');
    await provide(releases);
    await releases.close();
  },
});
test.use({ serviceWorkers: 'allow', expectedConsole: /Failed to load resource|net::ERR|Failed to fetch|fetching the script|ServiceWorker|dynamically imported module/ });
test.setTimeout(240_000);
test.beforeEach(async ({ page }) => {
  await withSettings(page, { language: 'en', region: 'en-GB' });
  // A browser on a machine that has only a loopback interface says that it is offline.
  await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { configurable: true, value: true }));
});

/** Opens the page and waits until its worker keeps every file. */
async function openKept(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, { timeout: 120_000 });
}

/** The paths that are kept, by the name of the cache. */
const keptPaths = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const paths: Record<string, string[]> = {};
    for (const name of await caches.keys()) paths[name] = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    return paths;
  });

const documentsAndData = (paths: readonly string[]): string[] => paths.filter((path) => !path.startsWith('/assets/'));

async function expectSheet(page: Page): Promise<void> {
  await expect(page.locator('#charts [data-drawn=true]').first()).toBeVisible(LONG);
  await expect(page.locator('[data-kpi=sharpe] data')).toBeVisible(LONG);
}

test('opens page, sample and reference without a network', async ({ page, releases }) => {
  await openKept(page, releases.url);
  releases.behaviour.down = true;
  await page.reload();
  await expectSheet(page);
  await page.goto(`${releases.url}/docs/metrics`);
  await expect(page.locator('#sharpe')).toBeVisible(LONG);
  await page.goto(`${releases.url}/docs/conformance`);
  await expect(page.getByRole('row').nth(50)).toBeVisible(LONG);
});

test('keeps every file of the page and no answer of the service', async ({ page, releases }) => {
  await openKept(page, releases.url);
  await page.goto(`${releases.url}/status`);
  await page.goto(releases.url);
  await expectSheet(page);
  const paths = Object.values(await keptPaths(page)).flat();
  expect(paths).toEqual(expect.arrayContaining(['/index.html', '/manifest.json', '/samples/tear-sheet.en.json', '/reference/glossary.json']));
  expect(paths.filter((path) => /^\/(api|upload|health|openapi)/.test(path))).toEqual([]);
  expect(paths.filter((path) => /\.(gz|br)$/.test(path))).toEqual([]);
});

test('shows the kept sample while a proxy has only its own words', async ({ page, releases }) => {
  await openKept(page, releases.url);
  releases.behaviour.failing = { path: /^\/(samples|api)\//, status: 502 };
  await page.reload();
  await expectSheet(page);
});

test('drops document and data once the document is of another build', async ({ page, releases }) => {
  await openKept(page, releases.url);
  releases.behaviour.nextDocument = true;
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: NEXT_NAME })).toBeVisible(LONG);
  const [paths = []] = Object.values(await keptPaths(page));
  expect(documentsAndData(paths)).toEqual([]);
  releases.behaviour.down = true;
  await expect(page.reload()).rejects.toThrow(/net::ERR/);
});

test('keeps the next build once its worker is there, and shows that one without a network', async ({ page, releases }) => {
  await openKept(page, releases.url);
  Object.assign(releases.behaviour, { nextDocument: true, nextWorker: true });
  await page.reload();
  await expect.poll(async () => (await keptPaths(page))[NEXT_BUILD]?.includes('/index.html') ?? false, { timeout: 120_000 }).toBe(true);
  await expect
    .poll(async () => Object.entries(await keptPaths(page)).flatMap(([name, paths]) => (name === NEXT_BUILD ? [] : documentsAndData(paths))), LONG)
    .toEqual([]);
  releases.behaviour.down = true;
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: NEXT_NAME })).toBeVisible(LONG);
  await expectSheet(page);
});

test('gives a page of the first build its own scripts after the next build took over', async ({ page, context, releases }) => {
  await openKept(page, `${releases.url}/settings`);
  Object.assign(releases.behaviour, { nextDocument: true, nextWorker: true });
  const another = await context.newPage();
  await another.goto(releases.url);
  await expect.poll(async () => (await keptPaths(another))[NEXT_BUILD]?.includes('/index.html') ?? false, { timeout: 120_000 }).toBe(true);
  await page.getByRole('navigation').getByRole('link', { name: 'Glossary' }).first().click();
  await expect(page.locator('#sharpe')).toBeVisible(LONG);
});

test('keeps all files again after the browser dropped them', async ({ page, releases }) => {
  await openKept(page, releases.url);
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  await page.reload();
  await expect.poll(async () => Object.values(await keptPaths(page)).flat().includes('/index.html'), LONG).toBe(true);
});

test('leaves nothing of an installation that failed, and installs with the next visit', async ({ page, releases }) => {
  releases.behaviour.failing = { path: SCRIPT_OF_FIRST_BUILD, status: 404 };
  await page.goto(releases.url);
  await expectSheet(page);
  await expect.poll(() => releases.asked.some((path) => SCRIPT_OF_FIRST_BUILD.test(path)), LONG).toBe(true);
  await expect.poll(() => page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]), LONG).toEqual([0, 0]);
  releases.behaviour.failing = null;
  await openKept(page, releases.url);
});
