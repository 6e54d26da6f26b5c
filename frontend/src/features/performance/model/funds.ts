import { datasetReferenceOf, isValuesId } from '@/shared/dataset/reference';
import { SAMPLE_BENCHMARK, SAMPLE_FUNDS } from '@/shared/samples/samples';

const SAMPLE = 'sample:';

/** What the first visit shows; the page ships its finished sheet. */
export const DEFAULT_FUND = 'sample:active-equity';
export const NO_BENCHMARK = 'none';

/** Where the history behind an id of the address comes from. */
export type FundKind = 'sample' | 'own' | 'dataset' | 'source' | 'unknown';

/** A fund of a NAV source: its source's id and its code there. */
const OF_SOURCE = /^(?!sample:|dataset:|u:)[a-z][a-z0-9-]{1,30}:[^\s/?#]{1,60}$/;

export function kindOf(id: string): FundKind {
  if (isValuesId(id)) return 'own';
  if (datasetReferenceOf(id) !== null) return 'dataset';
  if (OF_SOURCE.test(id)) return 'source';
  const code = id.startsWith(SAMPLE) ? id.slice(SAMPLE.length) : '';
  return id === SAMPLE_BENCHMARK || SAMPLE_FUNDS.some((sample) => sample === code) ? 'sample' : 'unknown';
}

/** Samples that hold equities, as the sample benchmark does: only they are compared with it unless the reader chooses. */
const EQUITY_SAMPLES: readonly string[] = ['active-equity', 'index', 'qdii', 'private'].map((code) => SAMPLE + code);

/** The benchmark that a fund is compared with when nothing was chosen; none where none of its kind is known. */
export function defaultBenchmark(id: string): string {
  return EQUITY_SAMPLES.includes(id) ? SAMPLE_BENCHMARK : NO_BENCHMARK;
}
