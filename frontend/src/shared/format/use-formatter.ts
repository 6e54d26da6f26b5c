import { useSettings } from '@/shared/settings/settings';
import type { Formatter } from './formatter';
import { createFormatter } from './formatter';

const known = new Map<string, Formatter>();

/** The formatter of the reader's region and language; one object per pair, so it is cheap and stable. */
export function useFormatter(): Formatter {
  const { region, language } = useSettings();
  const key = `${region}/${language}`;
  const formatter = known.get(key) ?? createFormatter(region, language);
  known.set(key, formatter);
  return formatter;
}
