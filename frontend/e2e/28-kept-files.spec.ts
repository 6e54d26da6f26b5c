import type { Page } from '@playwright/test';
import { expect, test, withSettings } from './fixtures';
import { openParameters } from './sheet-fixture';

/** What a machine without this session's data sets answers, and what a service that has forgotten them does. */
test.use({ expectedConsole: /Failed to load resource.*(404|422)/ });
test.beforeEach(({ page }) => withSettings(page, { language: 'en', region: 'en-US' }));

const FILE = 'date,nav\n2024-01-02,1.0000\n2024-01-03,1.1000\n2024-01-04,1.0500\n2024-01-05,1.1550\n';

async function read(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(page.getByRole('button', { name: 'Keep and open' })).toBeVisible();
}

async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep and open' }).click();
  await expect(page).toHaveURL(/\/fund\/(u|dataset):/);
}

/** 1.1550 ÷ 1.0000 − 1. */
async function expectTotal(page: Page): Promise<void> {
  await expect.poll(async () => Number(await page.locator('[data-kpi=total] data').getAttribute('value'))).toBeCloseTo(0.155, 10);
}

function countUploads(page: Page): () => number {
  let uploads = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/upload') uploads += 1;
  });
  return () => uploads;
}

test('sends a file again, by itself and only when the service has forgotten it', async ({ page }) => {
  const uploads = countUploads(page);
  await read(page, 'mine.csv', FILE);
  await keep(page);
  await expectTotal(page);
  const link = page.url();
  expect(uploads()).toBe(1);

  await page.reload();
  await expectTotal(page);
  expect(uploads()).toBe(1);

  // As after a restart: neither the data set nor the session is known.
  await page.request.delete('/api/v1/datasets');
  await page.goto(link);
  await expectTotal(page);
  expect(uploads()).toBe(2);
  expect(page.url()).toBe(link);
});

test('goes on while the page is open although the service has forgotten the file', async ({ page }) => {
  await read(page, 'mine.csv', FILE);
  await keep(page);
  await expectTotal(page);
  await page.request.delete('/api/v1/datasets');
  await openParameters(page);
  await page.getByLabel('Risk-free rate', { exact: true }).fill('1.5%');
  await expect(page).toHaveURL(/rf=1\.5/);
  await expect(page.getByText('Figures are for the previous inputs.')).toHaveCount(0);
  await expectTotal(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a link is revived by the same values, from whatever file they come', async ({ page, browser }) => {
  await read(page, 'mine.csv', FILE);
  await keep(page);
  const link = page.url();

  const context = await browser.newContext();
  const other = await context.newPage();
  await withSettings(other, { language: 'en', region: 'en-US' });
  await other.goto(link);
  await expect(other.getByText('This data is not here')).toBeVisible();
  await read(other, 'other.csv', `Datum;NAV\n${FILE.split('\n').slice(1, -1).map((line) => line.replace(',', ';').replace('.', ',')).join('\n')}\n`);
  await keep(other);
  expect(other.url()).toBe(link);
  await expectTotal(other);
  await context.close();
});

test('says where data are kept, and deletes both copies', async ({ page }) => {
  await read(page, 'mine.csv', FILE);
  await keep(page);
  const link = page.url();
  await page.request.delete('/api/v1/datasets');
  await page.goto('/data');
  await expect(page.getByText('kept on this device; sent to the service again when it is opened')).toBeVisible();
  await page.getByRole('link', { name: 'mine', exact: true }).click();
  await expectTotal(page);
  await page.goto('/data');
  await expect(page.getByText('kept on this device; copy at the service until')).toBeVisible();
  await page.getByRole('button', { name: 'Delete mine' }).click();
  // Leaving the screen ends the time to undo.
  await page.getByRole('link', { name: 'Import a file' }).first().click();
  await expect.poll(async () => ((await (await page.request.get('/api/v1/datasets')).json()) as { datasets: unknown[] }).datasets.length).toBe(0);
  await page.goto(link);
  await expect(page.getByText('This data is not here')).toBeVisible();
});

test('keeps nothing on this device where the reader does not wish it', async ({ page }) => {
  await page.goto('/data/import');
  await page.getByLabel('Do not keep files on this device').check();
  await read(page, 'mine.csv', FILE);
  await keep(page);
  await expectTotal(page);
  await page.goto('/data');
  await expect(page.getByText('only at the service, deleted')).toBeVisible();
  await page.request.delete('/api/v1/datasets');
  await page.reload();
  await expect(page.getByText('Nothing uploaded yet')).toBeVisible();
});

test('takes cells pasted on the first screen, and leads to what was read', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('[data-kpi=total] data')).toBeVisible();
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, FILE.replaceAll(',', '\t'));
  await expect(page).toHaveURL('/data/import');
  await expect(page.getByRole('heading', { level: 2, name: 'Pasted data' })).toBeFocused();
  await keep(page);
  await expectTotal(page);
});

test('moves the focus to the next step once a file is read, and leaves it where a choice was made', async ({ page }) => {
  await read(page, 'mine.csv', FILE);
  await expect(page.getByRole('heading', { level: 2, name: 'mine' })).toBeFocused();
  const choice = page.getByLabel('Stated dividends and splits');
  await choice.focus();
  const answered = page.waitForResponse((response) => /\/api\/|\/upload/.test(response.url()));
  await choice.selectOption('leftOut');
  await answered;
  await expect(page.getByRole('button', { name: 'Keep and open' })).toBeEnabled();
  await expect(choice).toBeFocused();
});

test('two tabs import beside each other', async ({ page, context }) => {
  await read(page, 'mine.csv', FILE);
  const other = await context.newPage();
  await withSettings(other, { language: 'en', region: 'en-US' });
  await read(other, 'theirs.csv', FILE.replace('1.1550', '1.2000'));
  await expect(other.getByRole('navigation', { name: 'Files being imported' })).toHaveCount(0);
  await other.getByRole('button', { name: 'Discard' }).click();
  await expect(other.getByRole('button', { name: 'Keep and open' })).toHaveCount(0);
  await keep(page);
  await expectTotal(page);
});

test('offers what questions set without being asked', async ({ page }) => {
  await read(page, 'mine.csv', FILE);
  await page.getByLabel('Stated dividends and splits').selectOption('leftOut');
  await expect(page.getByLabel('Stated dividends and splits')).toHaveValue('leftOut');
  await page.getByLabel('Days of moments').selectOption('Asia/Tokyo');
  await page.getByLabel('Day and month of stored dates').selectOption('true');
  // 2024-01-02 to 2024-01-05 with day and month swapped: 1 February to 1 May.
  await expect(page.getByText('Feb 1, 2024 – May 1, 2024')).toBeVisible();
});
