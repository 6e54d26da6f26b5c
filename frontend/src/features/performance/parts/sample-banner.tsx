import { useTranslation } from '@/shared/i18n/translation';
import { Button } from '@/shared/ui/button';
import styles from '../tear-sheet.module.css';

/** Says, in both languages at once, that this fund does not exist, and what to do next. */
export function SampleBanner({ ownData }: { readonly ownData: () => void }) {
  const { t } = useTranslation('performance');
  return (
    <div className={styles['banner']}>
      <p>
        <strong>{t('banner.sample')}</strong>
        <span>{t('banner.hint')}</span>
      </p>
      <Button small icon="upload" onClick={ownData} data-print="hide">
        {t('banner.own')}
      </Button>
    </div>
  );
}
