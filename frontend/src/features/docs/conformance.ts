import { queryOptions } from '@tanstack/react-query';
import { isRecord, listAt, numberAt, textAt } from '@/shared/api/json';
import { problemOf } from '@/shared/api/problem';
import { fetchWithLanguage } from '@/shared/api/request';

/** One published figure and ours. */
export interface ConformanceCase {
  readonly id: string;
  readonly name: string;
  /** The calculation and the place of the figure in its answer. */
  readonly figure: string;
  readonly expected: string | number | null;
  readonly computed: string | number | null;
  readonly state: string;
  readonly source: string | null;
  readonly reason: string | null;
}

export interface Conformance {
  readonly cases: readonly ConformanceCase[];
  readonly states: readonly { readonly state: 'met' | 'missed' | 'notShipped' | 'notReproducible'; readonly count: number }[];
}

const STATES = ['met', 'missed', 'notShipped', 'notReproducible'] as const;

function figureAt(row: unknown, key: string): string | number | null {
  const found = numberAt(row, key) ?? textAt(row, key);
  if (found !== null || !isRecord(row)) return found;
  return row[key] === null || row[key] === undefined ? null : JSON.stringify(row[key]);
}

function caseOf(row: unknown, at: number): ConformanceCase {
  return {
    id: textAt(row, 'id') ?? String(at),
    name: textAt(row, 'case') ?? textAt(row, 'id') ?? String(at + 1),
    figure: [textAt(row, 'calculation'), textAt(row, 'figure')].filter((text) => text !== null).join(' '),
    expected: figureAt(row, 'expected'),
    computed: figureAt(row, 'computed'),
    state: textAt(row, 'state') ?? textAt(row, 'status') ?? '',
    source: textAt(row, 'source'),
    reason: textAt(row, 'reason') ?? textAt(row, 'message'),
  };
}

export function conformanceQuery() {
  return queryOptions({
    queryKey: ['conformance'],
    queryFn: async ({ signal }): Promise<Conformance> => {
      const response = await fetchWithLanguage(new Request(new URL('/api/v1/conformance', window.location.origin), { signal }));
      const body: unknown = await response.json().catch(() => null);
      if (!response.ok || !isRecord(body)) throw problemOf(body, response);
      const cases = listAt(body, 'cases').map(caseOf);
      const states = STATES.map((state) => ({ state, count: cases.filter((row) => row.state === state).length }));
      return { cases, states: states.filter(({ count }) => count > 0) };
    },
  });
}
