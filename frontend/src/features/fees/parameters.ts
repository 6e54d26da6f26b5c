import type { Parameter } from '@/shared/url/url-state';
import { choiceParameter, dateParameter } from '@/shared/url/parameters';

/** Cells of the rows of a table as typed. */
export type Rows = readonly (readonly string[])[];

export const MOST_ROWS = 20;
const CELL = /^[-\d.,%()+*/\s万亿千kmw]{0,30}$/i;
/** Several values, or several values by the number that each begins at. */
const LIST = /^[-\d.,%()+*/\s万亿千kmw:;：；]{0,300}$/i;
const NAME = /^[^_!<>]{0,40}$/;

function textParameter(key: string, fallback: string, pattern = CELL): Parameter<string> {
  return { key, fallback, read: (text) => (pattern.test(text) ? text : undefined), write: (value) => value };
}

/** Rows of a table, a pattern for each cell: `0_1.5%!1000000_1000`. No rows at all are an empty text. */
export function rowsParameter(key: string, fallback: Rows, cells: readonly RegExp[] = [CELL, CELL]): Parameter<Rows> {
  const read = (text: string): Rows | undefined => {
    const rows = text === '' ? [] : text.split('!').map((row) => row.split('_'));
    return rows.length <= MOST_ROWS && rows.every((row) => row.length === cells.length && row.every((cell, at) => cells[at]?.test(cell))) ? rows : undefined;
  };
  return { key, fallback, read, write: (rows) => rows.map((row) => row.join('_')).join('!') };
}

export const CHOICES = {
  method: ['external', 'internal', 'backEnd'],
  differenceMethod: ['rate', 'fee'],
  reinvestedLotDate: ['own', 'parent'],
  kind: ['equity', 'mixed', 'index', 'bond', 'money'],
  investor: ['individual', 'institution'],
  moneyRounding: ['HALF_UP', 'DOWN'],
  shareRounding: ['HALF_UP', 'DOWN'],
  redemptionRounding: ['order', 'lot'],
} as const;
export type ChoiceId = keyof typeof CHOICES;

/** A class of a comparison: name, subscription fee, discount, service fee, days after which it stops, other fees, redemption fee. */
export const CLASS_CELLS = ['name', 'fee', 'discount', 'service', 'stop', 'other', 'redemption'] as const;

/** Everything the link of this screen carries: the order and the terms, never the lots that somebody holds. */
export const PARAMETERS = {
  amount: textParameter('amount', '100000'),
  nav: textParameter('nav', '1.0456'),
  navIn: textParameter('navIn', '1.5'),
  method: choiceParameter('method', CHOICES.method, 'external'),
  discount: textParameter('discount', '1'),
  tiers: rowsParameter('tiers', [
    ['0', '1.2%'],
    ['1000000', '0.8%'],
    ['5000000', '1000'],
  ]),
  tiersIn: rowsParameter('tiersIn', [
    ['0', '1.5%'],
    ['1000000', '1%'],
  ]),
  date: dateParameter('date'),
  shares: textParameter('shares', '1500'),
  redemptionTiers: rowsParameter('red', [
    ['0', '1.5%'],
    ['7', '1%'],
    ['30', '0.5%'],
    ['180', '0%'],
  ]),
  backEndTiers: rowsParameter('be', []),
  redemptionA: rowsParameter('redA', []),
  redemptionC: rowsParameter('redC', []),
  reinvestedLotDate: choiceParameter('lotDate', CHOICES.reinvestedLotDate, 'own'),
  differenceMethod: choiceParameter('diff', CHOICES.differenceMethod, 'rate'),
  serviceFee: textParameter('service', '0.4'),
  stopAfterDays: textParameter('stop', ''),
  days: textParameter('days', '1095'),
  years: textParameter('years', '10'),
  growth: textParameter('growth', '6'),
  ongoing: textParameter('ongoing', '1.5'),
  frontEnd: textParameter('front', '0.15'),
  redemption: textParameter('back', '0'),
  amounts: textParameter('amounts', '100000', LIST),
  holdingDays: textParameter('held', '30; 180; 365; 1095', LIST),
  classes: rowsParameter(
    'classes',
    [
      ['A', '0: 1.2%; 1000000: 0.8%; 5000000: 1000', '0.1', '', '', '', '0: 1.5%; 7: 1%; 30: 0.5%; 180: 0%'],
      ['C', '0%', '1', '0.4', '', '', '0: 1.5%; 7: 0.5%; 30: 0%'],
      ['E', '0%', '1', '0.25', '365', '', '0: 1.5%; 7: 1%; 30: 0.5%; 365: 0%'],
    ],
    [NAME, LIST, CELL, CELL, CELL, CELL, LIST],
  ),
  kind: choiceParameter('kind', CHOICES.kind, 'equity'),
  investor: choiceParameter('investor', CHOICES.investor, 'individual'),
  moneyRounding: choiceParameter('rm', CHOICES.moneyRounding, 'HALF_UP'),
  moneyScale: textParameter('ms', '2'),
  shareRounding: choiceParameter('rs', CHOICES.shareRounding, 'HALF_UP'),
  shareScale: textParameter('ss', '2'),
  redemptionRounding: choiceParameter('rr', CHOICES.redemptionRounding, 'order'),
};
export type Parameters = { readonly [K in keyof typeof PARAMETERS]: (typeof PARAMETERS)[K]['fallback'] };
export type NumberId = { [K in keyof Parameters]: Parameters[K] extends string ? (K extends ChoiceId | 'date' | ListId ? never : K) : never }[keyof Parameters];
export type ListId = 'amounts' | 'holdingDays';
export type TableId = 'tiers' | 'tiersIn' | 'redemptionTiers' | 'backEndTiers' | 'redemptionA' | 'redemptionC';

/** The day of the example's redemption. */
export const EXAMPLE_DAY = '2026-06-30';
/** Fictional, so that the first look shows a finished answer: bought at two times, the younger part within 30 days. */
export const EXAMPLE_LOTS: Rows = [
  ['2025-03-10', '1000', '1.012', ''],
  ['2026-06-08', '1000', '1.2', ''],
];
