import type { IconName } from '@/shared/ui/icon';

/** Pages of the rail, the tabs and the search box: only what exists. */
export const PAGES = [
  { id: 'fund', to: '/', icon: 'fund' },
  { id: 'funds', to: '/funds', icon: 'sort' },
  { id: 'cashFlow', to: '/cash-flow/xirr', icon: 'flows' },
  { id: 'dca', to: '/dca/backtest', icon: 'plus' },
  { id: 'fees', to: '/fees/subscription', icon: 'percent' },
  { id: 'data', to: '/data', icon: 'upload' },
  { id: 'metrics', to: '/docs/metrics', icon: 'book' },
  { id: 'api', to: '/docs/api', icon: 'code' },
  { id: 'conformance', to: '/docs/conformance', icon: 'check' },
  { id: 'settings', to: '/settings', icon: 'settings' },
] as const satisfies readonly { id: string; to: string; icon: IconName }[];

export type PageId = (typeof PAGES)[number]['id'];

/** Whether the address belongs to the page: all calculations of a family count as one page. */
export function isOnPage(pathname: string, to: string): boolean {
  if (to === '/') return pathname === '/' || pathname.startsWith('/fund/');
  if (to === '/data') return pathname.startsWith(to);
  return pathname === to || (pathname === '/dca' && to.startsWith(pathname)) || (/^\/(cash-flow|fees|dca)\//.test(to) && pathname.startsWith(to.slice(0, to.lastIndexOf('/') + 1)));
}
