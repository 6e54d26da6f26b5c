import type { Translate } from '@/shared/i18n/words';
import type { Language } from '@/shared/settings/settings';
import type { Figure } from './figures';

/** The name of a figure. */
export function nameIn(t: Translate<'figures'>, language: Language, { name, names }: Figure): string {
  return names?.[language] ?? t(`figures:${name}` as 'figures:total');
}
