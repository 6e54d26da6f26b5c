import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { useFormatter } from '@/shared/format/use-formatter';
import { kindOf } from '@/shared/dataset/fund-kind';
import { NO_BENCHMARK } from '../model/funds';
import { AT_THE_CHART, isReversed } from '../model/parameters';
import { chosenCount } from '../model/request';
import type { SheetAnswer } from '../model/sheet';
import type { ConventionsFormProps } from './conventions-form';
import type { FundChoiceProps } from './fund-choice';
import styles from '../tear-sheet.module.css';

/* The result comes first; the form comes when a parameter is to be changed. */
const ConventionsForm = lazy(async () => ({ default: (await import('./conventions-form')).ConventionsForm }));
const FundChoice = lazy(async () => ({ default: (await import('./fund-choice')).FundChoice }));

interface ParameterLineProps {
  readonly choice: FundChoiceProps;
  readonly form: ConventionsFormProps;
  readonly answer: SheetAnswer | undefined;
}

/** What the sheet was computed from, in one line; a click opens the form that changes it. */
export function ParameterLine({ choice, form, answer }: ParameterLineProps) {
  const { t } = useTranslation('performance');
  const chips = useChips({ choice, form, answer });
  const [fund, against] = answer?.provenance.series ?? [];
  // A value that cannot be used is explained beside its field, so the form opens with it.
  const faulty = form.bad.some(({ name }) => !AT_THE_CHART.includes(name)) || isReversed(form.state) || choice.benchmarkProblem !== undefined;
  const [wasFaulty, setWasFaulty] = useState(false);
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);
  if (faulty !== wasFaulty) {
    setWasFaulty(faulty);
    if (faulty) {
      setOpen(true);
      setOpened(true);
    }
  }
  return (
    <details
      className={styles['controls']}
      data-print="hide"
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        if (currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        <span className={styles['chips']}>
          {chips.map((chip) => (
            <span key={chip} className={styles['chip']}>
              {chip}
            </span>
          ))}
        </span>
        <span className={styles['change']}>{t('form.change')}</span>
      </summary>
      {opened ? (
        <Suspense fallback={<div className={styles['fields']} />}>
          <div className={styles['form']}>
            <FundChoice {...choice} fundName={fund?.name} benchmarkName={against?.name} />
            <ConventionsForm {...form} />
          </div>
        </Suspense>
      ) : null}
    </details>
  );
}

/** What a reader calls a fund of a source before its name is known; ids of samples and uploads are no names. */
function codeOf(id: string): string | undefined {
  return kindOf(id) === 'source' ? id.split(':')[1] : undefined;
}

function useChips({ choice, form, answer }: ParameterLineProps): readonly string[] {
  const { t } = useTranslation('performance');
  const format = useFormatter();
  const { state } = form;
  const [fund, benchmark] = answer?.provenance.series ?? [];
  const day = (text: string | null, otherwise: string): string => (text === null ? otherwise : format.date(text));
  const count = chosenCount(state);
  const rate = answer?.conventions.riskFree;
  return [
    fund?.name ?? codeOf(choice.fund) ?? t('choose.fund'),
    choice.benchmark === NO_BENCHMARK ? t('chip.noBenchmark') : t('chip.benchmark', { name: benchmark?.name ?? codeOf(choice.benchmark) ?? t('choose.benchmark') }),
    state.from === null && state.to === null ? t('chip.all') : t('chip.window', { from: day(state.from, t('chip.first')), to: day(state.to, t('chip.last')) }),
    ...(rate === undefined ? [] : [t('chip.riskFree', { rate: format.percent(rate) })]),
    ...(count > 0 ? [t('form.chosen', { count })] : []),
  ];
}
