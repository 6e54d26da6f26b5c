import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { ROUTES as ROUTE_TABLE } from '../../src/app/routes';
import { CALCULATIONS } from '../../src/features/cash-flow/calculations';
import { VIEWS as DCA } from '../../src/features/dca/calculations';
import { CALCULATIONS as FEES } from '../../src/features/fees/calculations';
import { openParameters } from '../sheet-fixture';
import { iso, table, weekDays } from './files';
import type { Language } from './words';
import { wordOf } from './words';

/** A route, or a state of one, that every check of the whole page visits. */
export interface Screen {
  readonly name: string;
  readonly open: (page: Page, language: Language) => Promise<void>;
  /** Parts that one component repeats; the first ones stand for all of them where a check takes long. */
  readonly repeated?: string;
}

const LONG = { timeout: 60_000 };

async function goto(page: Page, address: string): Promise<void> {
  // A state before this one may have cut the service or the network off.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().setOffline(false);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible(LONG);
}

const LATER_ROWS = 'main table tr:nth-child(n + 4)';

/** Parts of long pages after the first ones, by address; the sheet of the private fund is checked whole. */
const REPEATED: Readonly<Record<string, string>> = {
  '/': LATER_ROWS,
  '/fund/sample:money-market': LATER_ROWS,
  '/docs/metrics': 'article:nth-of-type(n + 4)',
  '/docs/conformance': 'tbody tr:nth-child(n + 13)',
  '/docs/api': 'main section section:nth-of-type(n + 3)',
};

function route(address: string): Screen {
  const repeated = REPEATED[address];
  return { name: address, open: (page) => goto(page, address), ...(repeated === undefined ? {} : { repeated }) };
}

/** Addresses of a route that takes a parameter, or that shows nothing without a query. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  '/fund/:id': ['/fund/sample:money-market', '/fund/sample:private'],
  '/cash-flow/:calculation': CALCULATIONS.map((slug) => `/cash-flow/${slug}`),
  '/dca/:view': DCA.map((slug) => `/dca/${slug}`),
  '/fees/:calculation': FEES.map((slug) => `/fees/${slug}`),
  '/funds': ['/funds?v=1&f=sample:index,sample:bond'],
};

function addressesOf(path: string): readonly string[] {
  const addresses = ADDRESSES[path];
  if (addresses === undefined && path.includes(':')) throw new Error(`no address to visit for the route ${path}`);
  return addresses ?? [path];
}

/** Every address of the route table with what it shows at first, and one that no route has. */
export const ROUTES: readonly Screen[] = [...ROUTE_TABLE.flatMap(({ path }) => addressesOf(path)), '/no/such/page'].map(route);

async function openSheet(page: Page, address = '/'): Promise<void> {
  await goto(page, address);
  await expect(page.locator('[data-kpi=annualised]')).toBeVisible(LONG);
}

async function importFile(page: Page, name: string, text: string): Promise<void> {
  await goto(page, '/data/import');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function openProvenance(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: wordOf(language, 'shared', 'provenance.title') }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible(LONG);
}

async function typeDate(page: Page, name: 'from' | 'to', value: string, language: Language): Promise<void> {
  await openParameters(page);
  const field = page.getByRole('form').getByLabel(wordOf(language, 'performance', `window.${name}`), { exact: true });
  await field.fill(value);
  await field.press('Enter');
  await field.blur();
}

const EMPTY: readonly Screen[] = [route('/fund/no-such-fund'), route('/fund/dataset:0000000000000000000000'), route('/cash-flow/no-such-calculation'), route('/fees/no-such-calculation'), route('/dca/no-such-view'), route('/funds')];

const SHEET_STATES: readonly Screen[] = [
  {
    name: 'sheet, a figure explained',
    open: async (page, language) => {
      await openSheet(page);
      await page.getByRole('button', { name: wordOf(language, 'figures', 'sharpe'), exact: true }).first().click();
      await expect(page.getByRole('dialog').getByRole('link')).toBeVisible(LONG);
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
      await openParameters(page);
      await page.locator('summary').filter({ hasText: wordOf(language, 'performance', 'form.more') }).click(LONG);
      await expect(page.getByLabel(wordOf(language, 'performance', 'convention.varMethod'), { exact: true })).toBeVisible(LONG);
    },
  },
  {
    name: 'sheet, stale without the service',
    open: async (page, language) => {
      await openSheet(page);
      await page.route('**/api/**', (request) => request.abort());
      await typeDate(page, 'from', '2021-01-04', language);
      await expect(page.getByRole('alert')).toBeVisible(LONG);
    },
  },
  {
    name: 'sheet, a link with reversed days, an unknown benchmark and unknown conventions',
    open: async (page) => {
      await goto(page, '/?v=1&from=2025-06-30&to=2024-06-28&b=nothing&var=guess');
      await expect(page.locator('[aria-invalid=true]').first()).toBeVisible(LONG);
    },
  },
  {
    name: 'sheet, the box for the benchmark',
    open: async (page, language) => {
      await openSheet(page);
      await openParameters(page);
      await page.getByLabel(wordOf(language, 'performance', 'choose.benchmark'), { exact: true }).click(LONG);
      await expect(page.getByRole('option').first()).toBeVisible(LONG);
    },
  },
  {
    name: 'sheet, a chart as a table',
    open: async (page, language) => {
      await openSheet(page, '/fund/sample:bond');
      await page.getByRole('button', { name: wordOf(language, 'charts', 'table.show') }).first().click(LONG);
      await expect(page.getByRole('button', { name: wordOf(language, 'charts', 'table.hide') })).toBeVisible(LONG);
    },
  },
  {
    name: 'sheet, refused by the service',
    open: async (page) => {
      await goto(page, '/?v=1&from=2090-01-02');
      await expect(page.getByRole('alert').or(page.locator('[aria-invalid=true]')).first()).toBeVisible(LONG);
    },
  },
  {
    name: 'sheet, offline',
    open: async (page, language) => {
      await openSheet(page);
      await page.context().setOffline(true);
      await typeDate(page, 'from', '2021-02-01', language);
      await expect(page.getByRole('alert').or(page.locator('[data-stale=true]')).first()).toBeVisible(LONG);
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
      await page.getByLabel(wordOf(language, 'cash-flow', 'cell.amount').replace('{{row}}', '1')).fill('五千');
      await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
    },
  },
  {
    name: 'cash flow, a refusal',
    open: async (page, language) => {
      await goto(page, '/cash-flow/modified-dietz');
      await page.getByLabel(wordOf(language, 'cash-flow', 'cell.date').replace('{{row}}', '1')).first().fill('2020-01-01');
      await page.getByLabel(wordOf(language, 'cash-flow', 'cell.date').replace('{{row}}', '2')).first().fill('2019-12-31');
      await expect(page.getByRole('alert').or(page.locator('[aria-invalid=true]')).first()).toBeVisible(LONG);
    },
  },
];

const FEES_STATES: readonly Screen[] = [
  {
    name: 'fees, cells that cannot be read',
    open: async (page, language) => {
      await goto(page, '/fees/redemption');
      const name = wordOf(language, 'fees', 'table.lots.1');
      await page.getByLabel(wordOf(language, 'fees', 'cell').replace('{{name}}', name).replace('{{row}}', '1')).fill('五千');
      await expect(page.locator('[aria-invalid=true]').first()).toBeVisible(LONG);
      // Scrolled to the field, the page has a figure half under its bar.
      await page.evaluate(() => window.scrollTo(0, 0));
    },
  },
  {
    name: 'fees, a refusal',
    open: async (page) => {
      await goto(page, '/fees/redemption?v=1&shares=50000');
      await expect(page.getByRole('alert').first()).toBeVisible(LONG);
    },
  },
];

const IMPORT_STATES: readonly Screen[] = [
  {
    name: 'import, a question',
    open: async (page, language) => {
      await importFile(page, '疑问.csv', table(['日期', '单位净值'], weekDays(9).map(({ nav }, at) => [`0${at + 1}/05/2023`, nav])));
      await expect(page.getByText(wordOf(language, 'data', 'questions.title'))).toBeVisible(LONG);
    },
  },
  {
    name: 'import, bad rows',
    open: async (page, language) => {
      const good = weekDays(20).map(({ date, nav }) => [iso(date), nav]);
      await importFile(page, '错误.csv', table(['日期', '单位净值'], [...good, ['2024-02-30', '1.3'], ['2024-03-01', '暂停']]));
      await expect(page.getByText(wordOf(language, 'data', 'problems.hint'))).toBeVisible(LONG);
    },
  },
  {
    name: 'import, no table',
    open: async (page, language) => {
      await importFile(page, '说明.csv', '没有表格\n');
      await expect(page.getByText(wordOf(language, 'data', 'failed.kept'))).toBeVisible(LONG);
    },
  },
  {
    name: 'data, with an upload',
    open: async (page, language) => {
      await importFile(page, '保留.csv', table(['日期', '单位净值'], weekDays(60).map(({ date, nav }) => [iso(date), nav])));
      await page.getByRole('button', { name: wordOf(language, 'data', 'keep.nav') }).click();
      await expect(page).toHaveURL(/\/fund\/u:/, LONG);
      await goto(page, '/data');
      await expect(page.getByRole('button', { name: wordOf(language, 'data', 'rename.title') }).first()).toBeVisible(LONG);
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
      await expect(page.getByRole('dialog', { name: wordOf(language, 'shell', 'search.title') }).getByRole('option').first()).toBeVisible(LONG);
    },
  },
  {
    name: 'help',
    open: async (page, language) => {
      await goto(page, '/settings');
      await page.getByRole('button', { name: wordOf(language, 'shell', 'help.open'), exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible(LONG);
    },
  },
  {
    name: 'glossary without a match',
    open: (page) => goto(page, '/docs/metrics?q=zzz'),
  },
  {
    name: 'interface without the service',
    open: async (page) => {
      await goto(page, '/settings');
      await page.route('**/openapi*.json', (request) => request.abort());
      await page.getByRole('contentinfo').or(page.locator('footer')).getByRole('link').last().click();
      await expect(page).toHaveURL(/\/docs\/api$/);
    },
  },
];

/** One sheet is checked whole among the routes; the states repeat its tables. */
const withoutRows = (screen: Screen): Screen => ({ ...screen, repeated: LATER_ROWS });

export const STATES: readonly Screen[] = [...EMPTY, ...SHEET_STATES.map(withoutRows), ...CASH_FLOW_STATES, ...FEES_STATES, ...IMPORT_STATES, ...FRAME_STATES];
