import { isIsoDate } from '@/shared/format/units';
import { choiceParameter, dateParameter, numberParameter, switchParameter, textParameter } from '@/shared/url/parameters';
import type { Parameter, ParameterSet } from '@/shared/url/url-state';
import type { Span } from './visible-span';

/** Choices of the service, by convention; the first is what the default profile takes. */
export const CHOICES = {
  profile: ['default', 'performance-analytics', 'empyrical', 'quantstats'],
  annualization: ['act365', 'act365.25', 'periods'],
  frequency: ['auto', 'daily', 'weekly', 'biweekly', 'monthly', 'quarterly', 'halfYearly', 'yearly'],
  returns: ['simple', 'log'],
  ddof: ['1', '0'],
  downside: ['full', 'subset'],
  sharpe: ['arithmetic', 'geometric'],
  varMethod: ['historical', 'gaussian', 'cornishFisher'],
  cvarMethod: ['tailMean', 'orderStatistics', 'belowGaussian', 'rockafellarUryasev'],
  moments: ['sample', 'population'],
  alpha: ['compounded', 'linear', 'perPeriod'],
  informationRatio: ['arithmetic', 'geometric', 'perPeriod'],
  capture: ['annualised', 'cumulative', 'mean'],
  basis: ['adjusted', 'unit', 'cumulative'],
  annualiseShort: ['no', 'yes'],
} as const;

export type ChoiceName = keyof typeof CHOICES;
/** A choice of the reader; empty = as the profile has it. */
export type Chosen<N extends ChoiceName> = (typeof CHOICES)[N][number] | '';

export interface DatedRate {
  readonly date: string;
  /** Percent a year, as the reader writes it. */
  readonly percent: number;
}

/** Everything the address says about a sheet. Rates are percent in the address, because people read it. */
export type SheetState = { readonly [N in ChoiceName]: Chosen<N> } & {
  readonly benchmark: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly riskFree: number | null;
  readonly riskFreeSeries: readonly DatedRate[];
  readonly mar: number | null;
  readonly confidence: number | null;
  readonly periodsPerYear: number | null;
  readonly calmarWindow: number | null;
  readonly rollingWindow: number | null;
  readonly logarithmic: boolean;
  /** What the charts show; null shows everything. */
  readonly shown: Span | null;
};

function choice<N extends ChoiceName>(key: string, name: N): Parameter<Chosen<N>> {
  const choices: readonly (typeof CHOICES)[N][number][] = CHOICES[name];
  return choiceParameter<Chosen<N>>(key, choices, '');
}

/** Dated rates as `2020-01-01~1.5,2022-01-01~2`. */
const datedRates: Parameter<readonly DatedRate[]> = {
  key: 'rfs',
  fallback: [],
  read: (text) => parseDatedRates(text.split(',')),
  write: (rates) => rates.map(({ date, percent }) => `${date}~${percent}`).join(','),
};

/** Dated rates from texts as `2020-01-01~1.5` or `2020-01-01 1.5`; undefined when one is neither. */
export function parseDatedRates(texts: readonly string[]): DatedRate[] | undefined {
  const rates: DatedRate[] = [];
  for (const text of texts) {
    const [date = '', percent = ''] = text.trim().split(/[~\s,;]+/);
    const value = percent === '' ? Number.NaN : Number(percent.replace(/%$/, ''));
    const earlier = rates.at(-1)?.date ?? '';
    if (!isIsoDate(date) || !(value > -100 && value < 1000) || date <= earlier) return undefined;
    rates.push({ date, percent: value });
  }
  return rates;
}

/** A span as `2020-01-01..2021-06-30`. */
const shown: Parameter<Span | null> = {
  key: 'show',
  fallback: null,
  read: (text) => {
    const [from = '', to = '', ...more] = text.split('..');
    return isIsoDate(from) && isIsoDate(to) && from < to && more.length === 0 ? { from, to } : undefined;
  },
  write: (span) => (span === null ? '' : `${span.from}..${span.to}`),
};

/** The address's grammar. Its keys stay as they are for good: links are kept. */
export const PARAMETERS: ParameterSet<SheetState> = {
  benchmark: textParameter('b'),
  from: dateParameter('from'),
  to: dateParameter('to'),
  profile: choice('profile', 'profile'),
  basis: choice('nav', 'basis'),
  frequency: choice('freq', 'frequency'),
  riskFree: numberParameter('rf', { from: -99, to: 1000 }),
  riskFreeSeries: datedRates,
  mar: numberParameter('mar', { from: -99, to: 1000 }),
  annualization: choice('ann', 'annualization'),
  annualiseShort: choice('short', 'annualiseShort'),
  periodsPerYear: numberParameter('ppy', { from: 0.1, to: 100_000 }),
  returns: choice('ret', 'returns'),
  ddof: choice('ddof', 'ddof'),
  downside: choice('down', 'downside'),
  sharpe: choice('sharpe', 'sharpe'),
  varMethod: choice('var', 'varMethod'),
  cvarMethod: choice('cvar', 'cvarMethod'),
  confidence: numberParameter('conf', { from: 50.0001, to: 99.9999 }),
  moments: choice('mom', 'moments'),
  calmarWindow: numberParameter('calmar', { from: 1, to: 1200 }),
  alpha: choice('alpha', 'alpha'),
  informationRatio: choice('ir', 'informationRatio'),
  capture: choice('cap', 'capture'),
  rollingWindow: numberParameter('roll', { from: 2, to: 40_000 }),
  logarithmic: switchParameter('log'),
  shown,
};

/** What is chosen at the chart; a value of the link that cannot be used is named there. */
export const AT_THE_CHART: readonly string[] = ['logarithmic', 'shown'];

/** Whether the window ends before it begins. */
export function isReversed({ from, to }: Pick<SheetState, 'from' | 'to'>): boolean {
  return from !== null && to !== null && from > to;
}
