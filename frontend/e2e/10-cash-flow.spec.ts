import type { Locator } from '@playwright/test';
import { expect, test, withSettings } from './fixtures';

test.beforeEach(({ page }) => withSettings(page, { language: 'en', region: 'en-US' }));

test('computes XIRR of two flows a year apart and keeps amounts out of the link', async ({ page }) => {
  await page.goto('/cash-flow/xirr');
  const rows = page.getByRole('row');
  // The head and the five flows of the example: counted only once they are there.
  await expect(rows).toHaveCount(6);
  for (let left = 5; left > 1; left--) {
    await page.getByRole('button', { name: 'Delete row 1' }).click();
    await expect(rows).toHaveCount(left);
  }
  // −1,000 on 2023-01-01 and +1,100 on 2024-01-01, 365 days later: 1,100 ÷ 1,000 − 1 = 10 %.
  await page.getByLabel('Date of row 1').fill('2023-01-01');
  await page.getByLabel('Amount of row 1').fill('-1k');
  await page.getByRole('button', { name: 'Add row' }).click();
  await page.getByLabel('Date of row 2').fill('2024-01-01');
  await page.getByLabel('Amount of row 2').fill('1000*1.1');
  await expect(page.getByRole('region', { name: 'Answer' }).getByRole('button', { name: '+10.00%' }).first()).toBeVisible();
  await page.getByLabel('Day count').selectOption('ACT/360');
  await expect(page).toHaveURL(/dc=ACT%2F360/);
  // (1.1)^(360 ÷ 365) − 1 = 9.8563 %.
  await expect(page.getByRole('button', { name: '+9.86%' })).toBeVisible();
  expect(page.url()).not.toContain('1000');
});

test('names the row that cannot be read and takes a deleted row back', async ({ page }) => {
  await page.goto('/cash-flow/xirr');
  await page.getByLabel('Amount of row 1').fill('five');
  await expect(page.getByRole('link', { name: /Row 1: “five” is not an amount/ })).toBeVisible();
  await page.getByRole('link', { name: /Row 1/ }).click();
  await expect(page.getByLabel('Amount of row 1')).toBeFocused();
  await page.getByRole('button', { name: 'Delete row 1' }).click();
  await expect(page.getByLabel('Amount of row 1')).not.toHaveValue('five');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Amount of row 1')).toHaveValue('five');
});

/** Pastes a text into a field, as the clipboard gives it. */
async function pasteInto(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('what is pasted takes the place of the example, and of nothing else', async ({ page }) => {
  await page.goto('/cash-flow/xirr');
  const rows = page.getByRole('row');
  await expect(rows).toHaveCount(6);
  await expect(page.getByText('Example', { exact: true })).toHaveCount(5);
  // −100 on 2022-01-01 and +121 on 2024-01-01, 730 days later: 1.21^(365 ÷ 730) − 1 = 10 %.
  await pasteInto(page.getByLabel('Amount of row 3'), '2022-01-01\t-100\n2024-01-01\t121\n');
  await expect(rows).toHaveCount(3);
  await expect(page.getByText('Example', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Answer' }).getByRole('button', { name: '+10.00%' }).first()).toBeVisible();
  await pasteInto(page.getByLabel('Amount of row 2'), '2023-01-01\t-50\n2023-06-01\t10\n');
  await expect(rows).toHaveCount(5);

  // Valuations of the example would not fit the pasted flows.
  await page.goto('/cash-flow/time-weighted-return');
  await expect(page.getByLabel('Amount of row 1')).toHaveCount(1);
  await page.getByRole('button', { name: 'Restore the example' }).click();
  await expect(page.getByText('Example', { exact: true })).toHaveCount(10);
  await pasteInto(page.getByRole('table').first().getByLabel('Amount of row 1'), '2022-01-01\t100\n2023-01-01\t110\n');
  await expect(page.getByText('Example', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Answer' }).getByRole('button', { name: '+10.00%' }).first()).toBeVisible();
});

const ANSWER = { name: 'Answer' } as const;

test('reads numbers as the region writes them, typed and pasted', async ({ page }) => {
  await withSettings(page, { language: 'en', region: 'de-DE' });
  await page.goto('/cash-flow/xirr');
  const answer = page.getByRole('region', ANSWER);
  // −85,000 on 2022-01-01 and +102,850 on 2024-01-01, 730 days later: 1.21^(365 ÷ 730) − 1 = 10 %.
  await pasteInto(page.getByLabel('Amount of row 1'), '2022-01-01\t-85.000\n2024-01-01\t102.850\n');
  await expect(page.getByRole('row')).toHaveCount(3);
  await expect(answer.getByRole('button', { name: '+10,00' }).first()).toBeVisible();
  await page.getByLabel('Amount of row 1').fill('-170.000,00');
  await page.getByLabel('Amount of row 2').fill('102.850*2');
  await expect(page.getByText('= 205.700,00')).toBeVisible();
  await expect(answer.getByRole('button', { name: '+10,00' }).first()).toBeVisible();
});

test('understands the names, words and brackets of a pasted sheet', async ({ page }) => {
  await page.goto('/cash-flow/xirr');
  await pasteInto(page.getByLabel('Amount of row 1'), 'Date\tType\tAmount\n2022-01-01\tBuy\t(15,000.00)\n2024-01-01\tSell\t18,150.00\nTotal\t\t3,150.00\n');
  await expect(page.getByRole('row')).toHaveCount(3);
  await expect(page.getByLabel('Amount of row 1')).toHaveValue('-15000.00');
  await expect(page.getByRole('region', ANSWER).getByRole('button', { name: '+10.00%' }).first()).toBeVisible();
});

test('asks which day is meant before it takes one', async ({ page }) => {
  await page.goto('/cash-flow/xirr');
  await pasteInto(page.getByLabel('Amount of row 1'), '01/02/2024\t-100\n03/05/2024\t110\n');
  await expect(page.getByText('The order of day and month is not clear')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(6);
  await page.getByRole('button', { name: 'Month first: 2024-01-02' }).click();
  await expect(page.getByRole('row')).toHaveCount(3);
  await expect(page.getByLabel('Date of row 2')).toHaveValue('2024-03-05');

  await page.getByLabel('Date of row 1').fill('02/01/2024');
  await expect(page.getByRole('link', { name: /“02\/01\/2024” can be two days/ })).toBeVisible();
  await page.getByRole('button', { name: 'Jan 2, 2024' }).click();
  await expect(page.getByLabel('Date of row 1')).toHaveValue('2024-01-02');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('hides typed amounts while the reader hides amounts', async ({ page }) => {
  await withSettings(page, { language: 'en', region: 'en-US', privacy: true });
  await page.goto('/cash-flow/xirr');
  await expect(page.getByLabel('Amount of row 1')).toHaveCSS('-webkit-text-security', 'disc');
  await expect(page.getByLabel('Date of row 1')).toHaveCSS('-webkit-text-security', 'none');
  await page.goto('/cash-flow/annuity');
  await expect(page.getByLabel('Present value')).toHaveCSS('-webkit-text-security', 'disc');
});

test('two tabs go on from the same rows', async ({ page, context }) => {
  await page.goto('/cash-flow/xirr');
  await expect(page.getByRole('row')).toHaveCount(6);
  const other = await context.newPage();
  await other.goto('/cash-flow/xirr?lang=en');
  await other.getByLabel('Amount of row 1').fill('-40k');
  await expect(page.getByLabel('Amount of row 1')).toHaveValue('-40k');
  await page.getByLabel('Amount of row 2').fill('-10k');
  await expect(other.getByLabel('Amount of row 2')).toHaveValue('-10k');
  await expect(other.getByLabel('Amount of row 1')).toHaveValue('-40k');
});

test('names the empty field of an annuity and shows one per-cent sign', async ({ page }) => {
  await page.goto('/cash-flow/annuity');
  const rate = page.getByLabel('Rate', { exact: false }).first();
  await rate.fill('0.25%');
  await expect(page.getByText('%', { exact: true })).toHaveCount(0);
  await page.getByLabel('Present value').fill('');
  await expect(page.getByRole('link', { name: 'Present value: fill in a number' })).toBeVisible();
});

test.describe('while the service does not answer', () => {
  test.use({ expectedConsole: /Failed to load resource/ });

  test('keeps the last answer below the problem and says that it is for the previous inputs', async ({ page }) => {
    await page.goto('/cash-flow/xirr');
    const answer = page.getByRole('region', { name: 'Answer' });
    await expect(answer.getByRole('button', { name: 'How this was computed' })).toBeVisible();
    const figures = await answer.locator('dl:not([data-print])').textContent();
    await page.route('**/api/**', (route) => route.abort());
    await page.getByLabel('Amount of row 1').fill('-40k');
    await expect(answer.getByRole('alert')).toBeVisible();
    await expect(answer.getByText('For the previous inputs')).toBeVisible();
    await expect(answer.locator('dl:not([data-print])')).toHaveText(figures ?? '');
  });
});

for (const calculation of ['irr', 'npv', 'mirr', 'annuity', 'time-weighted-return', 'modified-dietz', 'behaviour-gap']) {
  test(`answers the example of ${calculation}`, async ({ page }) => {
    await page.goto(`/cash-flow/${calculation}`);
    const answer = page.getByRole('region', { name: 'Answer' });
    await expect(answer.getByRole('button', { name: 'How this was computed' })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    // The gap is no rate of its own, so nothing is the only one.
    await expect(answer.getByText(/only rate/)).toHaveCount(calculation === 'irr' ? 1 : 0);
  });
}
