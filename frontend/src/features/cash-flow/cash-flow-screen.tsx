import { useTranslation } from 'react-i18next';
import { ScreenTitle } from '@/shared/ui/screen-title';

export function CashFlowScreen() {
  const { t } = useTranslation('cash-flow');
  return <ScreenTitle title={t('title')} />;
}
