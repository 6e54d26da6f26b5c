import { expect, test, withSettings } from './fixtures';

const LONG = { timeout: 30_000 };

test.beforeEach(({ page }) => withSettings(page, { language: 'en', region: 'en-US' }));

test('shows a subscription as a person would write it, and keeps the order in the link', async ({ page }) => {
  await page.goto('/fees/subscription');
  const answer = page.getByRole('region', { name: 'Answer' });
  // The case of the contract: 100,000 at 1.2 % external.
  await expect(answer.getByText('100,000.00 ÷ (1 + 1.2%) = 98,814.23')).toBeVisible(LONG);
  await expect(answer.getByText('98,814.23 ÷ 1.0456 = 94,504.81')).toBeVisible();
  await page.getByLabel('Discount on the rate').fill('0.1');
  // 100,000 ÷ 1.0012 = 99,880.14.
  await expect(answer.getByText('1.2% × 0.1 = 0.12%')).toBeVisible(LONG);
  await expect(answer.getByText('100,000.00 ÷ (1 + 0.12%) = 99,880.14')).toBeVisible();
  await page.getByLabel('Charging').selectOption('internal');
  await expect(answer.getByText('100,000.00 × 0.12% = 120.00')).toBeVisible(LONG);
  // At 6 million the third row of the table holds: a fixed fee, which no discount reduces.
  await page.getByLabel('Amount', { exact: true }).fill('600万');
  await expect(answer.getByText('6,000,000.00 − 1,000.00 = 5,999,000.00')).toBeVisible(LONG);
  const link = page.url();
  await page.goto('/settings');
  await page.goto(link);
  await expect(answer.getByText('6,000,000.00 − 1,000.00 = 5,999,000.00')).toBeVisible(LONG);
});

test('sells the oldest shares first and keeps what is held out of the link', async ({ page }) => {
  await page.goto('/fees/redemption?v=1&nav=1.25');
  const answer = page.getByRole('region', { name: 'Answer' });
  // 1,000 shares of more than 180 days are free, 500 of 22 days cost 1 %: 500 × 1.25 × 1 % = 6.25.
  await expect(answer.getByText('1,000.00 × 1.25 × 0% + 500.00 × 1.25 × 1% = 6.25')).toBeVisible(LONG);
  await expect(answer.getByText('1,875.00 − 6.25 = 1,868.75')).toBeVisible();
  await page.getByLabel('Shares, row 1').fill('1500');
  await expect(answer.getByText('1,875.00 − 0.00 = 1,875.00')).toBeVisible(LONG);
  expect(page.url()).not.toContain('2025-03-10');
  await page.reload();
  await expect(page.getByLabel('Shares, row 1')).toHaveValue('1500');
});

test.describe('a refusal of the service', () => {
  test.use({ expectedConsole: /status of 422/ });

  test('says what to do and leaves the last answer in sight', async ({ page }) => {
    await page.goto('/fees/redemption');
    const answer = page.getByRole('region', { name: 'Answer' });
    await expect(answer.getByText('Paid out').first()).toBeVisible(LONG);
    await page.getByLabel('Shares to sell').fill('4000');
    await expect(page.getByRole('alert').filter({ hasText: 'sell fewer or add the missing lots' })).toBeVisible(LONG);
    await expect(answer.getByText('For the previous inputs')).toBeVisible();
  });
});

test('names the cell that cannot be read', async ({ page }) => {
  await page.goto('/fees/redemption');
  await page.getByLabel('From day, row 2').fill('7.5');
  const fault = page.getByRole('link', { name: 'From day, row 2: “7.5” is not a whole number; write 30' });
  await fault.click();
  await expect(page.getByLabel('From day, row 2')).toBeFocused();
  await page.getByLabel('From day, row 2').fill('7');
  await expect(fault).toHaveCount(0);
});

test('finds the day on which class C becomes dearer, and what fees take in ten years', async ({ page }) => {
  await page.goto('/fees/share-class?v=1&tiers=0_1.5%25&discount=0.1');
  const answer = page.getByRole('region', { name: 'Answer' });
  // ln(1.0015) ÷ −ln(1 − 0.004 ÷ 365) = 136.77 days.
  await expect(answer.getByText('ln(1 + 0.15%) ÷ −ln(1 − 0.4% ÷ 365) = 136.77')).toBeVisible(LONG);
  await expect(answer.getByText('Class C is cheaper until day 137')).toBeVisible();
  await page.getByRole('link', { name: 'Cost over the years' }).click();
  await page.getByLabel('Amount', { exact: true }).fill('10000');
  // 10,000 × 1.06^10.
  await expect(answer.getByText('10,000.00 × (1 + 6%)^10 = 17,908.48')).toBeVisible(LONG);
  await expect(page).toHaveURL(/discount=0.1/);
});
