import { expect, test } from './fixtures';

test('switches the language in mid-way and keeps what was typed', async ({ page }) => {
  await page.goto('/cash-flow/xirr');
  await page.getByLabel('第 1 行金额').fill('-12345');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByLabel('Amount of row 1')).toHaveValue('-12345');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Cash-flow return' })).toBeVisible();
});

test('leads everywhere by keyboard alone', async ({ page }) => {
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('xjl');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cash-flow\/xirr/);
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('reads red for gains in Chinese and keeps another choice', async ({ page }) => {
  await page.goto('/settings');
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'red-up');
  await page.getByRole('radio', { name: '绿涨红跌' }).check();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'green-up');
});

test('says where an address leads nowhere', async ({ page }) => {
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible();
});

test('is sent compressed, as it was compressed when the page was built', async ({ page, request }) => {
  await page.goto('/settings');
  // The first script is too small to be compressed.
  const script = (await page.locator('link[rel=modulepreload][href*=vendor]').getAttribute('href')) ?? '';
  const answers = await Promise.all(['br', 'gzip', 'identity'].map((encoding) => request.get(script, { headers: { 'Accept-Encoding': encoding } })));
  expect(answers.map((answer) => answer.headers()['content-encoding'])).toEqual(['br', 'gzip', undefined]);
  const [brotli = 0, gzip = 0, plain = 0] = answers.map((answer) => Number(answer.headers()['content-length']));
  expect(brotli).toBeLessThan(gzip);
  expect(gzip).toBeLessThan(plain / 2);
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(texts).size).toBe(1);
});
