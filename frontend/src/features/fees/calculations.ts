import type { components } from '@/shared/api/schema';

/** Slugs of the family, as in the interface's addresses. */
export const CALCULATIONS = ['subscription', 'redemption', 'conversion', 'share-class', 'compare', 'drag', 'schedules'] as const;
export type Calculation = (typeof CALCULATIONS)[number];

type Schemas = components['schemas'];

/** What each calculation is sent. */
export interface Requests {
  readonly subscription: Schemas['SubscriptionRequest'];
  readonly redemption: Schemas['RedemptionRequest'];
  readonly conversion: Schemas['ConversionRequest'];
  readonly 'share-class': Schemas['ShareClassRequest'];
  readonly compare: Schemas['CompareRequest'];
  readonly drag: Schemas['DragRequest'];
  readonly schedules: Schemas['SchedulesRequest'];
}

/** What each calculation answers. */
export interface Answers {
  readonly subscription: Schemas['SubscriptionResponseAnswer'];
  readonly redemption: Schemas['RedemptionResponseAnswer'];
  readonly conversion: Schemas['ConversionResponseAnswer'];
  readonly 'share-class': Schemas['ShareClassResponseAnswer'];
  readonly compare: Schemas['CompareResponseAnswer'];
  readonly drag: Schemas['DragResponseAnswer'];
  readonly schedules: Schemas['SchedulesResponseAnswer'];
}
export type FeesAnswer = Answers[Calculation];

/** A calculation with the request that belongs to it. */
export type BuiltRequest<C extends Calculation = Calculation> = { readonly [P in C]: { readonly calculation: P; readonly body: Requests[P] } }[C];

/** A request with its answer. */
export type Settled<C extends Calculation = Calculation> = { readonly [P in C]: { readonly calculation: P; readonly body: Requests[P]; readonly answer: Answers[P] } }[C];
