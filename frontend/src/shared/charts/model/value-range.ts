/** Lowest and highest of the values shown; null when nothing is. */
export function valueRange(
  rows: readonly (readonly (number | null)[])[],
  from: number,
  to: number,
  positiveOnly = false,
): readonly [number, number] | null {
  let low = Infinity;
  let high = -Infinity;
  for (const values of rows) {
    for (let index = Math.max(0, from); index <= to; index++) {
      const value = values[index] ?? null;
      if (value === null || (positiveOnly && value <= 0)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : null;
}

/** Room above and below the values; equal values get a band of their own so that the line stays in the middle. */
export function paddedRange(low: number, high: number, share = 0.06): readonly [number, number] {
  if (low === high) {
    const band = low === 0 ? 0.01 : Math.abs(low) * 0.1;
    return [low - band, high + band];
  }
  const room = (high - low) * share;
  return [low - room, high + room];
}

/** The same on a logarithmic scale. */
export function paddedLogRange(low: number, high: number): readonly [number, number] {
  const [from, to] = paddedRange(Math.log(low), Math.log(high));
  return [Math.exp(from), Math.exp(to)];
}
