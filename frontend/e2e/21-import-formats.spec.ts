import { expect, test, withSettings } from './fixtures';
import { chinese, dayFirst, GB18030_HEADER, iso, serial, table, weekDays, workbook } from './support/files';

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
    await expect(page).toHaveURL(/\/fund\/dataset:/);
    const total = page.locator('[data-kpi=total] data');
    await expect(total).toBeVisible();
    expect(Number(await total.getAttribute('value'))).toBeCloseTo(TOTAL, 10);
  });
}

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
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop to import')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page).toHaveURL(/\/data\/import/);
  await expect(page.getByText('All 60 rows can be used')).toBeVisible();
});

test('reads a statement into the ledger’s transactions', async ({ page }) => {
  const header = ['确认日期', '业务类型', '基金代码', '基金名称', '确认份额', '确认金额', '手续费'];
  const acts = [
    ['2024-01-05', '申购', '110022', '虚构消费', '998.50', '1000.00', '1.50'],
    ['2024-02-05', '定投', '110022', '虚构消费', '499.25', '500.00', '0.75'],
    ['2024-03-05', '分红', '110022', '虚构消费', '', '12.00', '0.00'],
    ['2024-06-05', '赎回', '110022', '虚构消费', '200.00', '210.00', '1.05'],
  ];
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'statement.csv', mimeType: 'text/csv', buffer: Buffer.from(table(header, acts)) });
  await expect(page.getByText('All 4 rows can be used')).toBeVisible();
  const shown = page.getByRole('region', { name: 'Transactions' });
  for (const [date, type, amount] of [['Jan 5, 2024', 'Purchase', '1,000.00'], ['Mar 5, 2024', 'Cash dividend', '12.00'], ['Jun 5, 2024', 'Redemption', '210.00']]) {
    await expect(shown.getByRole('row', { name: new RegExp(`${date!}.*${type!}.*${amount!}`) })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page).toHaveURL(/\/data$/);
  await expect(page.getByText(/Statement · 4 rows/)).toBeVisible();
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
