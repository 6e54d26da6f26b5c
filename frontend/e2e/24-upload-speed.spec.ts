import { expect, test, withSettings } from './fixtures';
import { iso, table, weekDays } from './support/files';

const ROWS = 5000;
const GOAL_MILLISECONDS = 1500;

/** From the file being given to the chart being drawn; best of five, for machines are noisy. Twice the goal fails. */
test(`draws ${ROWS} uploaded rows`, async ({ page }, { annotations }) => {
  await withSettings(page, { language: 'en', region: 'en-US' });
  await page.goto('/data/import');
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    // Different each time, for the same file twice is the same data set.
    const text = table(['date', 'nav'], weekDays(ROWS, Date.UTC(1999 + run, 0, 4)).map(({ date, nav }) => [iso(date), nav]));
    await page.getByLabel(/Choose files/).evaluate((input: HTMLInputElement, content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], 'history.csv', { type: 'text/csv' }));
      performance.mark('given');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
    await expect(page.getByText('All 5,000 rows can be used')).toBeVisible();
    await page.locator('[data-drawn=true]').waitFor();
    times.push(await page.evaluate(() => performance.now() - (performance.getEntriesByName('given').at(-1)?.startTime ?? 0)));
    await page.getByRole('button', { name: 'Discard' }).click();
  }
  const best = Math.min(...times);
  annotations.push({ type: 'upload to chart', description: `${best.toFixed(0)} ms of ${GOAL_MILLISECONDS} ms, all: ${times.map((time) => time.toFixed(0)).join(', ')}` });
  process.stdout.write(`upload of ${ROWS} rows to the chart: ${times.map((time) => time.toFixed(0)).join(', ')} ms (goal ${GOAL_MILLISECONDS})\n`);
  expect(best).toBeLessThan(2 * GOAL_MILLISECONDS);
});
