import type { JsonRecord } from '@/shared/api/json';
import { isRecord } from '@/shared/api/json';

export type FigureKind = 'ratio' | 'money' | 'count';

/** One figure of a result with the way to it; `value` is null where the service says why there is none. */
export interface Figure {
  /** Field names from the result down, joined by dots: `moneyWeighted.rate`. */
  readonly path: string;
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

function missingOf(part: JsonRecord, name: string): string | null {
  const entry = isRecord(part['unavailable']) ? part['unavailable'][name] : undefined;
  return isRecord(entry) && typeof entry['message'] === 'string' ? entry['message'] : null;
}

/** Every numeric figure of a result, nested parts included, in the order of the answer. */
export function figuresOf(part: JsonRecord, prefix = ''): Figure[] {
  return Object.entries(part).flatMap(([name, value]): Figure[] => {
    if (name === 'unavailable' || name === 'reason') return [];
    if (typeof value === 'number' || value === null) return [{ path: prefix + name, name, kind: kindOf(name), value, missing: value === null ? missingOf(part, name) : null }];
    return isRecord(value) ? figuresOf(value, `${prefix}${name}.`) : [];
  });
}

/** The figure that answers the question: the one named, else the first. */
export function leadOf(figures: readonly Figure[], lead: string): Figure | null {
  return figures.find((figure) => figure.path === lead) ?? figures.find((figure) => figure.name === lead) ?? figures[0] ?? null;
}
