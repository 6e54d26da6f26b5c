import type { Formatter } from '@/shared/format/formatter';
import type { Sheet } from './sheet';

/** How a figure is written. */
export type FigureUnit = 'gain' | 'share' | 'loss' | 'number' | 'signed' | 'count';

export type SectionName = 'returns' | 'risk' | 'ratios' | 'benchmark';

type Units = Readonly<Record<string, FigureUnit>>;

/** A figure of the sheet: where it stands in the answer and how it is written. */
export interface Figure {
  readonly section: SectionName;
  readonly name: FigureKey;
  readonly unit: FigureUnit;
}

const RETURN_UNITS = {
  total: 'gain',
  annualised: 'gain',
  meanAnnualised: 'gain',
  best: 'gain',
  worst: 'gain',
  positiveShare: 'share',
} as const satisfies Units;

const RISK_UNITS = {
  volatility: 'share',
  downsideDeviation: 'share',
  maxDrawdown: 'loss',
  averageDrawdown: 'loss',
  ulcerIndex: 'share',
  painIndex: 'share',
  valueAtRisk: 'loss',
  conditionalValueAtRisk: 'loss',
  skewness: 'signed',
  excessKurtosis: 'signed',
} as const satisfies Units;

const RATIO_UNITS = {
  sharpe: 'number',
  sortino: 'number',
  calmar: 'number',
  omega: 'number',
  martin: 'number',
  pain: 'number',
  sterling: 'number',
  burke: 'number',
  kappa3: 'number',
  upsidePotential: 'number',
  tailRatio: 'number',
  gainToPain: 'number',
  probabilisticSharpe: 'share',
  stability: 'number',
} as const satisfies Units;

const BENCHMARK_UNITS = {
  alpha: 'gain',
  beta: 'number',
  correlation: 'number',
  rSquared: 'number',
  trackingError: 'share',
  activeReturn: 'gain',
  informationRatio: 'number',
  treynor: 'number',
  mSquared: 'gain',
  jensenAlpha: 'gain',
  upCapture: 'share',
  downCapture: 'share',
  battingAverage: 'share',
  bullBeta: 'number',
  bearBeta: 'number',
  appraisalRatio: 'number',
  systematicRisk: 'share',
  specificRisk: 'share',
} as const satisfies Units;

export type FigureKey =
  | keyof typeof RETURN_UNITS
  | keyof typeof RISK_UNITS
  | keyof typeof RATIO_UNITS
  | keyof typeof BENCHMARK_UNITS;

export const RETURN_FIGURES = figures('returns', RETURN_UNITS);
export const RISK_FIGURES = figures('risk', RISK_UNITS);
export const RATIO_FIGURES = figures('ratios', RATIO_UNITS);
export const BENCHMARK_FIGURES = figures('benchmark', BENCHMARK_UNITS);

function figures<N extends FigureKey>(section: SectionName, units: Readonly<Record<N, FigureUnit>>): readonly Figure[] {
  return (Object.keys(units) as N[]).map((name) => ({ section, name, unit: units[name] }));
}

/** The value of a figure; null when the answer has none. */
export function valueOf(sheet: Sheet, { section, name }: Figure): number | null {
  const values: Readonly<Record<string, unknown>> = { ...sheet[section] };
  const value = values[name];
  return typeof value === 'number' ? value : null;
}

/** Writes a figure the way its unit asks for; losses carry a minus because they are falls. */
export function writeFigure(value: number, unit: FigureUnit, format: Formatter): string {
  switch (unit) {
    case 'gain':
      return format.signedPercent(value);
    case 'share':
      return format.percent(value);
    case 'loss':
      return format.signedPercent(-value);
    case 'signed':
      return format.signedNumber(value);
    case 'count':
      return format.number(value, 0);
    case 'number':
      return format.number(value);
  }
}

/** Whether a figure is good or bad news, for its colour; null where colour would mean nothing. */
export function directionOf(value: number, unit: FigureUnit): 'gain' | 'loss' | null {
  if (unit === 'loss') return value > 0 ? 'loss' : null;
  if (unit !== 'gain' || value === 0) return null;
  return value > 0 ? 'gain' : 'loss';
}
