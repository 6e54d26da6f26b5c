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

test('draws the two classes and the years, and tells the chart by keyboard', async ({ page }) => {
  await page.goto('/fees/share-class?v=1&tiers=0_1.5%25&discount=0.1');
  const answer = page.getByRole('region', { name: 'Answer' });
  await expect(answer.getByRole('heading', { name: 'Cheapest: C until day 136, A from day 137' })).toBeVisible(LONG);
  await expect(answer.locator('[data-drawn=true]')).toBeVisible(LONG);
  await answer.getByRole('group', { name: 'Cost of class A and class C' }).focus();
  await page.keyboard.press('Home');
  // 1 − (1 − 0.004 ÷ 365): one day of the service fee.
  await page.keyboard.press('ArrowDown');
  await expect(answer.getByText('day 1: Class C 0.001%')).toHaveCount(1, LONG);
  // A redemption fee of C in the first 30 days makes A the cheaper one there.
  await page.getByRole('button', { name: 'Add row: Redemption fee of class C' }).click();
  await page.getByRole('button', { name: 'Add row: Redemption fee of class C' }).click();
  const cells = page.getByRole('table', { name: 'Redemption fee of class C' }).getByRole('textbox');
  for (const [at, text] of ['0', '0.5%', '30', '0%'].entries()) {
    const before = page.url();
    await cells.nth(at).fill(text);
    await expect.poll(() => page.url()).not.toBe(before);
  }
  await expect(answer.getByRole('heading', { name: 'Cheapest: A until day 29, C until day 136, A from day 137' })).toBeVisible(LONG);
  await page.goto('/fees/drag?v=1&amount=10000');
  // 10,000 × 1.06^10 = 17,908.48.
  await expect(answer.getByRole('heading', { name: /^After 10 years fees have taken [\d,.]+ of 17,908\.48$/ })).toBeVisible(LONG);
});

test('converts shares and keeps the lots out of the link', async ({ page }) => {
  await page.goto('/fees/conversion?v=1&nav=1.25&tiers=0_0.8%25&tiersIn=0_1.5%25&discount=0.1');
  const answer = page.getByRole('region', { name: 'Answer' });
  // 500 shares of 22 days at 1 %: 6.25; then (1.5 − 0.8) % at a tenth.
  await expect(answer.getByText('1,875.00 − 6.25 = 1,868.75')).toBeVisible(LONG);
  await expect(answer.getByText('(1.5% − 0.8%) × 0.1 = 0.07%')).toBeVisible();
  await expect(answer.getByText('1,868.75 ÷ (1 + 0.07%) = 1,867.44')).toBeVisible();
  await expect(answer.getByText('1,867.44 ÷ 1.5 = 1,244.96')).toBeVisible();
  await expect(answer.getByText('1,500.00 shares become 1,244.96 shares of the other fund')).toBeVisible();
  await page.getByLabel('Difference of the subscription fees').selectOption('fee');
  await expect(page).toHaveURL(/diff=fee/);
  await expect(answer.getByText('(1.5% − 0.8%) × 0.1 = 0.07%')).toHaveCount(0, LONG);
  expect(page.url()).not.toContain('2025-03-10');
});

test('charges a back-end fee on the purchase value of each lot, and counts reinvested shares from their parent', async ({ page }) => {
  await page.goto('/fees/redemption?v=1&nav=1.25&be=0_1.8%25!365_0.5%25');
  const answer = page.getByRole('region', { name: 'Answer' });
  // 1,000 × 1.012 × 0.5 % + 500 × 1.2 × 1.8 % = 5.06 + 10.80.
  await expect(answer.getByText('1,875.00 − 6.25 − 15.86 = 1,852.89')).toBeVisible(LONG);
  await expect(page.getByLabel('NAV paid, row 1')).toHaveValue('1.012');
  await page.getByLabel('Reinvested shares are held from').selectOption('parent');
  await expect(page).toHaveURL(/=parent/);
  await page.getByLabel('Parent shares confirmed on, row 2').fill('2025-03-10');
  // Both lots are now older than a year: no redemption fee, 0.5 % of 1,012 and of 600.
  await expect(answer.getByText('1,875.00 − 0.00 − 8.06 = 1,866.94')).toBeVisible(LONG);
});

test('rounds as the contract of the fund says', async ({ page }) => {
  await page.goto('/fees/subscription');
  const answer = page.getByRole('region', { name: 'Answer' });
  await expect(answer.getByText('98,814.23 ÷ 1.0456 = 94,504.81')).toBeVisible(LONG);
  await page.locator('summary').filter({ hasText: 'Rounding' }).click();
  await page.getByLabel('Decimals of shares').fill('4');
  await expect(page).toHaveURL(/ss=4/);
  await page.getByLabel('Money is rounded').selectOption('DOWN');
  // 100,000 ÷ 1.012 = 98,814.2292…, cut to the cent; ÷ 1.0456 = 94,504.80107….
  await expect(answer.getByText('100,000.00 ÷ (1 + 1.2%) = 98,814.22')).toBeVisible(LONG);
  await expect(answer.getByText('98,814.22 ÷ 1.0456 = 94,504.8011')).toBeVisible();
});

test('ranks classes for each holding period and draws the cheapest one as steps', async ({ page }) => {
  await page.goto('/fees/compare?v=1&amounts=50000;%2050000&held=30;%20365&classes=A_1.5%25_0.1____0:%201.5%25;%207:%200%25!C_0%25__0.4___');
  const answer = page.getByRole('region', { name: 'Answer' });
  await expect(answer.getByText('Held for 365 days, A is the cheapest: it costs 149.78, 0.15% of the payments, and 249.43 less than C.')).toBeVisible(LONG);
  await expect(answer.getByText('(50,000.00 + 50,000.00) × (1 − (1 − 0%) ÷ (1 + 0.15%)) = 149.78')).toBeVisible();
  await expect(answer.getByRole('heading', { name: 'Cheapest: C until day 136, A from day 137' })).toBeVisible(LONG);
  const ranking = answer.getByRole('table', { name: 'Ranking by holding period' }).getByRole('row');
  await expect(ranking).toHaveCount(5);
  await expect(ranking.nth(1)).toContainText(/30\s*1\s*C\s*32\.87/);
  await page.getByRole('button', { name: 'Add a class' }).click();
  await expect(page.getByRole('group', { name: 'Class 3' })).toBeVisible();
  await page.getByLabel('Name').nth(2).fill('E');
  await expect(page).toHaveURL(/(!|%21)E_/);
  await page.getByLabel('Subscription fee').nth(2).fill('0');
  await expect(answer.getByRole('table', { name: 'Ranking by holding period' }).getByRole('row')).toHaveCount(7, LONG);
  await page.reload();
  await expect(answer.getByText('Held for 365 days, E is the cheapest: it costs 0.00')).toBeVisible(LONG);
});

test('says which rule holds on a day', async ({ page }) => {
  await page.goto('/fees/schedules?v=1&date=2026-06-30');
  const answer = page.getByRole('region', { name: 'Answer' });
  await expect(answer.getByText(/^On Jun 30, 2026: subscription at most 0\.80%; service fee at most 0\.40% a year; no service fee after 365 days; redemption at least 1\.50% from day 0 to before day 7, /)).toBeVisible(LONG);
  await expect(answer.getByText('This rule is not yet compared with its primary text.')).toBeVisible();
  await page.getByLabel('Kind of fund').selectOption('money');
  await expect(answer.getByText(/no least redemption fee\.$/)).toBeVisible(LONG);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('is in reach of a thumb, and the pages without a tab are one tap further', async ({ page }) => {
    await page.goto('/settings');
    const tabs = page.getByRole('navigation', { name: 'Pages' });
    await tabs.getByRole('link', { name: 'Fees' }).tap();
    await expect(page).toHaveURL(/\/fees\/subscription/);
    await tabs.getByRole('button', { name: 'More' }).tap();
    await tabs.getByRole('link', { name: 'Data' }).tap();
    await expect(page).toHaveURL(/\/data$/);
    await expect(tabs.getByRole('link', { name: 'Data' })).toHaveCount(0);
    await tabs.getByRole('button', { name: 'More' }).tap();
    await page.keyboard.press('Escape');
    await expect(tabs.getByRole('button', { name: 'More' })).toBeFocused();
    await expect(tabs.getByRole('link', { name: 'Settings' })).toHaveCount(0);
  });

  test('fits every calculation into 320 pixels', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const slug of ['subscription', 'redemption', 'conversion', 'share-class', 'compare', 'drag', 'schedules']) {
      await page.goto(`/fees/${slug}`);
      await expect(page.getByRole('region', { name: 'Answer' }).locator('[class*=verdict]')).toBeVisible(LONG);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), slug).toBeLessThanOrEqual(320);
    }
  });
});
