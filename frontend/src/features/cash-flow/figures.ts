import type { CashFlowAnswer } from './calculations';

export type CashFlowResult = CashFlowAnswer['result'];

export type FigureKind = 'ratio' | 'money' | 'count';

/** One figure of a result; `value` is null where the service says why there is none. */
export interface Figure {
  /** Field of the result. */
  readonly name: string;
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly missing: string | null;
}

const MONEY = new Set(['invested', 'returned', 'gain', 'value', 'fv', 'pv', 'payment', 'interest', 'principal', 'averageCapital', 'netFlow', 'presentPaid', 'futureReceived', 'begin', 'end', 'flow']);
const COUNTS = new Set(['spanDays', 'periods', 'days', 'numberOfPeriods']);

/** What a field of the family's results measures; everything else is a ratio. */
export function kindOf(name: string): FigureKind {
  return MONEY.has(name) ? 'money' : COUNTS.has(name) ? 'count' : 'ratio';
}

/** Whether more is better for the investor: rates and the gain; money paid in or received is neither good nor bad. */
export function hasDirection({ kind, name }: Figure): boolean {
  return kind === 'ratio' || name === 'gain';
}

/** Fields that say something about the figures rather than being one. */
const NOT_FIGURES = new Set(['unavailable', 'reason', 'date']);

/** Why a figure is blank. The advice to set a convention is for programs: these forms have no such switch. */
function reasonOf(missing: { readonly reason: string; readonly message: string } | undefined): string | null {
  if (missing?.reason === 'SHORTER_THAN_ONE_YEAR') return /^[^.。]*[.。]/.exec(missing.message)?.[0] ?? missing.message;
  return missing?.message ?? null;
}

/** Every numeric figure of a result, in the order of the answer. */
export function figuresOf(result: CashFlowResult): Figure[] {
  return Object.entries(result).flatMap(([name, value]: [string, unknown]): Figure[] => {
    if (NOT_FIGURES.has(name) || (typeof value !== 'number' && value !== null)) return [];
    return [{ name, kind: kindOf(name), value, missing: value === null ? reasonOf(result.unavailable?.[name]) : null }];
  });
}

/** The figure that answers the question: the one named, else the first. */
export function leadOf(figures: readonly Figure[], lead: string): Figure | null {
  return figures.find((figure) => figure.name === lead) ?? figures[0] ?? null;
}
