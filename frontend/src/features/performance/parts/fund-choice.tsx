import { useTranslation } from '@/shared/i18n/translation';
import { SAMPLE_BENCHMARK, SAMPLE_FUNDS, sampleId } from '@/shared/samples/samples';
import { SeriesField } from '@/shared/search/series-field';
import { NO_BENCHMARK } from '../model/funds';
import styles from '../tear-sheet.module.css';

export interface FundChoiceProps {
  readonly fund: string;
  readonly benchmark: string;
  /** What is wrong with the benchmark of the link. */
  readonly benchmarkProblem: string | undefined;
  readonly chooseFund: (id: string) => void;
  readonly chooseBenchmark: (id: string) => void;
}

interface Names {
  /** Names of the last answer; a history without one is shown by its id. */
  readonly fundName: string | undefined;
  readonly benchmarkName: string | undefined;
}

/** Which fund, against what: one search box for both. */
export function FundChoice({ fund, benchmark, benchmarkProblem, chooseFund, chooseBenchmark, fundName, benchmarkName }: FundChoiceProps & Names) {
  const { t } = useTranslation('performance');
  const sampleName = useSampleName();
  const first =
    (take: (id: string) => void) =>
    ([id]: readonly string[]): void => {
      if (id !== undefined) take(id);
    };
  return (
    <div className={styles['choices']} data-print="hide">
      <SeriesField label={t('choose.fund')} name={sampleName(fund) ?? fundName ?? fund} choose={first(chooseFund)} />
      <SeriesField
        label={t('choose.benchmark')}
        name={benchmark === NO_BENCHMARK ? t('choose.none') : (sampleName(benchmark) ?? benchmarkName ?? benchmark)}
        problem={benchmarkProblem}
        none={{ label: t('choose.none'), choose: () => chooseBenchmark(NO_BENCHMARK) }}
        choose={first(chooseBenchmark)}
      />
    </div>
  );
}

/** Names of samples are known before any answer. */
function useSampleName(): (id: string) => string | undefined {
  const { t } = useTranslation('shared');
  return (id) => {
    if (id === SAMPLE_BENCHMARK) return t('sample.benchmark');
    const sample = SAMPLE_FUNDS.find((slug) => sampleId(slug) === id);
    return sample === undefined ? undefined : t(`sample.${sample}`);
  };
}
