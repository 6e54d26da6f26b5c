import type { ComponentType } from 'react';
import { lazy } from 'react';

interface ScreenRoute {
  readonly path: string;
  readonly Screen: ComponentType;
}

const TearSheetScreen = lazy(async () => ({ default: (await import('@/features/performance/tear-sheet-screen')).TearSheetScreen }));
const CashFlowScreen = lazy(async () => ({ default: (await import('@/features/cash-flow/cash-flow-screen')).CashFlowScreen }));
const MetricsScreen = lazy(async () => ({ default: (await import('@/features/docs/metrics-screen')).MetricsScreen }));
const ApiScreen = lazy(async () => ({ default: (await import('@/features/docs/api-screen')).ApiScreen }));
const ConformanceScreen = lazy(async () => ({ default: (await import('@/features/docs/conformance-screen')).ConformanceScreen }));
const DataScreen = lazy(async () => ({ default: (await import('@/features/data/data-screen')).DataScreen }));
const ImportScreen = lazy(async () => ({ default: (await import('@/features/data/import-screen')).ImportScreen }));
const FundListScreen = lazy(async () => ({ default: (await import('@/features/performance/fund-list-screen')).FundListScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import('@/features/settings/settings-screen')).SettingsScreen }));

/** Every address of the page; each screen is a chunk of its own. */
export const ROUTES: readonly ScreenRoute[] = [
  { path: '/', Screen: TearSheetScreen },
  { path: '/fund/:id', Screen: TearSheetScreen },
  { path: '/funds', Screen: FundListScreen },
  { path: '/cash-flow/:calculation', Screen: CashFlowScreen },
  { path: '/data', Screen: DataScreen },
  { path: '/data/import', Screen: ImportScreen },
  { path: '/docs/metrics', Screen: MetricsScreen },
  { path: '/docs/api', Screen: ApiScreen },
  { path: '/docs/conformance', Screen: ConformanceScreen },
  { path: '/settings', Screen: SettingsScreen },
];
