import { SAMPLE_BENCHMARK } from '@/shared/samples/samples';

const SAMPLE = 'sample:';

/** What the first visit shows; the page ships its finished sheet. */
export const DEFAULT_FUND = 'sample:active-equity';
export const NO_BENCHMARK = 'none';

/** Samples that hold equities, as the sample benchmark does: only they are compared with it unless the reader chooses. */
const EQUITY_SAMPLES: readonly string[] = ['active-equity', 'index', 'qdii', 'private'].map((code) => SAMPLE + code);

/** The benchmark that a fund is compared with when nothing was chosen; none where none of its kind is known. */
export function defaultBenchmark(id: string): string {
  return EQUITY_SAMPLES.includes(id) ? SAMPLE_BENCHMARK : NO_BENCHMARK;
}
