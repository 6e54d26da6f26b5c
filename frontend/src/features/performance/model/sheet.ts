import type { components } from '@/shared/api/schema';

type Schemas = components['schemas'];

/** The answer of the service: a tear sheet with its conventions and provenance. */
export type SheetAnswer = Schemas['TearSheetAnswer'];
export type Sheet = SheetAnswer['result'];
export type SheetRequest = Schemas['TearSheetRequest'];
export type SeriesRef = SheetRequest['series'];
export type ConventionsRequest = NonNullable<SheetRequest['conventions']>;
export type Conventions = SheetAnswer['conventions'];
export type Drawdown = NonNullable<Sheet['drawdowns']>[number];
export type Chart = NonNullable<Sheet['chart']>;
export type Rolling = NonNullable<Sheet['rolling']>;
export type Calendar = NonNullable<Sheet['calendar']>;
export type HoldingPeriod = NonNullable<Sheet['holdingPeriods']>[number];
export type StandardPeriod = Sheet['returns']['standardPeriods'][number];

/** Why a figure is blank, in the language of the answer. */
export interface Missing {
  readonly reason: string;
  readonly message: string;
}

/** An object of the answer that may say why some of its figures are blank. */
interface Explained {
  readonly unavailable?: Readonly<Record<string, Missing>> | undefined;
}

/** The reason a figure is blank; undefined when none is given. */
export function missingOf(section: Explained | null | undefined, figure: string): Missing | undefined {
  return section?.unavailable?.[figure];
}
