import type { Parameter } from '@/shared/url/url-state';
import { choiceParameter, dateParameter, textParameter } from '@/shared/url/parameters';

const NUMBER = /^[-\d.,%()+*/\s万亿千kmw]{0,30}$/i;
const LIST = /^[-\d.,%()+*/\s万亿千kmw:;：；]{0,300}$/i;

const numberText = (key: string, fallback: string, pattern = NUMBER): Parameter<string> => ({ key, fallback, read: (text) => (pattern.test(text) ? text : undefined), write: (value) => value });
const listText = (key: string, fallback: string): Parameter<string> => numberText(key, fallback, LIST);

/** Numbers of a plan that a grid can vary. */
export const AXES = ['day', 'amount', 'feeRate', 'annualIncrease', 'window', 'growth', 'maxAmount', 'step', 'levels', 'amountPerLevel', 'threshold', 'activation', 'minDays'] as const;
export type Axis = (typeof AXES)[number];

export const CHOICES = {
  frequency: ['monthly', 'weekly', 'biweekly', 'daily'],
  holidayRule: ['next', 'previous', 'skip'],
  dividends: ['reinvest', 'cash'],
  strategy: ['fixed', 'movingAverage', 'drawdown', 'valueAveraging', 'grid', 'valuation'],
  sell: ['no', 'yes'],
  takeProfit: ['none', 'return', 'xirr', 'trailing'],
  restart: ['yes', 'no'],
  first: AXES,
  second: AXES,
} as const;
export type ChoiceId = keyof typeof CHOICES;

/** Everything the link of this screen carries. */
export const PARAMETERS = {
  fund: textParameter('f', 'sample:index'),
  amount: numberText('amount', '1000'),
  frequency: choiceParameter('freq', CHOICES.frequency, 'monthly'),
  day: numberText('day', '10'),
  from: dateParameter('from'),
  to: dateParameter('to'),
  holidayRule: choiceParameter('holiday', CHOICES.holidayRule, 'next'),
  feeRate: numberText('fee', '0.15'),
  discount: numberText('discount', '1'),
  dividends: choiceParameter('div', CHOICES.dividends, 'reinvest'),
  annualIncrease: numberText('rise', '0'),
  strategy: choiceParameter('strategy', CHOICES.strategy, 'fixed'),
  window: numberText('window', '250'),
  averageSteps: listText('ma', '1.5; -5%: 1.2; 0%: 1; 5%: 0.8; 15%: 0.5'),
  fallSteps: listText('dd', '1; 10%: 1.5; 20%: 2; 30%: 3'),
  valuationSteps: listText('pct', '1.5; 30%: 1; 70%: 0.5'),
  measure: textParameter('m', 'sample:benchmark'),
  growth: numberText('growth', '0'),
  maxAmount: numberText('most', ''),
  sell: choiceParameter('sell', CHOICES.sell, 'no'),
  step: numberText('step', '5'),
  levels: numberText('levels', '5'),
  amountPerLevel: numberText('level', '10000'),
  takeProfit: choiceParameter('tp', CHOICES.takeProfit, 'none'),
  threshold: numberText('at', '20'),
  restart: choiceParameter('again', CHOICES.restart, 'yes'),
  activation: numberText('act', '10'),
  minDays: numberText('min', '365'),
  horizonMonths: numberText('months', '36'),
  first: choiceParameter('x', CHOICES.first, 'annualIncrease'),
  firstValues: listText('xv', '0%; 5%; 10%; 20%'),
  second: choiceParameter('y', CHOICES.second, 'day'),
  secondValues: listText('yv', '1; 5; 10; 15; 20; 25'),
};
export type Parameters = { readonly [K in keyof typeof PARAMETERS]: (typeof PARAMETERS)[K]['fallback'] };
export type ListId = 'averageSteps' | 'fallSteps' | 'valuationSteps' | 'firstValues' | 'secondValues';
export type DateId = 'from' | 'to';
export type SeriesId = 'fund' | 'measure';
export type NumberId = Exclude<keyof Parameters, ChoiceId | ListId | DateId | SeriesId>;
export type FieldId = Exclude<keyof Parameters, 'fund'>;

/** Typed in percent, with or without the sign. */
export const PERCENTS: ReadonlySet<string> = new Set(['feeRate', 'annualIncrease', 'growth', 'step', 'threshold', 'activation']);
export const WHOLE: ReadonlySet<string> = new Set(['day', 'window', 'levels', 'minDays', 'horizonMonths']);
/** May be left empty. */
export const OPTIONAL: ReadonlySet<string> = new Set(['maxAmount', 'horizonMonths']);
export const MONEY: ReadonlySet<string> = new Set(['amount', 'maxAmount', 'amountPerLevel']);
