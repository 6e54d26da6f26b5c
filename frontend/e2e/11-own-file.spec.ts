import { expect, test, withSettings } from './fixtures';

test.beforeEach(({ page }) => withSettings(page, { language: 'zh', region: 'zh-CN' }));

/** 300 week days of growth, then three rows that cannot be used; Chinese header in GB18030. */
function fileWithBadRows(): Buffer {
  const header = Buffer.from([0xbe, 0xbb, 0xd6, 0xb5, 0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xb5, 0xa5, 0xce, 0xbb, 0xbe, 0xbb, 0xd6, 0xb5, 0x0a]);
  const rows: string[] = [];
  for (let day = 0; rows.length < 300; day++) {
    const date = new Date(Date.UTC(2023, 0, 2 + day));
    if (date.getUTCDay() % 6 !== 0) rows.push(`${date.toISOString().slice(0, 10)},${(1 + rows.length * 0.001).toFixed(4)}`);
  }
  return Buffer.concat([header, Buffer.from([...rows, '2024-02-30,1.3', '2024-03-01,abc', '2024-03-04,-1', ''].join('\n'))]);
}

test('names bad rows, uses the good ones, and its link works on this browser only', async ({ page, browser }) => {
  await page.goto('/settings');
  await page.getByRole('button', { name: '添加净值数据' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({ name: '我的基金.csv', mimeType: 'text/csv', buffer: fileWithBadRows() });
  await expect(dialog.getByText('共 303 行，可用 300 行，跳过 3 行')).toBeVisible();
  await expect(dialog.getByText('GB18030')).toBeVisible();
  for (const [line, value] of [['302', '2024-02-30'], ['303', 'abc'], ['304', '-1']]) {
    await expect(dialog.getByRole('row', { name: new RegExp(`^${line!} .*${value!}`) })).toBeVisible();
  }
  await dialog.getByRole('button', { name: '跳过 3 行，使用 300 行' }).click();
  await expect(page).toHaveURL(/\/fund\/u:[0-9a-f]{16}/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const link = page.url();
  await page.reload();
  await expect(page.getByText('这份数据在另一个浏览器中')).toHaveCount(0);

  const elsewhere = await browser.newContext({ locale: 'zh-CN' });
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expect(other.getByText('这份数据在另一个浏览器中')).toBeVisible();
  await elsewhere.close();
});
