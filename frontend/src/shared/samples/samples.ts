/** The shipped, fictional samples by the slug of `sample:<slug>`; names are translated under `shared:sample`. */
export const SAMPLES = [
  { slug: 'index', keys: 'index zhishu hszs 指数' },
  { slug: 'active-equity', keys: 'equity growth yuanshan yscz 成长 混合' },
  { slug: 'bond', keys: 'bond jinghu jhcz 债券' },
  { slug: 'money-market', keys: 'money market xiaoman xmhb 货币' },
  { slug: 'qdii', keys: 'qdii global huanhai hhqq 全球' },
  { slug: 'private', keys: 'private simu sm 私募' },
] as const;

export type SampleSlug = (typeof SAMPLES)[number]['slug'];

/** The samples' benchmark, itself fictional. */
export const SAMPLE_BENCHMARK = 'sample:benchmark';
