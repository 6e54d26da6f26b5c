import { useTranslation } from '@/shared/i18n/translation';
import type { Missing } from '../model/sheet';

/**
 * Why a figure is blank, as the page says it: the service names the field a program would set, a reader is told which
 * switch to turn. Reasons without words of their own keep those of the service.
 */
export function useReason(): (missing: Missing | undefined) => string {
  const { t } = useTranslation('performance');
  return (missing) => {
    if (missing === undefined) return t('blank');
    if (missing.reason === 'SHORTER_THAN_ONE_YEAR') return t('reason.SHORTER_THAN_ONE_YEAR', { convention: t('convention.annualiseShort') });
    return missing.message;
  };
}
