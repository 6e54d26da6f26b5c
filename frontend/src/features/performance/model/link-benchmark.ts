import { ApiProblem } from '@/shared/api/problem';
import type { BadParameter } from '@/shared/url/url-state';
import { kindOf } from '@/shared/dataset/fund-kind';
import { defaultBenchmark, NO_BENCHMARK } from './funds';

interface LinkBenchmark {
  readonly benchmark: string;
  /** What the link names instead, where that is no fund, upload or sample. */
  readonly unusable: string | undefined;
}

/** The benchmark that a link means; the default one where the link names none that can be used. */
export function benchmarkOf(fund: string, asked: string, bad: readonly BadParameter[]): LinkBenchmark {
  const unusable = bad.find(({ name }) => name === 'benchmark')?.text ?? (asked === NO_BENCHMARK || asked === '' || kindOf(asked) !== 'unknown' ? undefined : asked);
  return { benchmark: unusable === undefined && asked !== '' ? asked : defaultBenchmark(fund), unusable };
}

/** What the service says about the benchmark, where it refuses it. */
export function refusalOfBenchmark(problem: unknown): string | undefined {
  return problem instanceof ApiProblem ? problem.faults.find(({ pointer }) => pointer.startsWith('/benchmark'))?.message : undefined;
}
