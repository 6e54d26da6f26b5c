import { useId } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { NO_BENCHMARK, SAMPLE_BENCHMARK, SAMPLE_FUNDS, sampleId } from '../model/funds';
import styles from '../tear-sheet.module.css';

/** A history of the reader's own, as it can be chosen. */
export interface OwnFund {
  readonly id: string;
  readonly name: string;
}

export interface FundChoiceProps {
  readonly fund: string;
  readonly benchmark: string;
  /** What is wrong with the benchmark of the link. */
  readonly benchmarkProblem: string | undefined;
  readonly own: readonly OwnFund[];
  readonly chooseFund: (id: string) => void;
  readonly chooseBenchmark: (id: string) => void;
}

/** Which fund, against what. Samples and own data stay in groups of their own. */
export function FundChoice({ fund, benchmark, benchmarkProblem, own, chooseFund, chooseBenchmark }: FundChoiceProps) {
  const { t } = useTranslation('performance');
  const id = useId();
  const ownOptions =
    own.length === 0 ? null : (
      <optgroup label={t('choose.own')}>
        {own.map((entry) => (
          <option key={entry.id} value={entry.id}>
            {entry.name}
          </option>
        ))}
      </optgroup>
    );
  return (
    <div className={styles['fields']} data-print="hide">
      <div className={styles['field']}>
        <label htmlFor={`${id}fund`}>{t('choose.fund')}</label>
        <select id={`${id}fund`} value={fund} onChange={(event) => chooseFund(event.target.value)}>
          {ownOptions}
          <optgroup label={t('choose.samples')}>
            <SampleOptions />
          </optgroup>
        </select>
      </div>
      <div className={styles['field']}>
        <label htmlFor={`${id}benchmark`}>{t('choose.benchmark')}</label>
        <select
          id={`${id}benchmark`}
          value={benchmark}
          aria-invalid={benchmarkProblem !== undefined}
          aria-describedby={benchmarkProblem === undefined ? undefined : `${id}problem`}
          onChange={(event) => chooseBenchmark(event.target.value)}
        >
          <option value={NO_BENCHMARK}>{t('choose.none')}</option>
          {ownOptions}
          <optgroup label={t('choose.samples')}>
            <option value={SAMPLE_BENCHMARK}>{t('choose.benchmarkName')}</option>
            <SampleOptions />
          </optgroup>
        </select>
        {benchmarkProblem === undefined ? null : (
          <p id={`${id}problem`} className={styles['fieldProblem']} role="alert">
            {benchmarkProblem}
          </p>
        )}
      </div>
    </div>
  );
}

function SampleOptions() {
  const { t } = useTranslation('shared');
  return SAMPLE_FUNDS.map((fund) => (
    <option key={fund} value={sampleId(fund)}>
      {t(`sample.${fund}`)}
    </option>
  ));
}
