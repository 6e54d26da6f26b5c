import type { components } from '@/shared/api/schema';

type Schemas = components['schemas'];

/** What the screen shows of a plan: the plan itself, each day it could have begun on, and other numbers for it. */
export const VIEWS = ['backtest', 'starts', 'grid'] as const;
export type View = (typeof VIEWS)[number];

export type PlanBody = Schemas['PlanRequest'];
export type Series = Schemas['SeriesRef'];
export type BacktestResult = Schemas['BacktestResponse'];
export type SweepResult = Schemas['SweepResponse'];

/** A view with the request that belongs to it. */
export type BuiltRequest =
  | { readonly view: 'backtest'; readonly calculation: 'backtest'; readonly body: Schemas['BacktestRequest'] }
  | { readonly view: 'starts' | 'grid'; readonly calculation: 'sweep'; readonly body: Schemas['SweepRequest'] };

export type DcaAnswer = Schemas['BacktestResponseAnswer'] | Schemas['SweepResponseAnswer'];
