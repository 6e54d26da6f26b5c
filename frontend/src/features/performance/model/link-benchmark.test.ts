import { expect, it } from 'vitest';
import { benchmarkOf } from './link-benchmark';

const FUND = 'sample:active-equity';

it.each([
  ['', { benchmark: 'sample:benchmark', unusable: undefined }],
  ['none', { benchmark: 'none', unusable: undefined }],
  ['eastmoney:110011', { benchmark: 'eastmoney:110011', unusable: undefined }],
  ['sample:nothing', { benchmark: 'sample:benchmark', unusable: 'sample:nothing' }],
])('reads the benchmark %j of a link', (asked, read) => {
  expect(benchmarkOf(FUND, asked, [])).toEqual(read);
});

it('names a benchmark too long for a link', () => {
  expect(benchmarkOf(FUND, '', [{ name: 'benchmark', key: 'b', text: 'long' }])).toEqual({ benchmark: 'sample:benchmark', unusable: 'long' });
});
