import { expect, expectAccessible, test, withSettings } from './fixtures';
import { iso, serial, table, weekDays, workbook } from './support/files';
import { untilKept } from './support/kept-files';

test.use({ expectedConsole: /Failed to load resource.*422/ });

/** No calendar has these days. */
const IMPOSSIBLE = Buffer.from('date,nav\n2024-02-30,1.0000\n2024-02-31,1.1000\n');

const WORDS = {
  en: { refused: 'None of the 2 rows could be accepted', cell: (row: number) => `Row ${row}, date`, apply: 'Correct 2 cells and read again', all: 'All 2 rows can be used', facts: 'A text with a delimiter' },
  zh: { refused: '2 行都无法接受', cell: (row: number) => `第 ${row} 行 date`, apply: '改正 2 处并重新读取', all: '全部 2 行可用', facts: '带分隔符的文本' },
} as const;

for (const language of ['en', 'zh'] as const) {
  test(`takes corrections of a file that was refused, in ${language}`, async ({ page }) => {
    const words = WORDS[language];
    await withSettings(page, { language, region: language === 'en' ? 'en-US' : 'zh-CN' });
    await page.goto('/data/import');
    await page.locator('input[type=file]').setInputFiles({ name: 'impossible.csv', mimeType: 'text/csv', buffer: IMPOSSIBLE });
    await expect(page.getByRole('alert')).toContainText(words.refused);
    await expect(page.getByText(words.facts)).toBeVisible();
    for (const [row, text] of [[2, '2024-02-30'], [3, '2024-02-31']] as const) await expect(page.getByRole('textbox', { name: words.cell(row) })).toHaveValue(text);
    await expectAccessible(page);

    await page.getByRole('textbox', { name: words.cell(2) }).fill('2024-01-02');
    await page.getByRole('textbox', { name: words.cell(3) }).fill('2024-01-03');
    await page.getByRole('button', { name: words.apply }).click();
    await expect(page.getByText(words.all)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('takes the role of a column where the file was refused without it', async ({ page }) => {
  await withSettings(page, { language: 'en', region: 'en-US' });
  // Too few dates for a guess: six of the ten rows have one.
  const rows = weekDays(10).map(({ date, nav }, at) => [at < 6 ? iso(date) : 'closed', nav, nav]);
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'when.csv', mimeType: 'text/csv', buffer: Buffer.from(table(['when', 'nav', '累计净值'], rows)) });
  await expect(page.getByRole('alert')).toContainText('No column of dates was found');
  await expectAccessible(page);
  await page.getByLabel('Meaning of “when”').selectOption('date');
  await expect(page.getByText('10 rows: 6 can be used, 4 have problems')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);

  // A choice that cannot be is taken back as easily.
  await page.getByLabel('Encoding', { exact: true }).selectOption('UTF-16LE');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Encoding', { exact: true }).selectOption('UTF-8');
  await expect(page.getByText('10 rows: 6 can be used, 4 have problems')).toBeVisible();
  await page.getByRole('button', { name: 'Use 6 rows, skip 4' }).click();
  await expect(page).toHaveURL(/\/fund\/u:/);
});

test('keeps nothing of a file that was refused, and finds it again after a reload', async ({ page, context }) => {
  await withSettings(page, { language: 'en', region: 'en-US' });
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'impossible.csv', mimeType: 'text/csv', buffer: IMPOSSIBLE });
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  await untilKept(page, 'impossible.csv');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Row 2, date' })).toHaveValue('2024-02-30');
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.goto('/data');
  await expect(page.getByText('Nothing uploaded yet')).toBeVisible();
});

test('takes the correction of a cell of a workbook in place', async ({ page }) => {
  await withSettings(page, { language: 'en', region: 'en-US' });
  const rows = weekDays(20).map(({ date, nav }, at) => [serial(date), at === 19 ? 'pending' : Number(nav)]);
  await page.goto('/data/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'book.xlsx', mimeType: 'application/octet-stream', buffer: workbook(['date', 'nav'], rows) });
  await expect(page.getByText('20 rows: 19 can be used, 1 has a problem')).toBeVisible();
  await expect(page.getByText('A workbook (XLSX)')).toBeVisible();
  await page.getByRole('textbox', { name: 'Row 21, nav' }).fill('1.5');
  await page.getByRole('button', { name: 'Correct 1 cell and read again' }).click();
  await expect(page.getByText('All 20 rows can be used')).toBeVisible();
  await expect(page.getByText('1 cell corrected here')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep and open' }).click();
  await expect(page).toHaveURL(/\/fund\/u:/);
  // 1.5 ÷ 1.0000 − 1.
  await expect.poll(async () => Number(await page.locator('[data-kpi=total] data').getAttribute('value'))).toBeCloseTo(0.5, 10);
});
