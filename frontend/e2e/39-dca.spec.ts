import { expect, test, withSettings } from './fixtures';

const LONG = { timeout: 30_000 };

test.beforeEach(({ page }) => withSettings(page, { language: 'en', region: 'en-US' }));

test('shows a finished plan at the first look, each instalment with its reason, and keeps the plan in the link', async ({ page }) => {
  await page.goto('/dca');
  const answer = page.getByRole('region', { name: 'Answer' });
  await expect(answer.getByText(/^120,000\.00 paid in 120 times became [\d,.]+: [+−][\d.]+% \([+−][\d.]+% a year\)\. The same money at once would have made /)).toBeVisible(LONG);
  await expect(answer.locator('[data-drawn=true]')).toBeVisible(LONG);
  const instalments = answer.getByRole('table', { name: 'Instalments' });
  await expect(instalments.getByRole('row')).toHaveCount(121);
  // 2016-12-10 is a Saturday: bought on the Monday after it.
  await expect(instalments.getByRole('row').filter({ hasText: 'Dec 10, 2016' })).toContainText(/Dec 12, 2016\s*moved\s*no NAV on that day\s*1,000\.00\s*1\.50\s*0\.9668\s*1,032\.79/);
  await page.getByLabel('On a day without NAV').selectOption('skip');
  await expect(instalments.getByRole('row').filter({ hasText: 'Dec 10, 2016' })).toContainText('left out', LONG);
  await page.getByLabel('Amount of an instalment').fill('2000');
  await expect(answer.getByText(/^[\d,]+\.00 paid in \d+ times became /)).toContainText(/^1\d\d,000\.00/, LONG);
  await expect(page).toHaveURL(/amount=2000/);
  await page.reload();
  await expect(page.getByLabel('On a day without NAV')).toHaveValue('skip');
  await expect(page.getByLabel('Amount of an instalment')).toHaveValue('2000');
});

test('lists each exit as a round of its own, and what a strategy left out', async ({ page }) => {
  await page.goto('/dca/backtest?v=1&tp=return&at=20');
  const answer = page.getByRole('region', { name: 'Answer' });
  const exits = answer.getByRole('table', { name: 'Exits, each round by itself' });
  await expect(exits.getByRole('row').nth(1)).toBeVisible(LONG);
  await page.getByLabel('Begin again afterwards').selectOption('no');
  await expect(exits.getByRole('row')).toHaveCount(2, LONG);
  await expect(answer.getByRole('table', { name: 'Instalments' }).getByText('sold before, not begun again').first()).toBeVisible();
  await page.getByLabel('Amount by').selectOption('drawdown');
  await page.getByLabel('Factors by fall from the high').fill('0; 10%: 2');
  await expect(page).toHaveURL(/dd=0/);
  await page.getByLabel('Sell everything').selectOption('none');
  await expect(answer.getByRole('table', { name: 'Instalments' }).getByText('factor 0').first()).toBeVisible(LONG);
  await expect(exits).toHaveCount(0);
  await page.getByLabel('Factors by fall from the high').fill('0; 10% 2');
  await page.getByRole('link', { name: /^Factors by fall from the high: “0; 10% 2” is not a list of factors/ }).click();
  await expect(page.getByLabel('Factors by fall from the high')).toBeFocused();
  await expect(answer.getByText('For the previous inputs')).toBeVisible();
});

test('says how often the plan lost over every start day', async ({ page }) => {
  await page.goto('/dca/starts');
  const answer = page.getByRole('region', { name: 'Answer' });
  const verdict = answer.getByText(/^Of 1,710 start days, [\d.]+% lost money after 36 months\./);
  await expect(verdict).toBeVisible(LONG);
  const share = /, ([\d.]+%) lost/.exec((await verdict.textContent()) ?? '')?.[1] ?? '';
  await expect(answer.getByRole('heading', { name: `Chance of loss ${share}: returns of 1,710 plans` })).toBeVisible();
  const bars = answer.getByRole('table', { name: 'Outcomes by return' }).getByRole('row');
  const counts = (await bars.allTextContents()).slice(1).map((text) => /%\s*[+−]?[\d.]+%\s*([\d,]+?)\s*[\d.]+%$/.exec(text)?.[1] ?? text);
  expect(counts.length).toBeGreaterThan(4);
  await expect(answer.getByRole('group', { name: 'Return by start day' })).toBeVisible();
  await page.getByLabel('Length of each plan, months').fill('600');
  await expect(answer.getByText('No plan could be carried out: choose a shorter length or an earlier start.')).toBeVisible(LONG);
});

test('colours two numbers of the plan against each other', async ({ page }) => {
  await page.goto('/dca/grid?v=1&xv=0%25;%205%25&yv=1;%2010;%2020');
  const answer = page.getByRole('region', { name: 'Answer' });
  const map = answer.getByRole('table', { name: 'Yearly rate: Amount rises each year by across, Day down' });
  await expect(map.getByRole('row')).toHaveCount(4, LONG);
  await expect(map.locator('td[data-best=true]')).toHaveCount(1);
  const best = await map.locator('td[data-best=true]').textContent();
  await expect(answer.getByText(`Highest yearly rate: ${best ?? ''} with `)).toBeVisible();
  await page.getByLabel('Down', { exact: true }).selectOption('annualIncrease');
  await expect(page.getByRole('link', { name: /^Down: the plan does not use this number, or it is varied already/ })).toBeVisible(LONG);
});

test('a tear sheet leads to the plan of its fund', async ({ page }) => {
  await page.goto('/fund/sample:bond');
  await page.getByRole('link', { name: 'Savings plan in this fund' }).click(LONG);
  await expect(page).toHaveURL(/\/dca\?v=1&f=sample(%3A|:)bond/);
  const answer = page.getByRole('region', { name: 'Answer' });
  await expect(answer.getByText(/paid in \d+ times became /)).toBeVisible(LONG);
  await page.getByLabel('Fund', { exact: true }).click();
  await page.getByRole('option').filter({ hasText: 'QDII' }).click();
  await expect(page).toHaveURL(/f=sample(%3A|:)qdii/);
  await expect(answer.getByText(/paid in \d+ times became /)).toBeVisible(LONG);
});

test.describe('a refusal of the service', () => {
  test.use({ expectedConsole: /status of 422/ });

  test('says what to do and leaves the last answer in sight', async ({ page }) => {
    await page.goto('/dca');
    const answer = page.getByRole('region', { name: 'Answer' });
    await expect(answer.getByText(/paid in 120 times became /)).toBeVisible(LONG);
    await page.getByLabel('Day', { exact: true }).fill('40');
    await expect(page.getByRole('alert').filter({ hasText: '40' })).toBeVisible(LONG);
    await expect(answer.getByText('For the previous inputs')).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('is in reach of a thumb and fits 320 pixels', async ({ page }) => {
    await page.goto('/settings');
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Savings plan' }).tap();
    for (const view of ['backtest', 'starts', 'grid']) {
      await page.goto(`/dca/${view}`);
      await expect(page.getByRole('region', { name: 'Answer' }).locator('[class*=verdict]')).toBeVisible(LONG);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(320);
    }
  });
});
