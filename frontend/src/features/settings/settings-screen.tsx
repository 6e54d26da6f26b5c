import { useTranslation } from 'react-i18next';
import { ScreenTitle } from '@/shared/ui/screen-title';

export function SettingsScreen() {
  const { t } = useTranslation('settings');
  return <ScreenTitle title={t('title')} />;
}
