import { describe, expect, it } from 'vitest';
import { decimate } from './decimation';

/** Park–Miller: the same noise on every machine. */
function noise(seed: number, count: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => (state = (state * 48271) % 2147483647) / 2147483647);
}

describe('decimation', () => {
  it('leaves a short row as it is', () => {
    expect(decimate([3, 1, 2], 0, 2, 100)).toEqual([0, 1, 2]);
    expect(decimate([], 0, -1, 100)).toEqual([]);
  });

  it.each([1, 7, 42, 1234])('keeps the extremes of every column, and the ends (seed %i)', (seed) => {
    const values = noise(seed, 5000);
    const columns = 100;
    const kept = decimate(values, 0, 4999, columns);
    expect(kept.length).toBeLessThanOrEqual(columns * 5);
    expect(kept[0]).toBe(0);
    expect(kept.at(-1)).toBe(4999);
    for (let column = 0; column < columns; column++) {
      const part = values.slice(column * 50, column * 50 + 50);
      const shown = kept.filter((index) => index >= column * 50 && index < column * 50 + 50).map((index) => values[index]);
      expect(shown).toContain(Math.max(...part));
      expect(shown).toContain(Math.min(...part));
    }
  });

  it('goes forward only, without repeats', () => {
    const kept = decimate(noise(5, 3000), 0, 2999, 50);
    expect(kept.every((index, position) => position === 0 || index > (kept[position - 1] ?? -1))).toBe(true);
  });

  it('keeps a gap as a gap', () => {
    const values: (number | null)[] = noise(9, 4000);
    values.fill(null, 1000, 1010);
    const kept = decimate(values, 0, 3999, 50);
    expect(kept.some((index) => values[index] === null)).toBe(true);
  });
});
