import { useTranslation } from 'react-i18next';
import { ScreenTitle } from '@/shared/ui/screen-title';

export function TearSheetScreen() {
  const { t } = useTranslation('performance');
  return <ScreenTitle title={t('title')} />;
}
