import type { components } from '@/shared/api/schema';
import { choiceParameter } from '@/shared/url/parameters';

/** Slugs of the family, as in the interface's addresses. */
export const CALCULATIONS = ['xirr', 'irr', 'npv', 'mirr', 'annuity', 'time-weighted-return', 'modified-dietz', 'behaviour-gap'] as const;
export type Calculation = (typeof CALCULATIONS)[number];

export const DAY_COUNTS = ['ACT/365F', 'ACT/360', '30/360', 'ACT/ACT'] as const;
export const FLOW_TIMINGS = ['end', 'start', 'inStartOutEnd'] as const;
export const UNKNOWNS = ['fv', 'pv', 'payment', 'periods', 'rate'] as const;
export const DUES = ['end', 'begin'] as const;
export type Unknown = (typeof UNKNOWNS)[number];

type Schemas = components['schemas'];

/** What each calculation is sent. */
export interface Requests {
  readonly xirr: Schemas['XirrRequest'];
  readonly irr: Schemas['IrrRequest'];
  readonly npv: Schemas['NpvRequest'];
  readonly mirr: Schemas['MirrRequest'];
  readonly annuity: Schemas['AnnuityRequest'];
  readonly 'time-weighted-return': Schemas['TimeWeightedReturnRequest'];
  readonly 'modified-dietz': Schemas['ModifiedDietzRequest'];
  readonly 'behaviour-gap': Schemas['BehaviourGapRequest'];
}

/** What each calculation answers. */
export interface Answers {
  readonly xirr: Schemas['XirrResponseAnswer'];
  readonly irr: Schemas['IrrResponseAnswer'];
  readonly npv: Schemas['NpvResponseAnswer'];
  readonly mirr: Schemas['MirrResponseAnswer'];
  readonly annuity: Schemas['AnnuityResponseAnswer'];
  readonly 'time-weighted-return': Schemas['TimeWeightedReturnResponseAnswer'];
  readonly 'modified-dietz': Schemas['ModifiedDietzResponseAnswer'];
  readonly 'behaviour-gap': Schemas['BehaviourGapResponseAnswer'];
}
export type CashFlowAnswer = Answers[Calculation];

/** A calculation with the request that belongs to it. */
export type BuiltRequest<C extends Calculation = Calculation> = { readonly [P in C]: { readonly calculation: P; readonly body: Requests[P] } }[C];

/** Tables a calculation reads; they hold private amounts and stay on this browser. */
export type TableId = 'flows' | 'amounts' | 'valuations';
/** Rates and counts a calculation reads; part of the link. */
export type RateId = 'guess' | 'rate' | 'financeRate' | 'reinvestRate';

export interface CalculationForm {
  readonly tables: readonly TableId[];
  readonly rates: readonly RateId[];
  readonly dayCount: boolean;
  readonly flowTiming: boolean;
  /** Field of the result that answers the question. */
  readonly lead: string;
}

/** What each calculation asks for and which figure leads its answer. */
export const FORMS: Readonly<Record<Exclude<Calculation, 'annuity'>, CalculationForm>> = {
  xirr: { tables: ['flows'], rates: ['guess'], dayCount: true, flowTiming: false, lead: 'rate' },
  irr: { tables: ['amounts'], rates: ['guess'], dayCount: false, flowTiming: false, lead: 'rate' },
  npv: { tables: ['flows'], rates: ['rate'], dayCount: true, flowTiming: false, lead: 'value' },
  mirr: { tables: ['amounts'], rates: ['financeRate', 'reinvestRate'], dayCount: false, flowTiming: false, lead: 'rate' },
  'time-weighted-return': { tables: ['valuations', 'flows'], rates: [], dayCount: false, flowTiming: true, lead: 'annualised' },
  'modified-dietz': { tables: ['valuations', 'flows'], rates: [], dayCount: false, flowTiming: true, lead: 'total' },
  'behaviour-gap': { tables: ['valuations', 'flows'], rates: [], dayCount: true, flowTiming: true, lead: 'gap' },
};

const RATE_TEXT = /^[-\d.,%()+*/\s]{0,30}$/;
const rateText = (key: string, fallback: string) => ({ key, fallback, read: (text: string) => (RATE_TEXT.test(text) ? text : undefined), write: (value: string) => value });

/** Everything the link of this screen carries: conventions and rates, never flows. */
export const PARAMETERS = {
  dayCount: choiceParameter('dc', DAY_COUNTS, 'ACT/365F'),
  flowTiming: choiceParameter('timing', FLOW_TIMINGS, 'end'),
  guess: rateText('guess', '10'),
  rate: rateText('rate', '5'),
  financeRate: rateText('finance', '5'),
  reinvestRate: rateText('reinvest', '5'),
  solveFor: choiceParameter('solve', UNKNOWNS, 'payment'),
  due: choiceParameter('due', DUES, 'end'),
};
export type Parameters = { readonly [K in keyof typeof PARAMETERS]: (typeof PARAMETERS)[K]['fallback'] };
