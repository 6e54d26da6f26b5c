import { useSettings } from '@/shared/settings/settings';
import type { Formatter } from './formatter';
import { createFormatter } from './formatter';

const known = new Map<string, Formatter>();

/** The formatter of the reader's region and language; one object per combination, so it is cheap and stable. */
export function useFormatter(): Formatter {
  const { region, language, privacy } = useSettings();
  const key = `${region}/${language}/${privacy ? 'masked' : 'open'}`;
  const formatter = known.get(key) ?? createFormatter(region, language, privacy);
  known.set(key, formatter);
  return formatter;
}
