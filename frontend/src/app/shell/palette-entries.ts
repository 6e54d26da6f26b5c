import { useQuery } from '@tanstack/react-query';
import { glossaryQuery } from '@/shared/api/glossary';
import { useTranslation } from '@/shared/i18n/translation';
import type { Entry } from '@/shared/search/entry';
import { SCHEMES, changeSettings, useSettings } from '@/shared/settings/settings';
import { copyText } from '@/shared/ui/copy-text';
import type { IconName } from '@/shared/ui/icon';
import { showToast } from '@/shared/ui/toasts';
import type { PageId } from './pages';
import { PAGES } from './pages';

/** What a page is also found by. */
const KEYS: Readonly<Record<PageId, string>> = {
  fund: 'tear sheet fund jijin jj 基金',
  funds: 'funds list compare jijinliebiao jjlb 基金列表 对比',
  cashFlow: 'xirr irr npv cash flow xianjinliu xjl 现金流 内部收益率',
  dca: 'dca savings plan dingtou dt 定投 网格 止盈',
  fees: 'fees subscription redemption feiyong fy shengou shuhui 费用 申购 赎回 费率',
  data: 'data import upload sources shuju daoru sj dr 数据 导入 来源',
  metrics: 'glossary metrics zhibiao zb 指标 术语',
  api: 'api curl openapi jiekou jk 接口',
  conformance: 'conformance cases yizhixing yzx 一致性 校验',
  settings: 'settings shezhi sz 设置',
};

/** An entry with what it is also found by. */
type Keyed = Entry & { readonly keys: string };

function matches(entry: Keyed, text: string): boolean {
  const place = `${entry.label} ${entry.keys}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => place.includes(word));
}

/** What the page itself has for a text: pages, then actions. */
export function usePageEntries(text: string): readonly Entry[] {
  const { t } = useTranslation(['shell', 'search', 'shared']);
  const settings = useSettings();
  const nextScheme = SCHEMES[(SCHEMES.indexOf(settings.scheme) + 1) % SCHEMES.length] ?? 'red-up';
  const dark = document.documentElement.dataset['theme'] === 'dark';
  const pages = PAGES.map(
    (page): Keyed => ({ id: page.id, to: page.to, icon: page.icon, label: t(`shell:page.${page.id}`), kind: t('search:kind.page'), keys: KEYS[page.id] }),
  );
  const action = (id: 'theme' | 'scheme' | 'privacy' | 'link' | 'print', icon: IconName, keys: string, run: () => void): Keyed => ({
    id: `do-${id}`,
    icon,
    label: t(`search:action.${id}`),
    kind: t('search:kind.action'),
    keys,
    run,
  });
  const copyLink = (): void => {
    void copyText(window.location.href).then((copied) => showToast({ message: t(copied ? 'shared:copy.done' : 'shared:copy.refused') }));
  };
  const actions = [
    action('theme', 'display', 'dark light shense qianse 深色 浅色', () => changeSettings({ theme: dark ? 'light' : 'dark' })),
    action('scheme', 'up', 'red green hongzhang 红涨 绿涨', () => changeSettings({ scheme: nextScheme })),
    action('privacy', 'eye', 'hide yinsi 隐私', () => changeSettings({ privacy: !settings.privacy })),
    action('link', 'link', 'share fenxiang 分享', copyLink),
    action('print', 'print', 'pdf dayin 打印', () => window.print()),
  ];
  return [...pages, ...actions].filter((entry) => text === '' || matches(entry, text));
}

/** So many figures of the glossary are offered at once. */
const MOST_FIGURES = 6;

/** Figures of the glossary whose name in either language, or slug, holds every word. */
export function useMetricEntries(text: string): readonly Entry[] {
  const { t, i18n } = useTranslation('search');
  const { data } = useQuery({ ...glossaryQuery(), enabled: text !== '', retry: false });
  if (text === '') return [];
  const words = text.toLowerCase().split(/\s+/);
  const found = (data ?? []).filter((metric) => {
    const place = `${metric.slug} ${metric.zh.name} ${metric.en.name}`.toLowerCase();
    return words.every((word) => place.includes(word));
  });
  return [...new Map(found.map((metric) => [metric.slug, metric])).values()]
    .slice(0, MOST_FIGURES)
    .map((metric) => ({ id: `metric-${metric.slug}`, to: `/docs/metrics#${metric.slug}`, icon: 'book', label: metric[i18n.language].name, kind: t('kind.metric') }));
}
