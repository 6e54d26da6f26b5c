import { useTranslation } from '@/shared/i18n/translation';
import { useFormatter } from '@/shared/format/use-formatter';
import { Button } from '@/shared/ui/button';
import { DataTable } from '@/shared/ui/data-table';
import type { Column } from '@/shared/ui/data-table-model';
import { Notice } from '@/shared/ui/states';
import styles from './import-dialog.module.css';
import type { ImportedTable, NavTable, Recognised, RowProblem } from './nav-table';

const SHOWN_PROBLEMS = 200;
const DELIMITER_NAMES: Readonly<Record<string, 'comma' | 'tab' | 'semicolon' | 'bar' | 'space'>> = { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'bar', ' ': 'space' };

interface ImportReviewProps {
  readonly imported: ImportedTable;
  readonly onAccept: (table: NavTable) => void;
  readonly onOther: () => void;
}

function useProblemColumns(): readonly Column<RowProblem>[] {
  const { t } = useTranslation('shared');
  return [
    { id: 'row', name: t('import.column.row'), value: (problem) => problem.row, numeric: true, blank: () => t('import.wholeFile') },
    { id: 'column', name: t('import.column.column'), value: (problem) => problem.column, blank: () => t('import.wholeFile') },
    { id: 'value', name: t('import.column.value'), value: (problem) => problem.value || null, show: (problem) => <code>{problem.value}</code>, blank: () => t('import.nothing') },
    { id: 'reason', name: t('import.column.reason'), value: (problem) => t(`import.reason.${problem.code}`) },
    { id: 'fix', name: t('import.column.fix'), value: (problem) => t(`import.fix.${problem.code}`) },
    { id: 'done', name: t('import.column.done'), value: (problem) => t(problem.skipped ? 'import.skipped' : 'import.kept') },
  ];
}

function Guess({ recognised }: { readonly recognised: Recognised }) {
  const { t } = useTranslation('shared');
  const delimiter = DELIMITER_NAMES[recognised.delimiter] ?? 'comma';
  const columns = (['date', 'value', 'dividend', 'split'] as const).flatMap((role) => {
    const name = recognised.columns[role];
    return name === undefined ? [] : [`${t(`import.role.${role}`)} = ${name}`];
  });
  const facts = [
    recognised.encoding.toUpperCase(),
    t(`import.delimiter.${delimiter}`),
    t(`import.order.${recognised.dateOrder as 'ymd' | 'dmy' | 'mdy'}`),
    ...(recognised.decimalComma ? [t('import.decimalComma')] : []),
    ...columns,
    ...(recognised.accumulated ? [t('import.accumulated')] : []),
    ...(recognised.sorted ? [] : [t('import.sorted')]),
  ];
  return (
    <p className={styles['guess']}>
      {t('import.recognised')} {facts.join(' · ')}
    </p>
  );
}

/** What was read and what was not; the good rows are used only after the reader agrees to leave the bad ones out. */
export function ImportReview({ imported, onAccept, onOther }: ImportReviewProps) {
  const { t } = useTranslation('shared');
  const format = useFormatter();
  const columns = useProblemColumns();
  const { table, problems, counts, recognised } = imported;
  const skipped = counts.skipped > 0;
  const tone = table === null ? 'danger' : problems.length > 0 ? 'warning' : 'success';
  const first = problems[0];
  return (
    <div className={styles['review']}>
      <Notice
        tone={tone}
        live
        title={table === null ? t('import.none') : t('import.counts', { rows: format.days(counts.rows), accepted: format.days(counts.accepted), skipped: format.days(counts.skipped) })}
      >
        {table === null && first ? (
          <p>
            {t(`import.reason.${first.code}`)} {t(`import.fix.${first.code}`)}
          </p>
        ) : null}
        {table ? <p>{t('import.range', { from: format.date(table.dates[0] ?? ''), to: format.date(table.dates.at(-1) ?? ''), dividends: table.dividends.length, splits: table.splits.length })}</p> : null}
      </Notice>
      {recognised ? <Guess recognised={recognised} /> : null}
      {problems.length > 0 ? (
        <DataTable
          caption={problems.length > SHOWN_PROBLEMS ? t('import.problemsFirst', { shown: SHOWN_PROBLEMS, all: problems.length }) : t('import.problems')}
          fileName="problems"
          columns={columns}
          rows={problems.slice(0, SHOWN_PROBLEMS)}
          rowId={(problem) => `${String(problem.row)} ${problem.code}`}
        />
      ) : null}
      <div className={styles['actions']}>
        <Button look="quiet" onClick={onOther}>
          {t('import.other')}
        </Button>
        {table ? (
          <Button look="primary" onClick={() => onAccept(table)}>
            {skipped ? t('import.useGood', { rows: format.days(counts.accepted), skipped: format.days(counts.skipped) }) : t('import.use')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
