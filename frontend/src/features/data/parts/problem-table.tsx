import { useTranslation } from '@/shared/i18n/translation';
import type { FileReading } from '@/shared/dataset/dataset';
import styles from '../import.module.css';

export type RowProblem = FileReading['problems'][number];

/** The cell a problem is about; null where it is about a whole row, a whole column or the file. */
export function cellOf({ row, column }: RowProblem): string | null {
  return column === null || row === 0 ? null : `${row} ${column}`;
}

interface ProblemTableProps {
  readonly problems: readonly RowProblem[];
  readonly caption: string;
  /** Texts typed over cells that have not been read again yet. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly draft: (cell: string, value: string) => void;
}

/** Most characters that a correction may have. */
const LONGEST_CELL = 200;
const COLUMNS = ['row', 'column', 'value', 'reason', 'fix', 'outcome'] as const;

function Value({ problem, drafts, draft }: Pick<ProblemTableProps, 'drafts' | 'draft'> & { readonly problem: RowProblem }) {
  const { t } = useTranslation('data');
  const cell = cellOf(problem);
  if (cell === null) return <code>{problem.value}</code>;
  const text = drafts[cell] ?? problem.value;
  const column = problem.header || t('columns.unnamed', { number: (problem.column ?? 0) + 1 });
  return <input value={text} data-changed={text !== problem.value} aria-label={t('problems.cell', { row: problem.row, column })} maxLength={LONGEST_CELL} onChange={(event) => draft(cell, event.target.value)} />;
}

/** Each problem by row, column and value, with its reason and what to do about it. */
export function ProblemTable({ problems, caption, drafts, draft }: ProblemTableProps) {
  const { t } = useTranslation('data');
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles['problemTable']}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`problems.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={`${problem.row} ${problem.column ?? ''} ${problem.code}`}>
              <th scope="row">{problem.row === 0 ? t('problems.everyRow') : problem.row}</th>
              <td>{problem.column === null ? t(problem.row === 0 ? 'problems.wholeFile' : 'problems.wholeRow') : problem.header || t('columns.unnamed', { number: problem.column + 1 })}</td>
              <td>
                <Value problem={problem} drafts={drafts} draft={draft} />
              </td>
              <td className={styles['words']}>{problem.message}</td>
              <td className={styles['words']}>{problem.fix}</td>
              <td>{t(problem.scope === 'caution' ? 'problems.kept' : 'problems.left')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
