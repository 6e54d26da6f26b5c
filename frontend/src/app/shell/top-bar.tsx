import { useTranslation } from '@/shared/i18n/translation';
import { Link } from 'react-router';
import { changeSettings, useSettings } from '@/shared/settings/settings';
import { IconButton } from '@/shared/ui/button';
import { Icon } from '@/shared/ui/icon';
import { DisplayMenu } from './display-menu';
import styles from './top-bar.module.css';

interface TopBarProps {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

export function TopBar({ onSearch, onHelp }: TopBarProps) {
  const { t } = useTranslation('shell');
  const { language } = useSettings();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <header className={styles['bar']} data-print="hide">
      <Link to="/" className={styles['brand']}>
        <img src="/icon.svg" width={24} height={24} alt="" />
        <span>{t('brand')}</span>
      </Link>
      <button type="button" className={styles['search']} onClick={onSearch} aria-keyshortcuts="Control+K Meta+K /">
        <Icon name="search" size={16} />
        <span>{t('search.open')}</span>
        <kbd aria-hidden="true">{t('search.key')}</kbd>
      </button>
      <div className={styles['tools']}>
        <button type="button" className={styles['language']} lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => changeSettings({ language: other })}>
          {t('language.switch')}
        </button>
        <DisplayMenu />
        <IconButton icon="help" label={t('help.open')} onClick={onHelp} />
      </div>
    </header>
  );
}
