import { useTranslation } from '@/shared/i18n/translation';
import { Link } from 'react-router';
import { ScreenTitle } from '@/shared/ui/screen-title';
import { Empty } from '@/shared/ui/states';

export function NotFoundScreen() {
  const { t } = useTranslation('shell');
  return (
    <>
      <ScreenTitle title={t('notFound.title')} />
      <Empty title={t('notFound.detail')} action={<Link to="/">{t('notFound.home')}</Link>} />
    </>
  );
}
