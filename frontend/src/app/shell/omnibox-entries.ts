import { useTranslation } from '@/shared/i18n/translation';
import { SCHEMES, changeSettings, useSettings } from '@/shared/settings/settings';
import { SAMPLES } from '@/shared/samples/samples';
import { copyText } from '@/shared/ui/copy-text';
import type { IconName } from '@/shared/ui/icon';
import { showToast } from '@/shared/ui/toasts';
import { PAGES } from './pages';

interface EntryBase {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly kind: string;
  readonly keys: string;
}
export type Entry = EntryBase & ({ readonly to: string } | { readonly to?: never; readonly run: () => void });

function matches(entry: Entry, text: string): boolean {
  const place = `${entry.label} ${entry.keys}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => place.includes(word));
}

/** What the page itself has for a text: samples, pages, actions. */
export function usePageEntries(text: string): readonly Entry[] {
  const { t } = useTranslation(['shell', 'shared']);
  const settings = useSettings();
  const nextScheme = SCHEMES[(SCHEMES.indexOf(settings.scheme) + 1) % SCHEMES.length] ?? 'red-up';
  const dark = document.documentElement.dataset['theme'] === 'dark';
  const samples: Entry[] = SAMPLES.map((sample) => ({
    id: sample.slug,
    to: `/fund/sample:${sample.slug}`,
    icon: 'fund',
    label: t(`shared:sample.${sample.slug}`),
    kind: t('shell:search.kind.sample'),
    keys: sample.keys,
  }));
  const pages: Entry[] = PAGES.map((page) => ({
    id: page.id,
    to: page.to,
    icon: page.icon,
    label: t(`shell:page.${page.id}`),
    kind: t('shell:search.kind.page'),
    keys: page.keys,
  }));
  const action = (id: 'theme' | 'scheme' | 'privacy' | 'link' | 'print', icon: IconName, keys: string, run: () => void): Entry => ({
    id: `do-${id}`,
    icon,
    label: t(`shell:action.${id}`),
    kind: t('shell:search.kind.action'),
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
  return [...samples, ...pages, ...actions].filter((entry) => text.trim() === '' || matches(entry, text.trim()));
}
