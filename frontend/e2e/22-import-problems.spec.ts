import { expect, expectAccessible, test, withSettings } from './fixtures';
import { GB18030_HEADER, iso, table, weekDays } from './support/files';
import { untilKept } from './support/kept-files';

test.beforeEach(({ page }) => withSettings(page, { language: 'en', region: 'en-US' }));

const GOOD = weekDays(300).map(({ date, nav }) => `${iso(date)},${nav}`);
/** Lines 302 to 304 cannot be used. */
const WITH_BAD_ROWS = Buffer.concat([GB18030_HEADER, Buffer.from([...GOOD, '2024-02-30,1.3', '2024-03-01,abc', '2024-03-04,-1', ''].join('\r\n'))]);

test('names bad rows, takes corrections in place, keeps, and takes it back', async ({ page }) => {
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles({ name: '我的基金.csv', mimeType: 'text/csv', buffer: WITH_BAD_ROWS });
  await expect(page.getByText('303 rows: 300 can be used, 3 have problems')).toBeVisible();
  await expect(page.getByLabel('Encoding', { exact: true })).toHaveValue('GB18030');
  for (const [line, value] of [['302', '2024-02-30'], ['303', 'abc'], ['304', '-1']]) {
    const row = page.getByRole('row', { name: new RegExp(`^${line!} `) });
    await expect(row.getByRole('textbox')).toHaveValue(value!);
    await expect(row.getByText('left out')).toBeVisible();
  }
  await expectAccessible(page);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download these rows (CSV)' }).click();
  expect((await download).suggestedFilename()).toContain('rejected.csv');

  await page.getByRole('textbox', { name: /^Row 303/ }).fill('1.3');
  await page.getByRole('button', { name: 'Correct 1 cell and read again' }).click();
  await expect(page.getByText('303 rows: 301 can be used, 2 have problems')).toBeVisible();
  await expect(page.getByText('1 cell corrected here')).toBeVisible();
  await page.getByRole('textbox', { name: /^Row 302/ }).fill('2024-02-29');
  await page.getByRole('textbox', { name: /^Row 304/ }).fill('1.31');
  await page.getByRole('button', { name: 'Correct 2 cells and read again' }).click();
  await expect(page.getByText('All 303 rows can be used')).toBeVisible();

  await page.getByRole('button', { name: 'Keep and open' }).click();
  await expect(page).toHaveURL(/\/fund\/u:/);
  // 1.31 ÷ 1.0000 − 1.
  await expect.poll(async () => Number(await page.locator('[data-kpi=total] data').getAttribute('value'))).toBeCloseTo(0.31, 10);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL(/\/data\/import/);
  await expect(page.getByText('The file and every choice are still here.')).toBeVisible();
  await untilKept(page, '我的基金.csv');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('All 303 rows can be used')).toBeVisible();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.goto('/data');
  await expect(page.getByText('Nothing uploaded yet')).toBeVisible();
});

test('asks about a step that nothing explains, and mends it by a click', async ({ page }) => {
  // Two units for each old one on the 41st of 80 days: 1.039 before, 0.520 after, then on at half the pace.
  const rows = weekDays(80).map(({ date }, at) => [iso(date), ((1 + at / 1000) / (at < 40 ? 1 : 2)).toFixed(4)]);
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'halved.csv', mimeType: 'text/csv', buffer: Buffer.from(table(['date', 'nav'], rows)) });
  await page.getByRole('button', { name: 'Keep and open' }).click();
  const total = page.locator('[data-kpi=total] data');
  await expect.poll(async () => Number(await total.getAttribute('value'))).toBeCloseTo(0.5395 - 1, 10);
  await expect(page.getByText(/the NAV moves by .*50\.0% in one step/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'It was a split 1 : 2' }).click();
  await expect.poll(async () => Number(await total.getAttribute('value'))).toBeCloseTo(2 * 0.5395 - 1, 10);
  await expect(page.getByText(/in one step\. A split or a dividend/)).toHaveCount(0);
});

test('reads again when a guess is changed, and back', async ({ page }) => {
  const rows = weekDays(10).map(({ nav }, at) => [`0${(at % 9) + 1}/05/2023`.slice(-10), nav]);
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'unclear.csv', mimeType: 'text/csv', buffer: Buffer.from(table(['date', 'nav'], rows.slice(0, 9))) });
  const dates = page.getByLabel('Date order', { exact: true });
  await expect(dates).toBeVisible();
  await dates.selectOption('dayFirst');
  await expect(page.getByText('May 1, 2023 – May 9, 2023')).toBeVisible();
  await expect(page.getByText('Your choice')).toBeVisible();
  await dates.selectOption('monthFirst');
  await expect(page.getByText('Jan 5, 2023 – Sep 5, 2023')).toBeVisible();
});

test('asks what the file does not decide, reads it by the answer, and says so in a sheet without one', async ({ page }) => {
  const rows = weekDays(9).map(({ nav }, at) => [`0${at + 1}/05/2023`, nav]);
  const file = { name: 'asked.csv', mimeType: 'text/csv', buffer: Buffer.from(table(['date', 'nav'], rows)) };
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('The order of day and month is not clear')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Month first: 2023-01-05' }).click();
  await expect(page.getByText('Jan 5, 2023 – Sep 5, 2023')).toBeVisible();
  await expect(page.getByText('The order of day and month is not clear')).toHaveCount(0);

  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('The order of day and month is not clear')).toBeVisible();
  await page.getByRole('button', { name: 'Keep and open' }).click();
  await expect(page.getByText(/can be read in more than one way/)).toBeVisible();
});

test('finds file and choices again after a reload', async ({ page }) => {
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'again.csv', mimeType: 'text/csv', buffer: Buffer.from(table(['date', 'nav', 'x'], weekDays(20).map(({ date, nav }) => [iso(date), nav, '1']))) });
  await expect(page.getByText('All 20 rows can be used')).toBeVisible();
  await page.getByLabel('Meaning of “x”').selectOption('ignored');
  await untilKept(page, 'again.csv', { columns: [{ index: 2, role: 'ignored' }] });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'again' })).toBeVisible();
  await expect(page.getByText('All 20 rows can be used')).toBeVisible();
  await expect(page.getByLabel('Meaning of “x”')).toHaveValue('ignored');
});

test.describe('with a service that fails', () => {
  test.use({ expectedConsole: /Failed to load resource/ });

  test('says why a file is refused and keeps it', async ({ page }) => {
    await page.goto('/data/import');
    await page.locator('input[type=file]').setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj') });
    await expect(page.getByRole('alert')).toContainText('PDF');
    await expect(page.getByText('The file and your choices are kept')).toBeVisible();
    await expectAccessible(page);
  });

  test('loses nothing when the connection breaks, and goes on when it is back', async ({ page }) => {
    await page.goto('/data/import');
    await page.route('**/upload', (route) => route.abort());
    await page.locator('input[type=file]').setInputFiles({ name: 'kept.csv', mimeType: 'text/csv', buffer: Buffer.from(table(['date', 'nav'], weekDays(20).map(({ date, nav }) => [iso(date), nav]))) });
    await expect(page.getByRole('alert')).toBeVisible();
    await page.unroute('**/upload');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('All 20 rows can be used')).toBeVisible();
  });
});

test('renames, deletes with a way back, and deletes everything', async ({ page, context }) => {
  await page.goto('/data/import');
  expect((await context.cookies()).length).toBe(0);
  for (const name of ['one', 'two']) {
    await page.locator('input[type=file]').setInputFiles({ name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(table(['date', 'nav'], weekDays(name === 'one' ? 20 : 30).map(({ date, nav }) => [iso(date), nav]))) });
    await page.getByRole('button', { name: 'Keep and open' }).click();
    await expect(page).toHaveURL(/\/fund\/u:/);
    await page.goto('/data/import');
  }
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  await page.goto('/data');
  await page.getByRole('button', { name: 'Rename one' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('First fund');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('link', { name: 'First fund', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Delete First fund' }).click();
  await expect(page.getByRole('link', { name: 'First fund', exact: true })).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'First fund', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Delete two' }).click();
  await page.goto('/settings');
  await page.goto('/data');
  await expect(page.getByRole('link', { name: 'two', exact: true })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'First fund', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Delete my data' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('Nothing uploaded yet')).toBeVisible();
  expect(await context.cookies()).toEqual([]);
});

test('keeps uploads to the browser that made them', async ({ page, browser }) => {
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(table(['date', 'nav'], weekDays(20).map(({ date, nav }) => [iso(date), nav]))) });
  await page.getByRole('button', { name: 'Keep and open' }).click();
  await expect(page.locator('[data-kpi=total] data')).toBeVisible();
  const stranger = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await stranger.goto(`${page.url()}?lang=en`);
  await expect(stranger.getByText('This data is not here')).toBeVisible();
  await stranger.context().close();
});
