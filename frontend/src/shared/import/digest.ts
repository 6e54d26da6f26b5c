import type { NavTable } from './nav-table';
import { sha256 } from './sha256';

/** Digest of a history: one line per value, so that equal histories have equal links. */
export function digestOf(table: Omit<NavTable, 'sha256' | 'name'>): string {
  const lines = [
    ...table.dates.map((date, at) => `${date},${String(table.values[at])}`),
    ...table.dividends.map((entry) => `dividend,${entry.date},${String(entry.perShare)}`),
    ...table.splits.map((entry) => `split,${entry.date},${String(entry.ratio)}`),
  ];
  return sha256(lines.join('\n'));
}
