import { useState } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import type { CellEdit, FileReading } from '@/shared/dataset/dataset';
import { useFormatter } from '@/shared/format/use-formatter';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { withEdit } from '../model/staged';
import styles from '../import.module.css';
import { cellOf, ProblemTable } from './problem-table';

interface ProblemListProps {
  readonly reading: FileReading;
  /** Address of the rows that were left out; null where there is no such file. */
  readonly rejected: string | null;
  readonly edits: readonly CellEdit[];
  readonly correct: (edits: readonly CellEdit[]) => void;
}

const FILTERS = ['all', 'row', 'caution'] as const;

/** Everything wrong with the file; a cell can be corrected where it stands, and a row that stays wrong stays out. */
export function ProblemList({ reading, rejected, edits, correct }: ProblemListProps) {
  const { t } = useTranslation('data');
  const format = useFormatter();
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('all');
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  // Questions stand above the list, with their answers.
  const asked = new Set(reading.questions.map(({ code }) => code));
  const problems = reading.problems.filter(({ code }) => !asked.has(code));
  const problemCounts = reading.problemCounts.filter(({ code }) => !asked.has(code));
  const total = problemCounts.reduce((sum, { count }) => sum + count, 0);
  const changed = problems.flatMap((problem): CellEdit[] => {
    const value = drafts[cellOf(problem) ?? ''];
    return value === undefined || value === problem.value ? [] : [{ row: problem.row, column: problem.column ?? 0, value }];
  });
  const apply = (): void => {
    setDrafts({});
    correct(changed.reduce(withEdit, edits));
  };
  const caption = total > problems.length ? t('problems.first', { shown: format.days(problems.length), all: format.days(total) }) : t('problems.table');
  return (
    <div className={styles['problems']}>
      <ul className={styles['tally']}>
        {problemCounts.map(({ code, count }) => {
          const message = problems.find((problem) => problem.code === code)?.message ?? code;
          return <li key={code}>{t('problems.tally', { count, value: format.days(count), message })}</li>;
        })}
      </ul>
      <div className={styles['bar']}>
        <Choice legend={t('problems.filter')} quietLegend options={FILTERS.map((value) => ({ value, label: t(`problems.show.${value}`) }))} value={filter} onChange={setFilter} />
        {rejected ? (
          <a href={rejected} download>
            {t('problems.download')}
          </a>
        ) : null}
      </div>
      <ProblemTable
        problems={problems.filter(({ scope }) => filter === 'all' || scope === filter)}
        caption={caption}
        drafts={drafts}
        draft={(cell, value) => setDrafts({ ...drafts, [cell]: value })}
      />
      <p className={styles['hint']}>{t('problems.hint')}</p>
      {changed.length > 0 ? (
        <div className={styles['bar']}>
          <Button look="primary" onClick={apply}>
            {t('problems.apply', { count: changed.length })}
          </Button>
          <Button look="quiet" onClick={() => setDrafts({})}>
            {t('problems.forget')}
          </Button>
        </div>
      ) : null}
      {edits.length > 0 ? (
        <div className={styles['bar']}>
          <span className={styles['hint']}>{t('problems.corrected', { count: edits.length })}</span>
          <Button small look="quiet" icon="undo" onClick={() => correct(edits.slice(0, -1))}>
            {t('problems.undo')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
