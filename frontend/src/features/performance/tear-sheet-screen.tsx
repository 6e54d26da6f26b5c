import { Suspense } from 'react';
import { lazyPart, Nothing } from '@/shared/loading/lazy-part';
import { useTranslation } from '@/shared/i18n/translation';
import { useLocation, useNavigate, useParams } from 'react-router';
import { Loading, Notice, ProblemNotice } from '@/shared/ui/states';
import { useIdle } from '@/shared/ui/use-idle';
import { useUrlState } from '@/shared/url/use-url-state';
import { kindOf } from '@/shared/dataset/fund-kind';
import { DEFAULT_FUND, defaultBenchmark } from './model/funds';
import { benchmarkOf, refusalOfBenchmark } from './model/link-benchmark';
import { PARAMETERS, type SheetState } from './model/parameters';
import { ParameterLine } from './parts/parameter-line';
import { SampleBanner } from './parts/sample-banner';
import { SheetHeader } from './parts/sheet-header';
import { SheetResult } from './parts/sheet-result';
import { isGone, useSheet } from './use-sheet';
import styles from './tear-sheet.module.css';

/** Rarely needed, and they bring the reader of files along. */
const MissingDataCard = lazyPart(async () => (await import('@/shared/import/missing-data-card')).MissingDataCard);
const Revival = lazyPart(async () => (await import('./parts/revival')).Revival);
const JumpCard = lazyPart(async () => (await import('./parts/jump-card')).JumpCard);
const UnknownFund = lazyPart(async () => (await import('./parts/unknown-fund')).UnknownFund);
/* On paper only. */
const SheetPaper = lazyPart(async () => (await import('./parts/sheet-paper')).SheetPaper, Nothing);
const DatasetJumpCard = lazyPart(async () => (await import('./parts/dataset-jump-card')).DatasetJumpCard);

/** Keeps the page from jumping while the first sheet arrives. */
const SHEET_HEIGHT = 2400;

/** The tear sheet of a sample or of own data; its address holds everything it is computed from. */
export function TearSheetScreen() {
  const { t } = useTranslation(['performance', 'charts', 'shared']);
  const { search } = useLocation();
  const { id = new URLSearchParams(search).get('fund') ?? DEFAULT_FUND } = useParams();
  const navigate = useNavigate();
  const url = useUrlState(PARAMETERS);
  const { state, bad, newer } = url;
  const commit = (change: Partial<SheetState>): void => url.commit(change);
  const replace = (change: Partial<SheetState>): void => url.replace(change);
  const { benchmark, unusable } = benchmarkOf(id, state.benchmark, bad);
  const view = useSheet(id, benchmark, state);
  const { answer, request } = view;
  const idle = useIdle(answer !== undefined);
  const kind = kindOf(id);
  const forgotten = isGone(view.problem);
  const firstMissing = view.missing[0] ?? (forgotten ? id : undefined);

  const upload = answer?.body.notes.some(({ code }) => code.startsWith('FUND_JUMP')) === true ? view.reference : null;

  // Everything at once: a header that grows when the answer comes would push the sheet down.
  if (answer === undefined && view.pending) return <Loading height={SHEET_HEIGHT} />;

  return (
    <div className={styles['screen']}>
      {kind === 'sample' ? <SampleBanner /> : null}
      <SheetHeader fund={id} answer={answer} request={request} kind={view.reference === null ? kind : 'dataset'} cut={state.to !== null} />
      <ParameterLine
        choice={{
          fund: id,
          benchmark,
          benchmarkProblem: unusable === undefined ? refusalOfBenchmark(view.problem) : t('shared:link.bad', { text: unusable }),
          chooseFund: (fund) => void navigate({ pathname: `/fund/${fund}`, search }),
          chooseBenchmark: (choice) => commit({ benchmark: choice === defaultBenchmark(id) ? '' : choice }),
        }}
        form={{ state, bad, used: answer?.body.conventions, request, result: answer?.body.result, commit, replace }}
        answer={answer?.body}
      />
      {newer ? <Notice tone="warning">{t('link.newer')}</Notice> : null}
      {firstMissing === undefined ? null : (
        <Suspense>
          {forgotten ? <Revival ids={[id, benchmark]} retry={view.retry} /> : <MissingDataCard id={firstMissing} />}
        </Suspense>
      )}
      {kind === 'unknown' ? (
        <Suspense>
          <UnknownFund id={id} />
        </Suspense>
      ) : null}
      {view.table === null ? null : (
        <Suspense>
          <JumpCard table={view.table} />
        </Suspense>
      )}
      {upload === null ? null : (
        <Suspense>
          <DatasetJumpCard reference={upload} />
        </Suspense>
      )}
      {view.problem === null || firstMissing !== undefined ? null : <ProblemNotice problem={view.problem} onRetry={view.retry} />}
      {answer !== undefined && request !== null && firstMissing === undefined && kind !== 'unknown' ? (
        <SheetResult answer={answer.body} request={request} stale={view.stale} pending={view.pending} state={state} bad={bad} choose={commit} replace={replace} />
      ) : null}
      <Suspense>{idle && answer !== undefined ? <SheetPaper answer={answer.body} /> : null}</Suspense>
    </div>
  );
}
