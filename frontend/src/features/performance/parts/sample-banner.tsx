import { Link } from 'react-router';
import { useTranslation } from '@/shared/i18n/translation';
import styles from '../tear-sheet.module.css';

/** Says, in both languages at once, that this fund does not exist, and what to do next. */
export function SampleBanner() {
  const { t } = useTranslation('performance');
  return (
    <div className={styles['banner']}>
      <p>
        <strong>{t('banner.sample')}</strong>
        <span data-print="hide">{t('banner.hint')}</span>
      </p>
      <Link to="/data/import" data-print="hide">
        {t('banner.own')}
      </Link>
    </div>
  );
}
