import i18next from 'i18next';
import type { BackendModule, ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentSettings, onSettingsChange } from '@/shared/settings/settings';

const files = import.meta.glob<ResourceKey>('./locales/*/*.json', { import: 'default' });

/** Loads one language of one topic when it is first needed; a topic is a file under locales/<language>/. */
const localeFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const load = files[`./locales/${language}/${namespace}.json`];
    if (!load) {
      done(new Error(`no words for ${language}/${namespace}`), null);
      return;
    }
    load().then(
      (words) => done(null, words),
      (problem: unknown) => done(problem instanceof Error ? problem : new Error(String(problem)), null),
    );
  },
};

/** Starts translation in the chosen language and follows later changes of it. */
export async function startTranslation(namespaces: readonly string[]): Promise<void> {
  await i18next
    .use(localeFiles)
    .use(initReactI18next)
    .init({
      lng: currentSettings().language,
      fallbackLng: false,
      ns: [...namespaces],
      defaultNS: 'shell',
      interpolation: { escapeValue: false },
      react: { useSuspense: true, transSupportBasicHtmlNodes: false },
    });
  onSettingsChange(() => {
    if (i18next.language !== currentSettings().language) void i18next.changeLanguage(currentSettings().language);
  });
}
