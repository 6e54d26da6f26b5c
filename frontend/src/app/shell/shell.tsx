import type { ReactNode } from 'react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { lazyPart, Nothing } from '@/shared/loading/lazy-part';
import { useTranslation } from '@/shared/i18n/translation';
import { Link, useLocation } from 'react-router';
import { useIdle } from '@/shared/ui/use-idle';
import { useSettings } from '@/shared/settings/settings';
import { keepOffline } from '../keep-offline';
import { ScreenBoundary } from '../screen-boundary';
import { ImportFrame } from './import-frame';
import { BottomTabs, Rail } from './navigation';
import { Palette } from './palette';
import styles from './shell.module.css';
import { TopBar } from './top-bar';
import { useShortcuts } from './use-shortcuts';

/* Looked at now and then, so it comes when it is asked for. */
const HelpDialog = lazyPart(async () => (await import('./help-dialog')).HelpDialog);
/* On paper only. */
const PaperFoot = lazyPart(async () => (await import('./paper-foot')).PaperFoot, Nothing);

/** The frame of every screen: skip link, top bar, rail or tabs, main area, dialogs. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const { shortcuts } = useSettings();
  const idle = useIdle();
  const [palette, setPalette] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const main = useRef<HTMLElement>(null);
  const lastPath = useRef(pathname);
  useShortcuts({ singleKeys: shortcuts, openPalette: setPalette, openHelp: () => setHelp(true) });

  useEffect(() => {
    if (lastPath.current === pathname) return;
    lastPath.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);

  useEffect(() => {
    if (idle) keepOffline();
  }, [idle]);

  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#main" data-print="hide">
        {t('skip')}
      </a>
      <TopBar onSearch={() => setPalette('')} onHelp={() => setHelp(true)} />
      <Rail />
      <main id="main" ref={main} tabIndex={-1} className={styles['main']}>
        <ImportFrame />
        {help ? (
          <ScreenBoundary>
            <Suspense>
              <HelpDialog onClose={() => setHelp(false)} />
            </Suspense>
          </ScreenBoundary>
        ) : null}
        {children}
        <footer className={styles['footer']} data-print="hide">
          <p>{t('footer.disclaimer')}</p>
          <p>
            <Link to="/docs/metrics">{t('page.metrics')}</Link> · <Link to="/docs/api">{t('page.api')}</Link>
          </p>
        </footer>
        <Suspense>{idle ? <PaperFoot /> : null}</Suspense>
      </main>
      <BottomTabs />
      {palette === null ? null : <Palette initial={palette} onClose={() => setPalette(null)} />}
    </div>
  );
}
