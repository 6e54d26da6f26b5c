import type { ComponentType } from 'react';
import { matchPath } from 'react-router';
import { screenChunk, type ScreenChunk } from './screen-chunk';

interface ScreenRoute {
  readonly path: string;
  readonly Screen: ComponentType;
}

const tearSheet = screenChunk(async () => (await import('@/features/performance/tear-sheet-screen')).TearSheetScreen);

const dca = screenChunk(async () => (await import('@/features/dca/dca-screen')).DcaScreen);

const CHUNKS: Readonly<Record<string, ScreenChunk>> = {
  '/': tearSheet,
  '/fund/:id': tearSheet,
  '/funds': screenChunk(async () => (await import('@/features/performance/fund-list-screen')).FundListScreen),
  '/cash-flow/:calculation': screenChunk(async () => (await import('@/features/cash-flow/cash-flow-screen')).CashFlowScreen),
  '/dca': dca,
  '/dca/:view': dca,
  '/fees/:calculation': screenChunk(async () => (await import('@/features/fees/fees-screen')).FeesScreen),
  '/data': screenChunk(async () => (await import('@/features/data/data-screen')).DataScreen),
  '/data/import': screenChunk(async () => (await import('@/features/data/import-screen')).ImportScreen),
  '/docs/metrics': screenChunk(async () => (await import('@/features/docs/metrics-screen')).MetricsScreen),
  '/docs/api': screenChunk(async () => (await import('@/features/docs/api-screen')).ApiScreen),
  '/docs/conformance': screenChunk(async () => (await import('@/features/docs/conformance-screen')).ConformanceScreen),
  '/settings': screenChunk(async () => (await import('@/features/settings/settings-screen')).SettingsScreen),
};

/** Every address of the page; each screen is a chunk of its own. */
export const ROUTES: readonly ScreenRoute[] = Object.entries(CHUNKS).map(([path, { Screen }]) => ({ path, Screen }));

/** Fetches the screen of an address. A failure is left to the screen, which asks again and says so. */
export async function preloadScreen(pathname: string): Promise<void> {
  const chunk = Object.entries(CHUNKS).find(([path]) => matchPath(path, pathname))?.[1];
  await chunk?.preload().catch(() => undefined);
}
