import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const BUDGET_KB = 170;
const RUNS = 9;
/** The sheet may take so many times as long as the reference page: generous, for shared machines are noisy. */
const MOST_OF_REFERENCE = { fast: 6, slow: 8 };
const GOAL_MILLISECONDS = { fast: 1000, slow: 2000 };

const ORIGIN = /^https?:\/\/[^/]+/;

/** Scripts that the page asked for until it was finished, and all else; what it fetches when it rests comes later. */
async function loaded(page: Page): Promise<{ readonly scripts: string[]; readonly all: string[] }> {
  const names = await page.evaluate(() => {
    const end = performance.getEntriesByName('finished')[0]?.startTime ?? Infinity;
    return performance.getEntriesByType('resource').flatMap(({ name, startTime }) => (startTime <= end ? [name] : []));
  });
  const all = [...new Set(names.map((name) => name.replace(ORIGIN, '')))];
  return { scripts: all.filter((name) => /\.js$/.test(name)), all };
}

/** Marks the moment at which the growth chart is drawn and everything below it is there. */
async function markFinish(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const look = (): void => {
      const chart = document.querySelector('#charts [data-drawn=true]');
      const whole = document.querySelector('[data-whole=true]') ?? document.querySelector('[class*=rolling]');
      if (chart && whole && performance.getEntriesByName('finished').length === 0) performance.mark('finished');
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-drawn', 'data-whole'] });
  });
}

async function finished(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('finished').length > 0, null, { timeout: 60_000 });
  return page.evaluate(() => performance.getEntriesByName('finished')[0]?.startTime ?? Infinity);
}

test('loads no more script than the budget, counted as the browser loads it', async ({ page, request }) => {
  await markFinish(page);
  await page.goto('/');
  await finished(page);
  const { scripts } = await loaded(page);
  const sizes = await Promise.all(scripts.map(async (script) => gzipSync(await (await request.get(script)).body(), { level: 9 }).length / 1000));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  process.stdout.write(`first route: ${total.toFixed(1)} kB of script in ${scripts.length} files\n`);
  expect(total, scripts.map((script, at) => `${script} ${sizes[at]?.toFixed(1) ?? ''}`).join('\n')).toBeLessThanOrEqual(BUDGET_KB);
});

test('asks for everything at once: no script waits for another', async ({ page }) => {
  await markFinish(page);
  await page.goto('/');
  await finished(page);
  const { scripts } = await loaded(page);
  // A file that index.html does not name is one that the page had to run to find.
  const html = await page.evaluate(async () => (await fetch('/')).text());
  expect(scripts.filter((script) => !html.includes(script))).toEqual([]);
});

async function sheetTime(page: Page): Promise<number> {
  await markFinish(page);
  await page.goto('/');
  return finished(page);
}

/** What any page needs here and now to get a document, to fetch the same bytes in one step and to do some fixed work. */
async function referenceTime(page: Page, files: readonly string[]): Promise<number> {
  await page.goto('/manifest.json');
  return page.evaluate(async (names) => {
    const start = performance.now();
    await Promise.all(names.map(async (name) => (await fetch(name)).text()));
    const canvas = Object.assign(document.createElement('canvas'), { width: 1000, height: 320 });
    const rows = document.createElement('div');
    document.body.append(canvas, rows);
    const pen = canvas.getContext('2d');
    for (let line = 0; pen && line < 20; line++) {
      pen.beginPath();
      for (let x = 0; x < 2500; x++) pen.lineTo(x / 2.5, 160 + 100 * Math.sin(x / 50 + line));
      pen.stroke();
    }
    rows.innerHTML = Array.from({ length: 1500 }, (_, row) => `<p><b>${row}</b> <i>${Math.sqrt(row)}</i></p>`).join('');
    if (document.body.offsetHeight === 0) throw new Error('the reference page shows nothing');
    const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
    return navigation.responseEnd + performance.now() - start;
  }, files);
}

for (const profile of ['fast', 'slow'] as const) {
  test(`shows the finished sheet about as soon as a page can have its bytes, ${profile}`, async ({ browser, baseURL }, { annotations }) => {
    test.setTimeout(400_000);
    let files: readonly string[] = [];
    const visit = async (reference: boolean): Promise<number> => {
      const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      if (profile === 'slow') {
        const session = await context.newCDPSession(page);
        await session.send('Network.emulateNetworkConditions', { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 });
        await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      }
      // No route may stand here: with one, the browser asks the test about each request.
      const time = reference ? await referenceTime(page, files) : await sheetTime(page);
      if (!reference) files = (await loaded(page)).all;
      await context.close();
      return time;
    };
    const times: { readonly sheet: number[]; readonly reference: number[] } = { sheet: [], reference: [] };
    for (let run = 0; run < RUNS; run++) {
      times.sheet.push(await visit(false));
      times.reference.push(await visit(true));
    }
    const [sheet, reference] = [Math.min(...times.sheet), Math.min(...times.reference)];
    const line = `finished sheet, ${profile}: best of ${RUNS} ${sheet.toFixed(0)} ms (goal ${GOAL_MILLISECONDS[profile]}), reference page ${reference.toFixed(0)} ms, ratio ${(sheet / reference).toFixed(2)}`;
    annotations.push({ type: 'speed', description: line });
    process.stdout.write(`${line}\n`);
    expect(sheet / reference, line).toBeLessThanOrEqual(MOST_OF_REFERENCE[profile]);
  });
}
