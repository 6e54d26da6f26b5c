/**
 * Min–max decimation: of each column of points the first, the lowest, the highest and the last stay, in order.
 * A gap inside a column stays as one position, so that it is still drawn as a gap.
 */
export function decimate(values: readonly (number | null)[], from: number, to: number, columns: number): number[] {
  const count = to - from + 1;
  if (count <= columns * 4) return positions(from, to);
  const kept: number[] = [];
  for (let column = 0; column < columns; column++) {
    const start = from + Math.floor((column * count) / columns);
    const end = from + Math.floor(((column + 1) * count) / columns) - 1;
    keepColumn(values, start, end, kept);
  }
  return kept;
}

function positions(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => from + offset);
}

function keepColumn(values: readonly (number | null)[], start: number, end: number, kept: number[]): void {
  let lowest = -1;
  let highest = -1;
  let gap = -1;
  for (let index = start; index <= end; index++) {
    const value = values[index] ?? null;
    if (value === null) {
      gap = index;
      continue;
    }
    if (lowest < 0 || value < (values[lowest] ?? value)) lowest = index;
    if (highest < 0 || value > (values[highest] ?? value)) highest = index;
  }
  const chosen = new Set([start, lowest, highest, gap, end].filter((index) => index >= 0));
  kept.push(...[...chosen].sort((a, b) => a - b));
}
