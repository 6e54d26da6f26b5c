import { Suspense } from 'react';
import { lazyPart } from '@/shared/loading/lazy-part';
import type { Dataset } from '@/shared/dataset/dataset';
import { useFormatter } from '@/shared/format/use-formatter';
import { useTranslation } from '@/shared/i18n/translation';
import { Card } from '@/shared/ui/card';
import { Loading, Notice } from '@/shared/ui/states';
import type { StagedFile } from '../model/staged';
import { chooseOptions, correctCells } from '../model/use-staging';
import styles from '../import.module.css';
import { ColumnRoles } from './column-roles';
import { ProblemList } from './problem-list';
import { Questions } from './questions';
import { ReadingChoices } from './reading-choices';

const NavPreview = lazyPart(async () => (await import('./nav-preview')).NavPreview);
const TransactionsPreview = lazyPart(async () => (await import('./transactions-preview')).TransactionsPreview);

const PREVIEW = <Loading height={320} />;

/** What became of the rows, in one sentence. */
function Outcome({ dataset }: { readonly dataset: Dataset }) {
  const { t } = useTranslation('data');
  const format = useFormatter();
  const { rows, accepted, rejected, duplicates, skipped, from, to, funds, problemCounts } = dataset;
  const cautions = problemCounts.reduce((sum, { scope, count }) => (scope === 'caution' ? sum + count : sum), 0);
  const fund = funds[0];
  const details = [
    t('report.range', { from: format.date(from), to: format.date(to) }),
    ...(funds.length > 1 ? [t('report.funds', { count: funds.length })] : fund && (fund.code || fund.name) ? [`${fund.code} ${fund.name}`.trim()] : []),
    ...(duplicates > 0 ? [t('report.duplicates', { count: duplicates })] : []),
    ...(skipped > 0 ? [t('report.skipped', { count: skipped })] : []),
    ...(cautions > 0 ? [t('report.cautions', { count: cautions })] : []),
  ];
  return (
    <Notice tone={rejected + cautions > 0 ? 'warning' : 'success'} live title={t(rejected > 0 ? 'report.some' : 'report.all', { count: rejected > 0 ? rejected : rows, rows: format.days(rows), accepted: format.days(accepted), rejected: format.days(rejected) })}>
      <p>{details.join(' · ')}</p>
    </Notice>
  );
}

/** Everything found out about a file, in the order in which one decides: outcome, picture, problems, reading, columns. */
export function StagedReport({ staged, known }: { readonly staged: StagedFile; readonly known: ReadonlySet<string> }) {
  const { t } = useTranslation('data');
  const choose = (options: StagedFile['options']): void => chooseOptions(staged.key, options, known);
  // After a refusal there is nothing to look at, and what the refused reading found is what other choices are made from.
  const dataset = staged.refused ? null : staged.dataset;
  const reading = staged.refused ?? staged.dataset;
  if (!reading) return null;
  const rejected = dataset?.id && dataset.rejected > 0 ? `/api/v1/datasets/${dataset.id}/rejected.csv` : null;
  return (
    <div className={styles['report']} data-busy={staged.phase.kind === 'sending'}>
      {dataset ? <Outcome dataset={dataset} /> : null}
      <Questions reading={reading} options={staged.options} choose={choose} />
      {dataset ? (
        <Card label={t('preview.name')} heading>
          <Suspense fallback={PREVIEW}>{dataset.kind !== 'transactions' ? <NavPreview dataset={dataset} /> : <TransactionsPreview id={dataset.id ?? ''} count={dataset.accepted} />}</Suspense>
        </Card>
      ) : null}
      {reading.problemCounts.length > reading.questions.length ? (
        <Card label={t('problems.name')} heading>
          <ProblemList key={JSON.stringify([staged.options, staged.edits])} reading={reading} rejected={rejected} edits={staged.edits} correct={(edits) => correctCells(staged.key, edits, known)} />
        </Card>
      ) : staged.edits.length > 0 ? (
        <p className={styles['hint']}>{t('problems.corrected', { count: staged.edits.length })}</p>
      ) : null}
      <Card label={t('columns.title')} heading>
        {reading.columns.length > 0 ? <p className={styles['hint']}>{t('columns.lead')}</p> : null}
        <ColumnRoles reading={reading} options={staged.options} choose={choose} />
      </Card>
      <Card label={t('reading.name')} heading>
        <p className={styles['hint']}>{t('reading.lead')}</p>
        <ReadingChoices reading={reading} options={staged.options} choose={choose} />
      </Card>
    </div>
  );
}
