import { useTranslation } from '@/shared/i18n/translation';
import { Button } from '@/shared/ui/button';
import { Empty } from '@/shared/ui/states';
import { requestImport } from './import-request';

/** Shown where a link names data that only another browser has: no error, but what to do. */
export function MissingDataCard({ id }: { readonly id: string }) {
  const { t } = useTranslation('shared');
  return (
    <Empty
      title={t('missing.title')}
      action={
        <Button look="primary" icon="upload" onClick={() => requestImport()}>
          {t('missing.action')}
        </Button>
      }
    >
      <p>{t('missing.detail', { id })}</p>
    </Empty>
  );
}
