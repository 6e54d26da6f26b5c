import type { Calculation } from './calculations';
import type { ChoiceId, ListId, NumberId, TableId } from './parameters';

export type FieldId = NumberId | ChoiceId | ListId | 'date';

interface CalculationForm {
  /** Numbers and choices in the order of the form. */
  readonly fields: readonly FieldId[];
  /** Tables of terms. */
  readonly tables: readonly TableId[];
  /** Lots are sold. */
  readonly lots?: boolean;
  /** Classes are compared. */
  readonly classes?: boolean;
  /** What is rounded, in the order of the form. */
  readonly rounding?: readonly (NumberId | ChoiceId)[];
}

const MONEY_AND_SHARES = ['moneyRounding', 'moneyScale', 'shareRounding', 'shareScale'] as const;

/** What each calculation asks for. */
export const FORMS: Readonly<Record<Calculation, CalculationForm>> = {
  subscription: { fields: ['amount', 'nav', 'method', 'discount'], tables: ['tiers'], rounding: MONEY_AND_SHARES },
  redemption: { fields: ['shares', 'nav', 'date', 'reinvestedLotDate'], tables: ['redemptionTiers', 'backEndTiers'], lots: true, rounding: ['moneyRounding', 'moneyScale', 'redemptionRounding'] },
  conversion: { fields: ['shares', 'nav', 'navIn', 'date', 'discount', 'differenceMethod'], tables: ['redemptionTiers', 'tiers', 'tiersIn'], lots: true, rounding: [...MONEY_AND_SHARES, 'redemptionRounding'] },
  'share-class': { fields: ['amount', 'discount', 'serviceFee', 'stopAfterDays', 'days'], tables: ['tiers', 'redemptionA', 'redemptionC'] },
  compare: { fields: ['amounts', 'holdingDays', 'days'], tables: [], classes: true },
  drag: { fields: ['amount', 'years', 'growth', 'ongoing', 'frontEnd', 'redemption'], tables: [] },
  schedules: { fields: ['date', 'kind', 'investor'], tables: [] },
};

/** Typed in percent, with or without the sign. */
export const PERCENTS: ReadonlySet<string> = new Set(['serviceFee', 'growth', 'ongoing', 'frontEnd', 'redemption']);
export const WHOLE: ReadonlySet<string> = new Set(['years', 'stopAfterDays', 'days', 'moneyScale', 'shareScale']);
/** May be left empty. */
export const OPTIONAL: ReadonlySet<string> = new Set(['stopAfterDays']);
export const MONEY: ReadonlySet<string> = new Set(['amount', 'shares', 'amounts', 'lots.1', 'conversionShares']);

/** Words of a field where a calculation means something else by it. */
const WORDS: Partial<Record<Calculation, Partial<Record<FieldId | TableId, string>>>> = {
  conversion: { shares: 'conversionShares', nav: 'navOut', date: 'conversionDate', tiers: 'tiersOut' },
  schedules: { date: 'ruleDate' },
};

/** Key of the words for a field or table. */
export function wordsOf<F extends FieldId | TableId>(calculation: Calculation, name: F): F {
  return (WORDS[calculation]?.[name] ?? name) as F;
}

/** Cells of a lot that the form shows: the purchase NAV for a back-end fee, the parent day where reinvested shares count from it. */
export function lotCells(calculation: Calculation, { backEnd, parent }: { readonly backEnd: boolean; readonly parent: boolean }): readonly number[] {
  const sells = calculation === 'redemption';
  return [0, 1, ...(sells && backEnd ? [2] : []), ...(sells && parent ? [3] : [])];
}
