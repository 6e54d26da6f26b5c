import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiProblem } from '@/shared/api/problem';
import type { Answer } from '@/shared/api/request';
import { useLastAnswer } from '@/shared/api/use-last-answer';
import { useSeries } from '@/shared/dataset/use-series';
import type { NavTable } from '@/shared/import/nav-table';
import { useSettings } from '@/shared/settings/settings';
import { NO_BENCHMARK } from './model/funds';
import { isReversed, type SheetState } from './model/parameters';
import { requestOf } from './model/request';
import type { SheetAnswer, SheetRequest } from './model/sheet';
import { sheetQuery } from './queries';

/** Time to finish typing before the service is asked. */
const PAUSE_MILLISECONDS = 250;

export interface SheetView {
  /** Ids of the address whose history this browser does not have. */
  readonly missing: readonly string[];
  readonly table: NavTable | null;
  /** What requests call the fund's history, where the service has it as an upload. */
  readonly reference: string | null;
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
    reference: own.reference,
    table: own.table,
    request: last?.request ?? null,
    answer: last?.answer,
    stale: last !== null && (query.data === undefined || JSON.stringify(asked) !== JSON.stringify(wanted)),
    pending: query.isFetching || own.loading || against.loading,
    problem: query.error,
    retry: () => void query.refetch(),
  };
}

/** An upload that this session does not have: deleted, expired, or of another browser. */
export function isGone(problem: unknown): boolean {
  return problem instanceof ApiProblem && problem.faults.some(({ code }) => code === 'UNKNOWN_DATASET');
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
