import { useSyncExternalStore } from 'react';
import type { ChartGroup, ChartView } from '../model/chart-group';

/** The group's view; renders again whenever a part of it changes. */
export function useChartView(group: ChartGroup): ChartView {
  return useSyncExternalStore(group.subscribe, group.view);
}
