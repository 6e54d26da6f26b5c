import { Link } from 'react-router';
import { useTranslation } from '@/shared/i18n/translation';
import { ScreenTitle } from '@/shared/ui/screen-title';
import styles from './data.module.css';
import { DatasetList } from './parts/dataset-list';
import { OwnHistories } from './parts/own-histories';
import { SourceList } from './parts/source-list';

/** What one has brought along, and where the rest comes from. */
export function DataScreen() {
  const { t } = useTranslation('data');
  return (
    <>
      <ScreenTitle
        title={t('title')}
        lead={t('lead')}
        actions={
          <Link to="/data/import" className={styles['add']}>
            {t('list.add')}
          </Link>
        }
      />
      <div className={styles['screen']}>
        <DatasetList />
        <OwnHistories />
        <SourceList />
      </div>
    </>
  );
}
