import { useTranslation } from 'react-i18next';
import { ScreenTitle } from '@/shared/ui/screen-title';

export function ApiScreen() {
  const { t } = useTranslation('docs');
  return <ScreenTitle title={t('api.title')} />;
}
