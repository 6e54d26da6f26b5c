import type { components } from '@/shared/api/schema';
import type { Parameter } from '@/shared/url/url-state';
import { choiceParameter, dateParameter } from '@/shared/url/parameters';

/** Slugs of the family that the page has a form for, as in the interface's addresses. */
export const CALCULATIONS = ['subscription', 'redemption', 'share-class', 'drag'] as const;
export type Calculation = (typeof CALCULATIONS)[number];

export const METHODS = ['external', 'internal', 'backEnd'] as const;

type Schemas = components['schemas'];

/** What each calculation is sent. */
export interface Requests {
  readonly subscription: Schemas['SubscriptionRequest'];
  readonly redemption: Schemas['RedemptionRequest'];
  readonly 'share-class': Schemas['ShareClassRequest'];
  readonly drag: Schemas['DragRequest'];
}

/** What each calculation answers. */
export interface Answers {
  readonly subscription: Schemas['SubscriptionResponseAnswer'];
  readonly redemption: Schemas['RedemptionResponseAnswer'];
  readonly 'share-class': Schemas['ShareClassResponseAnswer'];
  readonly drag: Schemas['DragResponseAnswer'];
}
export type FeesAnswer = Answers[Calculation];

/** A calculation with the request that belongs to it. */
export type BuiltRequest<C extends Calculation = Calculation> = { readonly [P in C]: { readonly calculation: P; readonly body: Requests[P] } }[C];

/** A request with its answer. */
export type Settled<C extends Calculation = Calculation> = { readonly [P in C]: { readonly calculation: P; readonly body: Requests[P]; readonly answer: Answers[P] } }[C];

/** Cells of the rows of a table as typed. */
export type Rows = readonly (readonly string[])[];

export const MOST_ROWS = 20;
const CELL = /^[-\d.,%()+*/\s万亿千kmw]{0,30}$/i;
const NUMBER = (key: string, fallback: string): Parameter<string> => ({ key, fallback, read: (text) => (CELL.test(text) ? text : undefined), write: (value) => value });

/** Two cells a row: `0_1.5%!1000000_1000`. */
export function rowsParameter(key: string, fallback: Rows): Parameter<Rows> {
  const read = (text: string): Rows | undefined => {
    const rows = text.split('!').map((row) => row.split('_'));
    return rows.length <= MOST_ROWS && rows.every((row) => row.length === 2 && row.every((cell) => CELL.test(cell))) ? rows : undefined;
  };
  return { key, fallback, read, write: (rows) => rows.map((row) => row.join('_')).join('!') };
}

/** Everything the link of this screen carries: the order and the terms, never the lots that somebody holds. */
export const PARAMETERS = {
  amount: NUMBER('amount', '100000'),
  nav: NUMBER('nav', '1.0456'),
  method: choiceParameter('method', METHODS, 'external'),
  discount: NUMBER('discount', '1'),
  tiers: rowsParameter('tiers', [
    ['0', '1.2%'],
    ['1000000', '0.8%'],
    ['5000000', '1000'],
  ]),
  date: dateParameter('date'),
  shares: NUMBER('shares', '1500'),
  redemptionTiers: rowsParameter('red', [
    ['0', '1.5%'],
    ['7', '1%'],
    ['30', '0.5%'],
    ['180', '0%'],
  ]),
  serviceFee: NUMBER('service', '0.4'),
  stopAfterDays: NUMBER('stop', ''),
  years: NUMBER('years', '10'),
  growth: NUMBER('growth', '6'),
  ongoing: NUMBER('ongoing', '1.5'),
  frontEnd: NUMBER('front', '0.15'),
  redemption: NUMBER('back', '0'),
};
export type Parameters = { readonly [K in keyof typeof PARAMETERS]: (typeof PARAMETERS)[K]['fallback'] };
export type NumberId = { [K in keyof Parameters]: Parameters[K] extends string ? (K extends 'method' | 'date' ? never : K) : never }[keyof Parameters];
export type TierId = 'tiers' | 'redemptionTiers';

/** Numbers and choices that a calculation asks for, in the order of its form. */
export const FIELDS: Readonly<Record<Calculation, readonly (NumberId | 'method' | 'date')[]>> = {
  subscription: ['amount', 'nav', 'method', 'discount'],
  redemption: ['shares', 'nav', 'date'],
  'share-class': ['amount', 'discount', 'serviceFee', 'stopAfterDays'],
  drag: ['amount', 'years', 'growth', 'ongoing', 'frontEnd', 'redemption'],
};

/** Tables of terms that a calculation asks for. */
export const TIERS: Readonly<Record<Calculation, readonly TierId[]>> = { subscription: ['tiers'], redemption: ['redemptionTiers'], 'share-class': ['tiers'], drag: [] };

/** Typed in percent, with or without the sign. */
export const PERCENTS: ReadonlySet<string> = new Set(['serviceFee', 'growth', 'ongoing', 'frontEnd', 'redemption']);
/** May be left empty. */
export const OPTIONAL: ReadonlySet<string> = new Set(['stopAfterDays']);
export const MONEY: ReadonlySet<string> = new Set(['amount', 'shares']);

/** The day of the example's redemption. */
export const EXAMPLE_DAY = '2026-06-30';
/** Fictional, so that the first look shows a finished answer: bought at two times, the younger part within 30 days. */
export const EXAMPLE_LOTS: Rows = [
  ['2025-03-10', '1000'],
  ['2026-06-08', '1000'],
];
