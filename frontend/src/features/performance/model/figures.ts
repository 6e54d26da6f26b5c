import type { Language } from '@/shared/settings/settings';
import type { Formatter } from '@/shared/format/formatter';
import { DECLARED, type Key as ShownKey } from './declared-figures';
import type { Key as FurtherKey } from './declared-further';
import type { Sheet } from './sheet';

/** How a figure is written. */
export type FigureUnit = 'gain' | 'share' | 'loss' | 'number' | 'signed' | 'days';

export type SectionName = keyof typeof DECLARED;

export type FigureKey = ShownKey | FurtherKey;

/** A figure of the sheet: where it stands in the answer, how it is written and which entry of the glossary defines it. */
export interface Figure<N extends FigureKey = FigureKey> {
  readonly section: SectionName;
  readonly name: N;
  readonly unit: FigureUnit;
  readonly definition: string;
  /** Its names where the page's words have none. */
  readonly names?: Readonly<Record<Language, string>>;
}

/** Figures as a section declares them, in the order of the answer: name, format and, where it differs, definition. */
export function declaredIn<N extends FigureKey>(section: SectionName, declared: string): readonly Figure<N>[] {
  return declared.split(',').map((figure) => {
    const [name, unit, definition = name] = figure.split(' ') as [N, FigureUnit, string?];
    return { section, name, unit, definition };
  });
}

/** The figures of a section that stand in the sheet at once. */
export const figuresOf = (section: SectionName): readonly Figure<ShownKey>[] => declaredIn(section, DECLARED[section]);

/** Every figure of the sheet that a fund has alone. */
export const FUND_FIGURES = [...figuresOf('returns'), ...figuresOf('risk'), ...figuresOf('ratios')];
export const BENCHMARK_FIGURES = figuresOf('benchmark');

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
    case 'days':
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
