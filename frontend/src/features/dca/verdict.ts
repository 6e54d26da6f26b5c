import type { Formatter } from '@/shared/format/formatter';
import type { useTranslation } from '@/shared/i18n/translation';
import type { BacktestResult, SweepResult } from './calculations';
import type { Axis } from './parameters';
import { MONEY, PERCENTS } from './parameters';

type Translate = ReturnType<typeof useTranslation<'dca'>>['t'];

const rate = (xirr: number | null, t: Translate, format: Formatter): string => (xirr === null ? '' : t('verdict.rate', { xirr: format.signedPercent(xirr) }));

/** What a plan came to, in one sentence, money first, beside the lump sum. */
export function backtestVerdict(result: BacktestResult, t: Translate, format: Formatter): string {
  const { invested, endValue, cash, simpleReturn, xirr, lumpSum, periods } = result;
  if (simpleReturn === null || lumpSum === null) return t('verdict.nothing');
  const words = {
    count: periods,
    invested: format.money(Number(invested)),
    end: format.money(Number(endValue) + Number(cash)),
    total: format.signedPercent(simpleReturn),
    rate: rate(xirr, t, format),
    lump: format.signedPercent(lumpSum.simpleReturn),
    lumpRate: rate(lumpSum.xirr, t, format),
  };
  return t('verdict.backtest', words);
}

/** The chance of loss over all days on which the plan could have begun. */
export function startsVerdict({ runs, lossShare, simpleReturn, best, worst }: SweepResult, months: number | undefined, t: Translate, format: Formatter): string {
  if (runs === 0 || !simpleReturn || !best || !worst) return t('verdict.noRuns');
  const words = {
    runs: format.days(runs),
    loss: format.percent(lossShare ?? 0, 1),
    median: format.signedPercent(simpleReturn.median),
    best: format.signedPercent(best.simpleReturn),
    bestDay: format.date(best.from),
    worst: format.signedPercent(worst.simpleReturn),
    worstDay: format.date(worst.from),
    months: months === undefined ? '' : format.days(months),
  };
  return t(months === undefined ? 'verdict.startsToEnd' : 'verdict.starts', words);
}

/** Which combination had the highest yearly rate. */
export function gridVerdict({ outcomes = [] }: SweepResult, t: Translate, format: Formatter): string {
  const rated = outcomes.filter(({ xirr }) => typeof xirr === 'number').toSorted((left, right) => (right.xirr ?? 0) - (left.xirr ?? 0));
  const [best, worst] = [rated[0], rated.at(-1)];
  if (!best || !worst) return t('verdict.noRuns');
  const write = (axis: Axis, value: number): string => (PERCENTS.has(axis) ? format.percent(value, 1) : MONEY.has(axis) ? format.money(value) : format.days(value));
  const chosen = ({ parameters }: typeof best): string => Object.entries(parameters).map(([axis, value]) => t('verdict.pair', { name: t(`field.${axis}` as 'field.amount'), value: write(axis as Axis, Number(value)) })).join(t('verdict.and'));
  return t('verdict.grid', { best: chosen(best), rate: format.signedPercent(best.xirr ?? 0), worst: chosen(worst), worstRate: format.signedPercent(worst.xirr ?? 0) });
}
