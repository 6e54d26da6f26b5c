import type { IconName } from '@/shared/ui/icon';

/** Pages of the rail, the tabs and the search box: only what exists. */
export const PAGES = [
  { id: 'fund', to: '/', icon: 'fund', keys: 'tear sheet fund jijin jj 基金' },
  { id: 'funds', to: '/funds', icon: 'sort', keys: 'funds list compare jijinliebiao jjlb 基金列表 对比' },
  { id: 'cashFlow', to: '/cash-flow/xirr', icon: 'flows', keys: 'xirr irr npv cash flow xianjinliu xjl 现金流 内部收益率' },
  { id: 'data', to: '/data', icon: 'upload', keys: 'data import upload sources shuju daoru sj dr 数据 导入 来源' },
  { id: 'metrics', to: '/docs/metrics', icon: 'book', keys: 'glossary metrics zhibiao zb 指标 术语' },
  { id: 'api', to: '/docs/api', icon: 'code', keys: 'api curl openapi jiekou jk 接口' },
  { id: 'conformance', to: '/docs/conformance', icon: 'check', keys: 'conformance cases yizhixing yzx 一致性 校验' },
  { id: 'settings', to: '/settings', icon: 'settings', keys: 'settings shezhi sz 设置' },
] as const satisfies readonly { id: string; to: string; icon: IconName; keys: string }[];

export type PageId = (typeof PAGES)[number]['id'];

/** Whether the address belongs to the page: all calculations of a family count as one page. */
export function isOnPage(pathname: string, to: string): boolean {
  if (to === '/') return pathname === '/' || pathname.startsWith('/fund/');
  if (to.startsWith('/cash-flow/')) return pathname.startsWith('/cash-flow/');
  if (to === '/data') return pathname.startsWith('/data');
  return pathname === to;
}
