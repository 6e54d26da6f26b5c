import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Answer } from '@/shared/api/request';
import { useLastAnswer } from '@/shared/api/use-last-answer';
import { datasetReferenceOf } from '@/shared/dataset/reference';
import { inlineSeriesOf, navTableQuery } from '@/shared/import/nav-store';
import type { NavTable } from '@/shared/import/nav-table';
import { useSettings } from '@/shared/settings/settings';
import { kindOf, NO_BENCHMARK } from './model/funds';
import { isReversed, type SheetState } from './model/parameters';
import { requestOf } from './model/request';
import type { SeriesRef, SheetAnswer, SheetRequest } from './model/sheet';
import { sheetQuery } from './queries';

/** Time to finish typing before the service is asked. */
const PAUSE_MILLISECONDS = 250;

export interface SheetView {
  /** Ids of the address whose history this browser does not have. */
  readonly missing: readonly string[];
  readonly table: NavTable | null;
  /** The last valid answer and the request it belongs to. */
  readonly request: SheetRequest | null;
  readonly answer: Answer<SheetAnswer> | undefined;
  /** The answer belongs to other inputs than those in sight. */
  readonly stale: boolean;
  readonly pending: boolean;
  readonly problem: unknown;
  readonly retry: () => void;
}

/** The sheet of a fund, a benchmark and the conventions in the address. */
export function useSheet(fund: string, benchmark: string, state: SheetState): SheetView {
  const { language } = useSettings();
  const own = useSeries(fund);
  const against = useSeries(benchmark);
  // A window that ends before it begins is explained beside its field; the service would only refuse it.
  const ready = !isReversed(state) && own.series !== null && (benchmark === NO_BENCHMARK || against.series !== null);
  const wanted = ready ? requestOf(own.series, against.series, state) : null;
  const asked = useSettled(wanted);
  const query = useQuery(sheetQuery(asked, language));
  const last = useLastAnswer(asked, query.data);
  return {
    missing: [own, against].flatMap(({ missing }) => (missing === null ? [] : [missing])),
    table: own.table,
    request: last?.request ?? null,
    answer: last?.answer,
    stale: last !== null && (query.data === undefined || JSON.stringify(asked) !== JSON.stringify(wanted)),
    pending: query.isFetching || own.loading || against.loading,
    problem: query.error,
    retry: () => void query.refetch(),
  };
}

interface FoundSeries {
  readonly series: SeriesRef | null;
  readonly table: NavTable | null;
  readonly missing: string | null;
  readonly loading: boolean;
}

/** A fund's history as the service takes it: by name where the service has it, else inline. */
function useSeries(id: string): FoundSeries {
  const kind = kindOf(id);
  const { data: table, isSuccess, isLoading: loading } = useQuery({ ...navTableQuery(id), enabled: kind === 'own' });
  if (kind === 'sample' || kind === 'source') return { series: { fund: id }, table: null, missing: null, loading };
  if (kind === 'dataset') return { series: { dataset: datasetReferenceOf(id) ?? '' }, table: null, missing: null, loading };
  if (kind === 'unknown' || table === undefined) return { series: null, table: null, missing: null, loading };
  return table === null
    ? { series: null, table: null, missing: isSuccess ? id : null, loading }
    : { series: inlineSeriesOf(table), table, missing: null, loading };
}

/** The value once it has stood still for a moment; the first one at once. */
function useSettled<T>(value: T | null): T | null {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  const settledText = JSON.stringify(settled);
  // Nothing on the screen yet: there is nothing to wait for.
  const first = settled === null && value !== null;
  if (first) setSettled(value);

  useEffect(() => {
    if (text === settledText) return;
    const timer = setTimeout(() => setSettled(JSON.parse(text) as T | null), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text, settledText]);

  return first ? value : settled;
}
