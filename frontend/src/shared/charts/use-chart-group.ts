import { useEffect, useState } from 'react';
import type { ChartGroup } from './model/chart-group';
import { createChartGroup } from './model/chart-group';
import { extentOf } from './model/time-series';

/** The view of a chart that stands alone; it follows its data from one answer to the next. */
export function useChartGroup(days: readonly number[]): ChartGroup {
  const { from, to } = extentOf(days) ?? { from: 0, to: 0 };
  const [group] = useState(() => createChartGroup({ from, to }));
  useEffect(() => group.setExtent({ from, to }), [group, from, to]);
  return group;
}
