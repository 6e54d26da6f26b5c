import { expect, test, withSettings } from './fixtures';

test.beforeEach(({ page }) => withSettings(page, { language: 'en', region: 'en-US' }));

test('value at risk names its confidence and its period, as the answer has them', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Value at risk (95%, one day)', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Conditional VaR (95%, one day)', exact: true })).toBeVisible();
  await page.goto('/?v=1&conf=99&freq=monthly');
  await expect(page.getByRole('button', { name: 'Value at risk (99%, one month)', exact: true })).toBeVisible();
});

test('a window that ends before it begins is explained beside its field', async ({ page }) => {
  await page.goto('/?v=1&from=2025-06-30&to=2024-06-28');
  const end = page.getByLabel('To', { exact: true }).and(page.locator('[aria-invalid=true]'));
  await expect(end).toHaveAccessibleDescription('The end 2024-06-28 is before the start 2025-06-30. Change one of the two dates.');
  // The field's own message and no refusal of the service.
  await expect(page.getByRole('alert')).toHaveCount(1);
});

test('a valuation before the previous one is explained beside its field', async ({ page }) => {
  await page.goto('/cash-flow/modified-dietz');
  await page.getByRole('table').first().getByLabel('Date of row 2').fill('2020-01-01');
  const cell = page.getByRole('table').first().getByLabel('Date of row 2');
  await expect(cell).toHaveAccessibleDescription('Before the previous date');
  await expect(page.getByRole('link', { name: 'Row 2: 2020-01-01 is before the previous date; sort valuations by date, oldest first' })).toBeVisible();
});

test('the behaviour gap says what its sign means', async ({ page }) => {
  await page.goto('/cash-flow/behaviour-gap');
  const answer = page.getByRole('region', { name: 'Answer' });
  await expect(answer.getByText(/^(Positive: your timing added|Negative: your timing cost)/)).toBeVisible();
  const gap = (await answer.getByRole('button').first().textContent()) ?? '';
  await expect(answer.getByText(gap.startsWith('+') ? 'Positive: your timing added' : 'Negative: your timing cost')).toBeVisible();
});

test('the search box finds figures of the glossary in both languages', async ({ page }) => {
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  for (const typed of ['sharpe rat', '夏普比率']) {
    await page.getByRole('combobox', { name: 'Go to a fund, page or action' }).fill(typed);
    await expect(page.getByRole('option', { name: /^Sharpe ratio ?Glossary$/ })).toBeVisible();
  }
  await page.getByRole('option', { name: /^Sharpe ratio ?Glossary$/ }).click();
  await expect(page).toHaveURL(/\/docs\/metrics#sharpe$/);
  await expect(page.locator('#sharpe')).toBeInViewport();
});
