import type { Settings } from './settings';
import { currentSettings, onSettingsChange } from './settings';

const darkQuery = () => window.matchMedia('(prefers-color-scheme: dark)');

/** Whether the page is dark now, with "system" resolved. */
export function isDark(settings: Settings): boolean {
  return settings.theme === 'dark' || (settings.theme === 'system' && darkQuery().matches);
}

function apply(): void {
  const settings = currentSettings();
  const root = document.documentElement;
  root.lang = settings.language === 'zh' ? 'zh-CN' : 'en';
  root.dataset['theme'] = isDark(settings) ? 'dark' : 'light';
  root.dataset['scheme'] = settings.scheme;
  root.dataset['density'] = settings.density;
  root.dataset['privacy'] = settings.privacy ? 'on' : 'off';
}

/** Writes the settings onto the document now and whenever they or the system's theme change. */
export function followSettings(): void {
  apply();
  onSettingsChange(apply);
  darkQuery().addEventListener('change', apply);
}
