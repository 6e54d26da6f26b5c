import { SAMPLE_BENCHMARK } from '@/shared/samples/samples';
import { DEFAULT_FUND } from './funds';
import { PARAMETERS, type SheetState } from './parameters';
import type { ConventionsRequest, SeriesRef, SheetRequest } from './sheet';

/** Percent as people write it to the ratio the service takes, without the noise of binary fractions. */
export function ratioOf(percent: number): number {
  return Number((percent / 100).toPrecision(15));
}

/** The conventions that differ from the profile. */
export function conventionsOf(state: SheetState): ConventionsRequest {
  const { riskFreeSeries: rates } = state;
  const all = {
    profile: chosen(state.profile),
    annualization: chosen(state.annualization),
    annualiseShort: state.annualiseShort === '' ? null : state.annualiseShort === 'yes',
    frequency: chosen(state.frequency),
    periodsPerYear: state.periodsPerYear,
    returns: chosen(state.returns),
    ddof: state.ddof === '' ? null : Number(state.ddof),
    riskFree: percentOf(state.riskFree),
    riskFreeSeries: rates.length === 0 ? null : rates.map(({ date, percent }) => ({ date, rate: ratioOf(percent) })),
    mar: percentOf(state.mar),
    downside: chosen(state.downside),
    sharpe: chosen(state.sharpe),
    varMethod: chosen(state.varMethod),
    cvarMethod: chosen(state.cvarMethod),
    confidence: percentOf(state.confidence),
    moments: chosen(state.moments),
    calmarWindow: state.calmarWindow,
    alpha: chosen(state.alpha),
    informationRatio: chosen(state.informationRatio),
    capture: chosen(state.capture),
    basis: chosen(state.basis),
  };
  return withoutNull(all);
}

/** The request that a fund, a benchmark and the address's choices amount to. */
export function requestOf(series: SeriesRef, benchmark: SeriesRef | null, state: SheetState): SheetRequest {
  const conventions = conventionsOf(state);
  return {
    series,
    ...(benchmark === null ? {} : { benchmark }),
    ...withoutNull({ from: state.from, to: state.to }),
    ...(Object.keys(conventions).length === 0 ? {} : { conventions }),
    ...withoutNull({ rollingWindow: state.rollingWindow }),
  };
}

/** Whether the request is the one whose answer ships with the page. */
export function isShipped(request: SheetRequest): boolean {
  return JSON.stringify(request) === JSON.stringify({ series: { fund: DEFAULT_FUND }, benchmark: { fund: SAMPLE_BENCHMARK } });
}

/** How many conventions the reader has set. */
export function chosenCount(state: SheetState): number {
  return Object.keys(conventionsOf(state)).length;
}

/** Everything as the default profile has it. */
export function defaultConventions(): Partial<SheetState> {
  const kept = new Set(['benchmark', 'from', 'to', 'logarithmic', 'shown']);
  const conventions = Object.entries(PARAMETERS).filter(([name]) => !kept.has(name));
  return Object.fromEntries(conventions.map(([name, { fallback }]) => [name, fallback]));
}

function chosen<T extends string>(value: T | ''): T | null {
  return value === '' ? null : value;
}

function percentOf(value: number | null): number | null {
  return value === null ? null : ratioOf(value);
}

type WithoutNull<T> = { [K in keyof T]?: NonNullable<T[K]> };

function withoutNull<T extends object>(values: T): WithoutNull<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as WithoutNull<T>;
}
