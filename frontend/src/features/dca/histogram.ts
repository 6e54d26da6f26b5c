/** A bar: outcomes from a return on, up to the next one. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const STEPS = [0.005, 0.01, 0.02, 0.025, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10];
const MOST_BINS = 24;

/** Sorts outcomes into bars of one round width with a border at zero, so that no bar mixes losses with gains. */
export function histogramOf(values: readonly number[]): readonly Bin[] {
  if (values.length === 0) return [];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const width = STEPS.find((step) => (high - low) / step <= MOST_BINS) ?? (high - low) / MOST_BINS;
  const place = (value: number): number => Math.floor(value / width);
  const first = place(low);
  const counts = Array.from({ length: place(high) - first + 1 }, () => 0);
  for (const value of values) counts[place(value) - first] = (counts[place(value) - first] ?? 0) + 1;
  return counts.map((count, at) => ({ from: round((first + at) * width), to: round((first + at + 1) * width), count }));
}

/** Without the tail of a binary fraction. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
