import { useQuery } from '@tanstack/react-query';
import { allOff, SOURCES_SETTING, sourcesQuery } from '@/shared/dataset/sources';
import { useTranslation } from '@/shared/i18n/translation';
import { useSettings } from '@/shared/settings/settings';
import { Notice } from '@/shared/ui/states';

/** The address names a fund that no sample has. Without a source no code can be found, which is not a fault of the code. */
export function UnknownFund({ id }: { readonly id: string }) {
  const { t } = useTranslation(['performance', 'search']);
  const { language } = useSettings();
  const { data, isLoading } = useQuery({ ...sourcesQuery(language), retry: false });
  if (isLoading) return null;
  const off = data !== undefined && allOff(data);
  return (
    <Notice tone="warning" title={t(off ? 'performance:unknown.noSource' : 'performance:unknown.title', { id })}>
      {off ? t('search:sourcesOff', { setting: SOURCES_SETTING }) : t('performance:unknown.detail')}
    </Notice>
  );
}
