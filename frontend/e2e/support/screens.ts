import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { iso, table, weekDays } from './files';
import type { Language } from './words';
import { wordOf } from './words';

/** A route, or a state of one, that every check of the whole page visits. */
export interface Screen {
  readonly name: string;
  readonly open: (page: Page, language: Language) => Promise<void>;
}

const CALCULATIONS = ['xirr', 'irr', 'npv', 'mirr', 'annuity', 'time-weighted-return', 'modified-dietz', 'behaviour-gap'];

async function goto(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
}

const route = (address: string): Screen => ({ name: address, open: (page) => goto(page, address) });

/** The address without the query that only a state needs. */
export const ROUTES: readonly Screen[] = [
  '/',
  '/fund/sample:money-market',
  '/fund/sample:private',
  ...CALCULATIONS.map((slug) => `/cash-flow/${slug}`),
  '/data',
  '/data/import',
  '/funds?v=1&f=sample:index,sample:bond',
  '/docs/metrics',
  '/docs/api',
  '/docs/conformance',
  '/settings',
  '/no/such/page',
].map(route);

async function openSheet(page: Page, address = '/'): Promise<void> {
  await goto(page, address);
  await expect(page.locator('[data-kpi=annualised]')).toBeVisible();
}

async function importFile(page: Page, name: string, text: string): Promise<void> {
  await goto(page, '/data/import');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function openProvenance(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: wordOf(language, 'shared', 'provenance.title') }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function withoutService(page: Page, act: () => Promise<void>): Promise<void> {
  await page.route('**/api/**', (request) => request.abort());
  await act();
}

async function typeDate(page: Page, name: 'from' | 'to', value: string, language: Language): Promise<void> {
  const field = page.getByRole('form').getByLabel(wordOf(language, 'performance', `window.${name}`), { exact: true });
  await field.fill(value);
  await field.press('Enter');
  await field.blur();
}

const EMPTY: readonly Screen[] = [route('/fund/no-such-fund'), route('/fund/dataset:0000000000000000000000'), route('/cash-flow/no-such-calculation'), route('/funds')];

const SHEET_STATES: readonly Screen[] = [
  {
    name: 'sheet, a figure explained',
    open: async (page, language) => {
      await openSheet(page);
      await page.getByRole('button', { name: wordOf(language, 'performance', 'figure.sharpe'), exact: true }).first().click();
      await expect(page.getByRole('dialog').getByRole('link')).toBeVisible({ timeout: 30_000 });
    },
  },
  {
    name: 'sheet, how it was computed',
    open: async (page, language) => {
      await openSheet(page);
      await openProvenance(page, language);
    },
  },
  {
    name: 'sheet, all conventions and a short window',
    open: async (page, language) => {
      await openSheet(page, '/?v=1&from=2024-01-02&to=2024-06-28&ppy=52');
      await page.getByText(wordOf(language, 'performance', 'form.more'), { exact: true }).click();
      await expect(page.getByLabel(wordOf(language, 'performance', 'convention.varMethod'), { exact: true })).toBeVisible();
    },
  },
  {
    name: 'sheet, stale without the service',
    open: async (page, language) => {
      await openSheet(page);
      await withoutService(page, () => typeDate(page, 'from', '2021-01-04', language));
      await expect(page.getByRole('alert')).toBeVisible({ timeout: 30_000 });
    },
  },
  {
    name: 'sheet, refused by the service',
    open: async (page) => {
      await goto(page, '/?v=1&from=2025-06-30&to=2024-06-28');
      await expect(page.getByRole('alert').or(page.locator('[aria-invalid=true]')).first()).toBeVisible({ timeout: 30_000 });
    },
  },
  {
    name: 'sheet, offline',
    open: async (page, language) => {
      await openSheet(page);
      await page.context().setOffline(true);
      await typeDate(page, 'from', '2021-02-01', language);
      await expect(page.getByRole('alert')).toBeVisible({ timeout: 30_000 });
    },
  },
];

const CASH_FLOW_STATES: readonly Screen[] = [
  {
    name: 'cash flow, how it was computed',
    open: async (page, language) => {
      await goto(page, '/cash-flow/behaviour-gap');
      await openProvenance(page, language);
    },
  },
  {
    name: 'cash flow, cells that cannot be read',
    open: async (page, language) => {
      await goto(page, '/cash-flow/xirr');
      await page.getByLabel(wordOf(language, 'cash-flow', 'cell.amount').replace('{{row}}', '1')).fill('five');
      await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
    },
  },
  {
    name: 'cash flow, a refusal',
    open: async (page, language) => {
      await goto(page, '/cash-flow/modified-dietz');
      await page.getByLabel(wordOf(language, 'cash-flow', 'cell.date').replace('{{row}}', '1')).first().fill('2020-01-01');
      await page.getByLabel(wordOf(language, 'cash-flow', 'cell.date').replace('{{row}}', '2')).first().fill('2019-12-31');
      await expect(page.getByRole('alert').or(page.locator('[aria-invalid=true]')).first()).toBeVisible({ timeout: 30_000 });
    },
  },
];

const IMPORT_STATES: readonly Screen[] = [
  {
    name: 'import, a question',
    open: async (page, language) => {
      await importFile(page, 'asked.csv', table(['date', 'nav'], weekDays(9).map(({ nav }, at) => [`0${at + 1}/05/2023`, nav])));
      await expect(page.getByText(wordOf(language, 'data', 'questions.title'))).toBeVisible({ timeout: 30_000 });
    },
  },
  {
    name: 'import, bad rows',
    open: async (page, language) => {
      const good = weekDays(20).map(({ date, nav }) => [iso(date), nav]);
      await importFile(page, 'bad.csv', table(['date', 'nav'], [...good, ['2024-02-30', '1.3'], ['2024-03-01', 'abc']]));
      await expect(page.getByText(wordOf(language, 'data', 'problems.hint'))).toBeVisible({ timeout: 30_000 });
    },
  },
  {
    name: 'import, no table',
    open: async (page, language) => {
      await importFile(page, 'note.csv', 'nothing of use\n');
      await expect(page.getByText(wordOf(language, 'data', 'failed.kept'))).toBeVisible({ timeout: 30_000 });
    },
  },
  {
    name: 'data, with an upload',
    open: async (page, language) => {
      await importFile(page, 'kept.csv', table(['date', 'nav'], weekDays(60).map(({ date, nav }) => [iso(date), nav])));
      await page.getByRole('button', { name: wordOf(language, 'data', 'keep.nav') }).click();
      await expect(page).toHaveURL(/\/fund\/dataset:/, { timeout: 30_000 });
      await goto(page, '/data');
      await expect(page.getByRole('button', { name: wordOf(language, 'data', 'rename.title') }).first()).toBeVisible({ timeout: 30_000 });
    },
  },
];

const FRAME_STATES: readonly Screen[] = [
  {
    name: 'search box',
    open: async (page, language) => {
      await goto(page, '/settings');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('a');
      await expect(page.getByRole('option').first()).toBeVisible({ timeout: 30_000 });
      await expect(page.getByRole('dialog', { name: wordOf(language, 'shell', 'search.title') })).toBeVisible();
    },
  },
  {
    name: 'help',
    open: async (page, language) => {
      await goto(page, '/settings');
      await page.getByRole('button', { name: wordOf(language, 'shell', 'help.open'), exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'glossary without a match',
    open: (page) => goto(page, '/docs/metrics?q=zzz'),
  },
  {
    name: 'interface without the service',
    open: async (page) => {
      await page.route(/\/(openapi\.json|docs\/openapi)/, (request) => request.abort());
      await goto(page, '/docs/api');
    },
  },
];

export const STATES: readonly Screen[] = [...EMPTY, ...SHEET_STATES, ...CASH_FLOW_STATES, ...IMPORT_STATES, ...FRAME_STATES];
