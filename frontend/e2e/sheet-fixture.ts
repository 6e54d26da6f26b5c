import type { Page } from '@playwright/test';

const DAY_MILLISECONDS = 86_400_000;

/** An answer in the shape of the contract whose charts hold exactly these values; every other figure is blank. */
export function sheetOf(growth: readonly number[], rolling: readonly (number | null)[] = []) {
  const dates = growth.map((_, index) => new Date(Date.UTC(2020, 0, 6) + index * DAY_MILLISECONDS).toISOString().slice(0, 10));
  let peak = -Infinity;
  const drawdown = growth.map((value) => {
    peak = Math.max(peak, value);
    return Math.min(0, value / peak - 1);
  });
  const days = Math.max(0, growth.length - 1);
  const from = dates[0] ?? '2020-01-06';
  const to = dates.at(-1) ?? from;
  return {
    result: {
      period: { from, to, observations: days, days, years: days / 365, frequency: 'daily' },
      returns: { total: null, annualised: null, meanAnnualised: null, best: null, worst: null, positiveShare: null, standardPeriods: [] },
      risk: { volatility: null, downsideDeviation: null, maxDrawdown: null, maxDrawdownPeak: null, maxDrawdownTrough: null, maxDrawdownRecovery: null, averageDrawdown: null, ulcerIndex: null, painIndex: null, skewness: null, excessKurtosis: null, valueAtRisk: null, conditionalValueAtRisk: null, tailObservations: 0 },
      ratios: { sharpe: null, sortino: null, calmar: null, omega: null, martin: null, pain: null, sterling: null, burke: null, kappa3: null, upsidePotential: null, tailRatio: null, gainToPain: null, probabilisticSharpe: null, stability: null, unavailable: { sharpe: { reason: 'TOO_FEW_VALUES', message: 'needs 2, has 0' } } },
      benchmark: null,
      drawdowns: [],
      calendar: { monthly: [], annual: [] },
      rolling: { dates: dates.slice(0, rolling.length), total: rolling, volatility: rolling, sharpe: rolling, beta: null },
      holdingPeriods: [],
      chart: { dates, growth, drawdown, benchmarkGrowth: growth.map((value, index) => (index % 7 === 3 ? null : value * 0.9)) },
    },
    conventions: { profile: 'default', annualization: 'act365', annualiseShort: false, frequency: 'daily', periodsPerYear: 252, returns: 'simple', ddof: 1, riskFree: 0, mar: 0, downside: 'full', sharpe: 'arithmetic', varMethod: 'historical', cvarMethod: 'tailMean', confidence: 0.95, moments: 'sample', calmarWindow: 'all', alpha: 'compounded', informationRatio: 'arithmetic', capture: 'annualised', basis: 'adjusted' },
    provenance: { engineVersion: 'test', inputFingerprint: '0'.repeat(64), series: [{ name: 'Test fund', source: 'sample:test', from, to, observations: growth.length, dropped: 0 }] },
    notes: [],
  };
}

/** Park–Miller noise round a slow rise: the same on every machine. */
export function wavyGrowth(count: number): number[] {
  let state = 42;
  let value = 1;
  return Array.from({ length: count }, () => {
    state = (state * 48271) % 2147483647;
    value *= 1 + (state / 2147483647 - 0.49) * 0.03;
    return value;
  });
}

/** Opens the first screen with this answer in place of the shipped one; collects what goes wrong on the page. */
export async function openWith(page: Page, answer: unknown): Promise<string[]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.route('**/samples/tear-sheet.*.json', (route) => route.fulfill({ json: answer }));
  await page.goto('/?lang=en');
  return faults;
}

/** Opens the line of parameters above the sheet, whose form stays closed until it is wanted. */
export async function openParameters(page: Page): Promise<void> {
  await page.getByText(/^(Change|更改参数)$/).click();
}
