import type { NavTable } from './nav-table';
import { sha256 } from './sha256';

type DatedValues = Omit<NavTable, 'sha256' | 'name'> & { readonly kind?: string; readonly base?: string | null };

/** Digest of a history: one line per value, so that equal histories have equal links. */
export function digestOf(table: DatedValues): string {
  const lines = [
    // Returns and NAVs may be the same numbers and yet are other histories.
    ...(table.kind === 'returns' ? [`returns,${table.base ?? ''}`] : []),
    ...table.dates.map((date, at) => `${date},${String(table.values[at])}`),
    ...table.dividends.map((entry) => `dividend,${entry.date},${String(entry.perShare)}`),
    ...table.splits.map((entry) => `split,${entry.date},${String(entry.ratio)}`),
  ];
  return sha256(lines.join('\n'));
}
