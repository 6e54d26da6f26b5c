import { Link } from 'react-router';
import { useTranslation } from '@/shared/i18n/translation';
import { Empty } from '@/shared/ui/states';

/** Shown where a link names data that only another browser has: no error, but what to do. */
export function MissingDataCard({ id }: { readonly id: string }) {
  const { t } = useTranslation('shared');
  return (
    <Empty
      title={t('missing.title')}
      action={<Link to="/data/import">{t('missing.action')}</Link>}
    >
      <p>{t('missing.detail', { id })}</p>
    </Empty>
  );
}
