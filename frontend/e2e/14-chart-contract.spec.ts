import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { withSettings } from './fixtures';
import { openWith, sheetOf, wavyGrowth } from './sheet-fixture';

const growth = wavyGrowth(600);

async function openChart(page: Page): Promise<Locator> {
  await openWith(page, sheetOf(growth, growth.map((value, index) => (index > 50 && index < 80 ? null : value - 1))));
  await expect(page.locator('[data-drawn=true]').first()).toBeVisible({ timeout: 20_000 });
  return page.getByRole('group', { name: 'Growth of 10,000' });
}

const figure = (page: Page): Locator => page.getByRole('figure').first();
const spoken = (page: Page): Locator => figure(page).locator('> p[aria-live=polite]');
const span = async (page: Page): Promise<[string, string]> => [
  await page.getByLabel('Show from').inputValue(),
  await page.getByLabel('Show to').inputValue(),
];

// Dates and numbers are written by region, whatever the browser's own is.
test.beforeEach(({ page }) => withSettings(page, { language: 'en', region: 'en-US' }));

test.describe('chart contract', () => {
  test('names and sums up every chart', async ({ page }) => {
    await openChart(page);
    const plots = page.getByRole('figure').getByRole('group', { name: /.+/ }).and(page.locator('[aria-describedby]'));
    expect(await plots.count()).toBeGreaterThanOrEqual(4);
    for (const plot of await plots.all()) {
      const summary = (await plot.getAttribute('aria-describedby'))?.split(' ')[0] ?? '';
      expect((await page.locator(`[id="${summary}"]`).textContent())?.length).toBeGreaterThan(15);
    }
  });

  test('shows the same values as table, as CSV and as data', async ({ page }) => {
    await openChart(page);
    await figure(page).getByRole('button', { name: /View as table/ }).click();
    const table = figure(page).getByRole('table');
    await expect(table.locator('tbody tr')).toHaveCount(25);
    await figure(page).getByRole('button', { name: 'Options: Growth of 10,000' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save CSV' }).click();
    const rows = (await readFile(await (await download).path(), 'utf8')).replace('\uFEFF', '').trim().split('\r\n').map((row) => row.split(','));
    expect(rows[0]).toEqual(['date', 'fund', 'benchmark']);
    expect(rows.slice(1).map((row) => Number(row[1]))).toEqual(growth.map((value) => value * 10_000));
    const shown = await table.locator('tbody tr').evaluateAll((lines) =>
      lines.map((line) => [
        line.querySelector('time')?.dateTime ?? '',
        ...[...line.querySelectorAll('td')].map((cell) => cell.querySelector('data')?.value ?? ''),
      ]),
    );
    expect(shown).toEqual(rows.slice(1, 26));
    await figure(page).getByRole('button', { name: 'Last page' }).click();
    await expect(figure(page).getByText('Page 24 of 24')).toBeVisible();
  });

  test('reads values by arrow keys and speaks them', async ({ page }) => {
    const chart = await openChart(page);
    await chart.focus();
    await page.keyboard.press('Home');
    await expect(spoken(page)).toHaveText('Jan 6, 2020 Mon: Test fund ' + (growth[0]! * 10_000).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }) + ', ' + percent(growth[0]! - 1));
    await page.keyboard.press('ArrowRight');
    await expect(spoken(page)).toContainText('Jan 7, 2020 Tue');
    await page.keyboard.press('ArrowDown');
    await expect(spoken(page)).toContainText('Benchmark');
    for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowRight');
    await expect(spoken(page)).toContainText('no value');
  });

  test('has a keyboard and an input twin for each drag', async ({ page }) => {
    const chart = await openChart(page);
    const whole = await span(page);
    const box = (await chart.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.4, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + 100, { steps: 4 });
    await page.mouse.up();
    const dragged = await span(page);
    expect(dragged[0] > whole[0] && dragged[1] < whole[1]).toBe(true);
    await page.mouse.dblclick(box.x + box.width * 0.5, box.y + 100);
    await expect.poll(() => span(page)).toEqual(whole);

    await chart.focus();
    await page.keyboard.press('+');
    const zoomed = await span(page);
    expect(zoomed[0] > whole[0] || zoomed[1] < whole[1]).toBe(true);
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(async () => (await span(page))[0] < zoomed[0]).toBe(true);
    await page.keyboard.press('0');
    await expect.poll(() => span(page)).toEqual(whole);

    await page.getByLabel('Show from').fill('2020-06-01');
    await page.getByLabel('Show from').press('Enter');
    await expect.poll(async () => (await span(page))[0]).toBe('2020-06-01');
    await page.getByRole('button', { name: '3M', exact: true }).click();
    await expect(page.getByRole('button', { name: '3M', exact: true })).toHaveAttribute('aria-pressed', 'true');
  });

  test('shows the same after zooming in and out, and uses the whole height for a closer look', async ({ page }) => {
    // It falls for a year far below where it stands in the last three months: each span has a range of its own.
    const values = Array.from({ length: 600 }, (_, index) => (index < 400 ? 3 - index / 150 : 1 + ((index % 20) - 10) / 30));
    await openWith(page, sheetOf(values));
    await expect(page.locator('[data-drawn=true]').first()).toBeVisible({ timeout: 20_000 });
    await page.mouse.move(0, 0);
    const canvas = page.getByRole('group', { name: 'Growth of 10,000' }).locator('canvas');
    const drawn = (): Promise<string[]> => page.locator('figure canvas').evaluateAll((canvases) => canvases.slice(0, 2).map((element) => (element as HTMLCanvasElement).toDataURL()));
    const whole = await drawn();

    const closer = await drawnInNextFrame(page.getByRole('button', { name: '3M', exact: true }));
    expect(closer).not.toEqual(whole);
    expect(await inkedShare(canvas)).toBeGreaterThan(0.7);
    // The address and the sentences follow later; the drawings are finished before.
    await expect(page).toHaveURL(/show=2021/);
    expect(await drawn()).toEqual(closer);
    expect(await drawnInNextFrame(page.getByRole('button', { name: 'All', exact: true }))).toEqual(whole);
  });

  test('reads the day under the pointer after a drag', async ({ page }) => {
    const chart = await openChart(page);
    const box = (await chart.boundingBox())!;
    const right = box.x + box.width * 0.6;
    await page.mouse.move(box.x + box.width * 0.4, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(right, box.y + 100, { steps: 4 });
    await page.mouse.up();
    const crosshair = (await figure(page).locator('.u-cursor-x').boundingBox())!;
    // Half the distance of two of the 120 days that are left, and a pixel for rounding.
    expect(Math.abs(crosshair.x - right)).toBeLessThan(box.width / 200 + 1);
    const day = await figure(page).locator('[class*=legendDate]').textContent();
    await page.mouse.move(right + 1, box.y + 100);
    await page.mouse.move(right, box.y + 100);
    expect(await figure(page).locator('[class*=legendDate]').textContent()).toBe(day);
  });

  test('measures between two pins', async ({ page }) => {
    const chart = await openChart(page);
    await chart.focus();
    for (const key of ['Home', 'Enter', 'End', 'Enter']) await page.keyboard.press(key);
    const ratio = growth.at(-1)! / growth[0]! - 1;
    await expect(figure(page).getByText(/Δ/)).toContainText(percent(ratio));
    await expect(figure(page).getByText('599 days')).toBeVisible();
    await figure(page).getByRole('button', { name: 'Clear pins' }).click();
    await expect(figure(page).getByText('599 days')).toBeHidden();
  });

  test('gives every control at least 24 by 24 pixels', async ({ page }) => {
    await openChart(page);
    const small = await page.getByRole('figure').locator('button, input').evaluateAll((controls) =>
      controls.filter((control) => control.checkVisibility()).flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        return width < 24 || height < 24 ? [control.outerHTML] : [];
      }),
    );
    expect(small).toEqual([]);
  });

  test('draws again for theme, colour scheme and language', async ({ page }) => {
    await openChart(page);
    const pixels = (): Promise<string> => page.locator('canvas').first().evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    for (const [name, value] of [['data-theme', 'dark'], ['data-scheme', 'mono']] as const) {
      const target = name === 'data-scheme' ? page.locator('canvas').nth(1) : page.locator('canvas').first();
      const before = await target.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
      await page.evaluate(([attribute, next]) => document.documentElement.setAttribute(attribute, next), [name, value] as const);
      await expect.poll(() => (name === 'data-scheme' ? page.locator('canvas').nth(1) : page.locator('canvas').first()).evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())).not.toBe(before);
    }
    const english = await pixels();
    await page.getByRole('button', { name: '中文' }).click();
    await expect(page.getByRole('group', { name: '10,000 元的增长' })).toBeVisible();
    await expect.poll(pixels).not.toBe(english);
  });

  test('frees its canvases when it goes', async ({ page }) => {
    await openChart(page);
    const kept = await page.evaluateHandle(() => [...document.querySelectorAll('canvas')]);
    await page.getByRole('link', { name: 'Settings' }).first().click();
    await expect(page.locator('canvas')).toHaveCount(0);
    expect(await kept.evaluate((canvases) => canvases.map(({ width, height }) => width * height))).toEqual(expect.arrayContaining([0]));
    expect(await kept.evaluate((canvases) => canvases.every(({ width }) => width === 0))).toBe(true);
  });

  const EDGES: readonly (readonly [string, readonly number[]])[] = [
    ['no value', []],
    ['one value', [1]],
    ['two values', [1, 1.1]],
    ['equal values', Array.from({ length: 30 }, () => 1)],
    ['negative values', [1, 0.2, -0.5, -1, 0.3]],
  ];
  for (const [name, values] of EDGES) {
    test(`survives ${name}`, async ({ page }) => {
      const faults = await openWith(page, sheetOf(values, values.length > 2 ? values.map((value, index) => (index === 1 ? null : value)) : []));
      await expect(page.getByRole('heading', { level: 1, name: 'Test fund' })).toBeVisible();
      if (values.length > 0) {
        await expect(page.locator('[data-drawn=true]').first()).toBeVisible({ timeout: 20_000 });
        await page.getByRole('group', { name: 'Growth of 10,000' }).focus();
        for (const key of ['Home', '+', 'ArrowRight', '-', 'End', 'Enter', '0']) await page.keyboard.press(key);
      }
      expect(faults).toEqual([]);
    });
  }
});

/** Presses the button and returns what growth and falls show in the frame after it. */
async function drawnInNextFrame(button: Locator): Promise<string[]> {
  return button.evaluate(async (element: HTMLElement) => {
    element.click();
    await new Promise(requestAnimationFrame);
    return [...document.querySelectorAll<HTMLCanvasElement>('figure canvas')].slice(0, 2).map((canvas) => canvas.toDataURL());
  });
}

/** Share of the plot's height between the highest and the lowest pixel in the colour of the fund's line. */
async function inkedShare(canvas: Locator): Promise<number> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const colour = getComputedStyle(element).getPropertyValue('--chart-fund').trim();
    const probe = document.createElement('canvas').getContext('2d')!;
    probe.fillStyle = colour;
    probe.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = probe.getImageData(0, 0, 1, 1).data;
    const { width, height } = element;
    const { data } = element.getContext('2d')!.getImageData(0, 0, width, height);
    const rows: number[] = [];
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width * 0.8; x++) {
        const at = 4 * (y * width + x);
        if (Math.abs(data[at]! - red) + Math.abs(data[at + 1]! - green) + Math.abs(data[at + 2]! - blue) < 12 && data[at + 3]! > 200) {
          rows.push(y);
          break;
        }
      }
    }
    return (rows.at(-1)! - rows[0]!) / height;
  });
}

function percent(ratio: number): string {
  return new Intl.NumberFormat('en-US', { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(ratio).replace('-', '−');
}
