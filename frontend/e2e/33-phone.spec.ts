import { expect, test, withSettings } from './fixtures';

const [WIDTH, HEIGHT] = [390, 844];
const LONG = { timeout: 60_000 };
const CONTROLS = 'main :is([class*=button], [class*=iconButton], [class*=quiet], [class*=presets] button, summary, select, input:not([type=checkbox], [type=radio], [type=file])), nav a';

test.use({ viewport: { width: WIDTH, height: HEIGHT }, hasTouch: true, isMobile: true });
test.beforeEach(({ page }) => withSettings(page, { language: 'en', region: 'en-US' }));

test('shows the answer of every calculator above its form, in the first view', async ({ page }) => {
  for (const calculation of ['xirr', 'annuity', 'behaviour-gap']) {
    await page.goto(`/cash-flow/${calculation}`);
    const answer = page.getByRole('region', { name: 'Answer' });
    const lead = answer.locator('[class*=leadValue]').first();
    await expect(lead).toBeVisible(LONG);
    const [above, below] = [(await answer.boundingBox())!, (await page.getByRole('region', { name: 'Inputs' }).boundingBox())!];
    expect(above.y + above.height, calculation).toBeLessThanOrEqual(below.y);
    const value = (await lead.boundingBox())!;
    expect(value.y + value.height, calculation).toBeLessThanOrEqual(HEIGHT - 53);
  }
});

test('has controls that a thumb can meet', async ({ page }) => {
  for (const address of ['/', '/cash-flow/xirr']) {
    await page.goto(address);
    await expect(page.locator('[data-whole=true], [class*=leadValue]').first()).toBeVisible(LONG);
    const low = await page.locator(CONTROLS).evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        return height > 0 && width > 1 && height < 43.5 ? [`${control.tagName} ${control.textContent} ${height}`] : [];
      }),
    );
    expect(low, address).toEqual([]);
  }
});

test('keeps the tooltip inside the window, wherever the cursor stands', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('[data-drawn=true]').first()).toBeVisible(LONG);
  const chart = page.locator('#charts').getByRole('group').first();
  await chart.focus();
  for (const key of ['Home', 'End']) {
    await page.keyboard.press(key);
    await page.keyboard.press('ArrowLeft');
    const tooltip = page.locator('[class*=tooltip]').first();
    await expect(tooltip).toBeVisible();
    const box = (await tooltip.boundingBox())!;
    expect(box.x, key).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, key).toBeLessThanOrEqual(WIDTH);
  }
});
