import type { Answers } from './calculations';

/** Days, both inclusive, over which one class stays the cheapest. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** Class A where neither costs more, as the service says it. */
export const cheaperOf = ({ a, c }: { readonly a: number; readonly c: number }): 'A' | 'C' => (c >= a ? 'A' : 'C');

/** The cheaper of two classes day by day, as stretches of days. */
export function segmentsOf(curve: Answers['share-class']['result']['curve']): readonly Segment[] {
  const segments: Segment[] = [];
  for (const { day, a, c } of curve) {
    const name = cheaperOf({ a, c });
    const last = segments.at(-1);
    if (last?.name === name) segments[segments.length - 1] = { ...last, to: day };
    else segments.push({ from: day, to: day, name });
  }
  return segments;
}

/** The stretches of a comparison. */
export function stepsOf(cheapest: Answers['compare']['result']['cheapest']): readonly Segment[] {
  return cheapest.map(({ fromDay, toDay, name }) => ({ from: fromDay, to: toDay, name }));
}
