/** The shipped, fictional samples by the slug of `sample:<slug>`, in the order in which they are offered; names are translated under `shared:sample`. */
export const SAMPLE_FUNDS = ['active-equity', 'index', 'bond', 'money-market', 'qdii', 'private'] as const;
export type SampleFund = (typeof SAMPLE_FUNDS)[number];

/** The samples' benchmark, itself fictional. */
export const SAMPLE_BENCHMARK = 'sample:benchmark';

export function sampleId(fund: SampleFund): string {
  return `sample:${fund}`;
}
