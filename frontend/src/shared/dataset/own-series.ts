import { listNavTables, navTableId } from '@/shared/import/nav-store';
import { keptFiles } from './kept-files';

export interface OwnSeries {
  /** Histories that this browser has, by the id of their links. */
  readonly series: readonly { readonly id: string; readonly name: string }[];
  /** Files behind them; a data set of the same fingerprint is the same thing. */
  readonly fingerprints: readonly string[];
}

/** Everything on this browser that has a sheet. */
export async function ownSeries(): Promise<OwnSeries> {
  const [tables, files] = await Promise.all([listNavTables(), keptFiles()]);
  const linked = files.filter(({ series, summary }) => series.length > 0 && series.length === summary.funds.length);
  const all = [...linked.flatMap(({ series }) => series), ...tables.map((table) => ({ id: navTableId(table), name: table.name }))];
  return { series: all.map(({ id, name }) => ({ id, name })), fingerprints: linked.map(({ fingerprint }) => fingerprint) };
}
