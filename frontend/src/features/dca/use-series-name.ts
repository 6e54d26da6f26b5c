import { useTranslation } from '@/shared/i18n/translation';
import { SAMPLE_BENCHMARK, SAMPLE_FUNDS, sampleId } from '@/shared/samples/samples';

/** What a series of the link is called; its id where only the answer knows its name. */
export function useSeriesName(): (id: string, answered?: string) => string {
  const { t } = useTranslation('shared');
  return (id, answered) => {
    if (id === SAMPLE_BENCHMARK) return t('sample.benchmark');
    const sample = SAMPLE_FUNDS.find((slug) => sampleId(slug) === id);
    return sample === undefined ? (answered ?? id) : t(`sample.${sample}`);
  };
}
