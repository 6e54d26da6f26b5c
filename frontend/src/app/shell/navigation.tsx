import { useId } from 'react';
import { useTranslation } from '@/shared/i18n/translation';
import { Link, useLocation } from 'react-router';
import { Icon } from '@/shared/ui/icon';
import { useDisclosure } from '@/shared/ui/use-disclosure';
import styles from './navigation.module.css';
import type { PageId } from './pages';
import { PAGES, isOnPage } from './pages';

const GROUPS: readonly { readonly id: 'calculate' | 'docs' | 'page'; readonly pages: readonly PageId[] }[] = [
  { id: 'calculate', pages: ['fund', 'funds', 'dca', 'fees', 'cashFlow', 'data'] },
  { id: 'docs', pages: ['metrics', 'api', 'conformance'] },
  { id: 'page', pages: ['settings'] },
];
/** As many as a thumb tells apart; the other pages are behind a fifth tab. */
const TABS: readonly PageId[] = ['fund', 'funds', 'dca', 'fees'];
const MORE = GROUPS.flatMap(({ pages }) => pages).filter((id) => !TABS.includes(id));

function PageLink({ id, className }: { readonly id: PageId; readonly className: string | undefined }) {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const page = PAGES.find((candidate) => candidate.id === id);
  if (!page) return null;
  return (
    <Link to={page.to} className={className} aria-current={isOnPage(pathname, page.to) ? 'page' : undefined}>
      <Icon name={page.icon} />
      <span>{t(`page.${id}`)}</span>
    </Link>
  );
}

/** Navigation at the left on wide screens. */
export function Rail() {
  const { t } = useTranslation('shell');
  return (
    <nav className={styles['rail']} aria-label={t('navigation')} data-print="hide">
      {GROUPS.map((group) => (
        <div key={group.id} className={styles['group']}>
          <p className={styles['groupName']} id={`group-${group.id}`}>
            {t(`group.${group.id}`)}
          </p>
          <ul aria-labelledby={`group-${group.id}`}>
            {group.pages.map((id) => (
              <li key={id}>
                <PageLink id={id} className={styles['link']} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** The pages that have no tab of their own, in a panel above the tabs. */
function MoreTab() {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const { open, setOpen, root } = useDisclosure();
  const id = useId();
  const here = !PAGES.some((page) => TABS.includes(page.id) && isOnPage(pathname, page.to));
  return (
    <div ref={root} className={styles['more']}>
      <button type="button" className={styles['tab']} aria-current={here ? 'true' : undefined} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        <Icon name="more" />
        <span>{t('more')}</span>
      </button>
      {open ? (
        <ul id={id} className={styles['morePages']}>
          {MORE.map((page) => (
            <li key={page}>
              <PageLink id={page} className={styles['link']} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** The same at the bottom of a phone, within reach of a thumb. */
export function BottomTabs() {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  return (
    <nav className={styles['tabs']} aria-label={t('navigation')} data-print="hide">
      {TABS.map((id) => (
        <PageLink key={id} id={id} className={styles['tab']} />
      ))}
      {/* A page that was chosen closes the panel. */}
      <MoreTab key={pathname} />
    </nav>
  );
}
