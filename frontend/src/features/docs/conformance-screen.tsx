import { useTranslation } from 'react-i18next';
import { ScreenTitle } from '@/shared/ui/screen-title';

export function ConformanceScreen() {
  const { t } = useTranslation('docs');
  return <ScreenTitle title={t('conformance.title')} />;
}
