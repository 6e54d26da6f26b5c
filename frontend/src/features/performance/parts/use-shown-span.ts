import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { createChartGroup, type ChartGroup, type ChartView } from '@/shared/charts/model/chart-group';
import type { Range } from '@/shared/charts/model/time-series';
import { sameRange } from '@/shared/charts/model/view';
import { epochDay, isoDateOf } from '@/shared/format/units';
import type { Span } from '../model/visible-span';

/** Time for a drag or a run of keys to end before the address and the findings follow. */
const PAUSE_MILLISECONDS = 250;

/** The view of the sheet's charts, kept in step with the span in the address. */
export function useShownSpan(extent: Range, shown: Span | null, choose: (shown: Span | null) => void): ChartGroup {
  const [group] = useState(() => {
    const first = createChartGroup(extent);
    if (shown !== null) first.show(rangeOf(shown));
    return first;
  });
  const { from, to } = extent;
  useEffect(() => group.setExtent({ from, to }), [group, from, to]);

  const [begin, end] = [shown?.from, shown?.to];
  useEffect(() => {
    if (begin === undefined || end === undefined) group.reset();
    else group.show(rangeOf({ from: begin, to: end }));
  }, [group, begin, end]);

  const settle = useEffectEvent(() => {
    const next = spanOf(group.view());
    if (next?.from !== shown?.from || next?.to !== shown?.to) choose(next);
  });
  useEffect(() => {
    let last = group.view().range;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = group.subscribe(() => {
      if (group.view().range === last) return;
      last = group.view().range;
      clearTimeout(timer);
      timer = setTimeout(settle, PAUSE_MILLISECONDS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [group]);
  return group;
}

/** The span that the charts show at this moment; null for the whole history. The address follows after a pause. */
export function useVisibleSpan(group: ChartGroup): Span | null {
  const range = useSyncExternalStore(group.subscribe, () => group.view().range);
  const extent = useSyncExternalStore(group.subscribe, () => group.view().extent);
  return spanOf({ range, extent });
}

function spanOf({ range, extent }: Pick<ChartView, 'range' | 'extent'>): Span | null {
  return sameRange(range, extent) ? null : { from: isoDateOf(range.from), to: isoDateOf(range.to) };
}

function rangeOf({ from, to }: Span): Range {
  return { from: epochDay(from), to: epochDay(to) };
}
