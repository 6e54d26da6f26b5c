/** A step of the NAV this large within one period is rarely a market's doing. */
const JUMP = 0.2;
/** How near a step has to be to a simple split to be called one. */
const SPLIT_REACH = 0.04;
const SPLIT_RATIOS = [1.2, 1.25, 1.5, 2, 2.5, 3, 4, 5, 10];

export interface NavJump {
  readonly date: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** What would explain the step: new units for each old one, or money paid out per unit. */
  readonly splitRatio: number | null;
  readonly dividend: number | null;
}

interface NavHistory {
  readonly dates: readonly string[];
  readonly values: readonly number[];
  readonly dividends?: readonly { readonly date: string }[] | undefined;
  readonly splits?: readonly { readonly date: string }[] | undefined;
}

/** Steps of more than 20 % that no dividend or split of that day explains. */
export function navJumps({ dates, values, dividends = [], splits = [] }: NavHistory): NavJump[] {
  const explained = new Set([...dividends, ...splits].map((event) => event.date));
  return dates.flatMap((date, index) => {
    const before = values[index - 1];
    const after = values[index];
    if (before === undefined || after === undefined || explained.has(date)) return [];
    const change = after / before - 1;
    if (Math.abs(change) <= JUMP) return [];
    return [{ date, before, after, change, splitRatio: splitFor(before / after), dividend: change < 0 ? before - after : null }];
  });
}

function splitFor(ratio: number): number | null {
  const candidates = ratio >= 1 ? SPLIT_RATIOS : SPLIT_RATIOS.map((whole) => 1 / whole);
  return candidates.find((candidate) => Math.abs(ratio / candidate - 1) < SPLIT_REACH) ?? null;
}
