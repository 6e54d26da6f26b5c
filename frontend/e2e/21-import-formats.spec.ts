import { expect, test, withSettings } from './fixtures';
import { chinese, dayFirst, GB18030_HEADER, iso, monthFirst, serial, slashed, table, weekDays, workbook } from './support/files';

const DAYS = weekDays(60);
/** 1.0590 ÷ 1.0000 − 1. */
const TOTAL = 0.059;

const rows = (date: (day: Date) => string, nav: (text: string) => string = (text) => text): string[][] => DAYS.map((day) => [date(day.date), nav(day.nav)]);
const comma = (text: string): string => text.replace('.', ',');
const utf16 = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

const FILES: readonly { readonly format: string; readonly name: string; readonly buffer: Buffer }[] = [
  { format: 'UTF-8', name: 'utf8.csv', buffer: Buffer.from(table(['净值日期', '单位净值'], rows(iso))) },
  { format: 'UTF-8 with a byte order mark', name: 'bom.csv', buffer: Buffer.from(`\uFEFF${table(['净值日期', '单位净值'], rows(iso))}`) },
  { format: 'UTF-16', name: 'utf16.txt', buffer: utf16(table(['净值日期', '单位净值'], rows(iso), '\t')) },
  { format: 'GB18030', name: 'gb18030.csv', buffer: Buffer.concat([GB18030_HEADER, Buffer.from(rows(iso).map((row) => row.join(',')).join('\r\n'))]) },
  { format: 'semicolons and decimal commas', name: 'europe.csv', buffer: Buffer.from(table(['date', 'nav'], rows((day) => dayFirst(day).replaceAll('/', '.'), comma), ';')) },
  { format: 'tabs', name: 'table.tsv', buffer: Buffer.from(table(['date', 'nav'], rows(iso), '\t')) },
  { format: 'day before month', name: 'day-first.csv', buffer: Buffer.from(table(['date', 'nav'], rows(dayFirst))) },
  { format: 'months before days, by the days beyond the twelfth', name: 'month-first.csv', buffer: Buffer.from(table(['date', 'nav'], rows(monthFirst))) },
  { format: 'dates with slashes and without zeros', name: 'slashes.csv', buffer: Buffer.from(table(['日期', '单位净值'], rows(slashed))) },
  { format: 'separators of thousands', name: 'thousands.csv', buffer: Buffer.from(table(['date', 'price'], rows(iso, (text) => `"1,${text.slice(2, 5)}.${text.slice(5)}"`))) },
  { format: 'changes in per cent', name: 'changes.csv', buffer: Buffer.from(table(['净值日期', '单位净值', '日增长率'], rows(iso).map((row, at) => [...row, at === 0 ? '--' : `${(100 / (999 + at)).toFixed(2)}%`]))) },
  { format: 'adjusted NAVs', name: 'adjusted.csv', buffer: Buffer.from(table(['日期', '复权净值'], rows(iso))) },
  { format: 'a title above and totals below', name: 'totals.csv', buffer: Buffer.from(`某基金净值表,\r\n${table(['日期', '单位净值'], rows(iso))}合计,61.77\r\n`) },
  { format: 'Chinese dates', name: 'chinese.csv', buffer: Buffer.from(table(['日期', '单位净值'], rows(chinese))) },
  { format: 'compact dates', name: 'compact.csv', buffer: Buffer.from(table(['日期', '单位净值'], rows((day) => iso(day).replaceAll('-', '')))) },
  { format: 'day numbers of a spreadsheet', name: 'serial.csv', buffer: Buffer.from(table(['日期', '单位净值'], rows((day) => String(serial(day))))) },
  { format: 'a workbook', name: 'book.xlsx', buffer: workbook(['净值日期', '单位净值'], DAYS.map((day) => [serial(day.date), Number(day.nav)])) },
];

test.beforeEach(({ page }) => withSettings(page, { language: 'en', region: 'en-US' }));

for (const { format, name, buffer } of FILES) {
  test(`reads ${format} to the sheet`, async ({ page }) => {
    await page.goto('/data/import');
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await expect(page.getByText('All 60 rows can be used')).toBeVisible();
    await expect(page.getByText('Jan 2, 2023 – Mar 24, 2023')).toBeVisible();
    await page.getByRole('button', { name: 'Keep and open' }).click();
    await expect(page).toHaveURL(/\/fund\/u:/);
    const total = page.locator('[data-kpi=total] data');
    await expect(total).toBeVisible();
    expect(Number(await total.getAttribute('value'))).toBeCloseTo(TOTAL, 10);
  });
}

/** What a file of few days comes to, worked out by hand. */
const HISTORIES: readonly { readonly format: string; readonly text: string; readonly total: number }[] = [
  // The gap between the two columns grows by 0.1 on the third day: 1.1 × (1.0450 + 0.1) ÷ 1.1 × 1.1.
  { format: 'a cumulative NAV that tells of a payout', text: '日期,单位净值,累计净值\n2024-01-02,1.0000,1.0000\n2024-01-03,1.1000,1.1000\n2024-01-04,1.0450,1.1450\n2024-01-05,1.1495,1.2495\n', total: 0.2595 },
  { format: 'a column of dividends in words', text: '日期,单位净值,分红\n2024-01-02,1.0000,\n2024-01-03,1.1000,\n2024-01-04,1.0450,每份派现金0.1000元\n2024-01-05,1.1495,\n', total: 0.2595 },
  { format: 'a column of dividends in figures', text: 'date,nav,dividend\n2024-01-02,1.0000,0\n2024-01-03,1.1000,0\n2024-01-04,1.0450,0.1\n2024-01-05,1.1495,0\n', total: 0.2595 },
  // One unit of 2.2 became two of 1.1: 1.1 × 1 × 1.1.
  { format: 'a split of one to two', text: '日期,单位净值,拆分比例\n2024-01-02,2.0000,\n2024-01-03,2.2000,\n2024-01-04,1.1000,1:2\n2024-01-05,1.2100,\n', total: 0.21 },
  { format: 'a split of two for one', text: 'date,close,stock splits\n2024-01-02,2.0000,\n2024-01-03,2.2000,\n2024-01-04,1.1000,2:1\n2024-01-05,1.2100,\n', total: 0.21 },
  { format: 'a split in words', text: '日期,单位净值,拆分\n2024-01-02,2.0000,\n2024-01-03,2.2000,\n2024-01-04,1.1000,每份基金份额折算2.0000份\n2024-01-05,1.2100,\n', total: 0.21 },
  // (1 + 0.6611 ÷ 10000) × (1 + 0.6480 ÷ 10000) − 1; what the first day earned, was earned before it.
  { format: 'the incomes of a money fund', text: '日期,每万份收益,7日年化收益率(%)\n2024-01-02,0.6543,2.35\n2024-01-03,0.6611,2.36\n2024-01-04,0.6480,2.36\n', total: 0.000_130_914_283_928 },
];

for (const { format, text, total } of HISTORIES) {
  test(`reads ${format} to the return`, async ({ page }) => {
    await page.goto('/data/import');
    await page.locator('input[type=file]').setInputFiles({ name: 'history.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await expect(page.getByText(/^All \d rows can be used$/)).toBeVisible();
    await expect(page.getByText(/warnings? below/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Keep and open' }).click();
    await expect.poll(async () => Number(await page.locator('[data-kpi=total] data').getAttribute('value'))).toBeCloseTo(total, 10);
  });
}

test('takes the order of day and month in which the days are weekdays', async ({ page }) => {
  // The first ten weekdays of January 2024; as first days of months two of them would be Sundays.
  const days = [1, 2, 3, 4, 5, 8, 9, 10, 11, 12].map((day, at) => [`01/${String(day).padStart(2, '0')}/2024`, (1 + at / 100).toFixed(2)]);
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'january.csv', mimeType: 'text/csv', buffer: Buffer.from(table(['date', 'nav'], days)) });
  await expect(page.getByText('Jan 1, 2024 – Jan 12, 2024')).toBeVisible();
  await expect(page.getByLabel('Date order', { exact: true })).toHaveValue('monthFirst');
  await expect(page.getByText(/warnings? below/)).toHaveCount(0);
});

test('asks where nothing tells the order of day and month', async ({ page }) => {
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'unclear.csv', mimeType: 'text/csv', buffer: Buffer.from('date,nav\n01/02/2024,1.1\n01/03/2024,1.2\n') });
  const outcome = page.getByRole('status').filter({ hasText: 'All 2 rows can be used' });
  await expect(outcome).toContainText('1 warning below');
  await expect(outcome).toHaveClass(/warning/);
  await expect(page.getByText('The order of day and month is not clear')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Day first: 2024-02-01' })).toBeVisible();
  await page.getByLabel('Date order', { exact: true }).selectOption('monthFirst');
  await expect(page.getByText('Jan 2, 2024 – Jan 3, 2024')).toBeVisible();
  await expect(page.getByText(/warnings? below/)).toHaveCount(0);
  await expect(outcome).not.toHaveClass(/warning/);
});

test('reads pasted cells of a spreadsheet', async ({ page }) => {
  await page.goto('/data/import');
  await page.getByText('Paste data').click();
  await page.getByLabel('Data to read').fill(table(['date', 'nav'], rows(iso), '\t'));
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(page.getByText('All 60 rows can be used')).toBeVisible();
});

test('takes a file dropped anywhere on the page', async ({ page }) => {
  await page.goto('/docs/metrics');
  const text = table(['date', 'nav'], rows(iso));
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'dropped.csv', { type: 'text/csv' }));
    return data;
  }, text);
  // A real drag tells the page again and again that it hovers; one telling could come before the page listens.
  await expect(async () => {
    await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
    await expect(page.getByText('Drop to import')).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page).toHaveURL(/\/data\/import/);
  await expect(page.getByText('All 60 rows can be used')).toBeVisible();
});

test('offers each history of a file that holds several', async ({ page }) => {
  const several = DAYS.flatMap(({ date, nav }) => [['900101', iso(date), nav], ['900102', iso(date), (2 * Number(nav)).toFixed(4)]]);
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'two.csv', mimeType: 'text/csv', buffer: Buffer.from(table(['基金代码', '净值日期', '单位净值'], several)) });
  await expect(page.getByText('All 120 rows can be used')).toBeVisible();
  await expect(page.getByText('2 funds')).toBeVisible();
  await page.getByLabel('Fund', { exact: true }).selectOption('900102');
  await expect(page.getByText(/NAV from 2\.0000/)).toBeVisible();
});
