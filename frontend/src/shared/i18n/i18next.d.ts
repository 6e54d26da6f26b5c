import 'i18next';
import type cashFlow from './locales/en/cash-flow.json';
import type charts from './locales/en/charts.json';
import type docs from './locales/en/docs.json';
import type performance from './locales/en/performance.json';
import type settings from './locales/en/settings.json';
import type shared from './locales/en/shared.json';
import type shell from './locales/en/shell.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: {
      'cash-flow': typeof cashFlow;
      charts: typeof charts;
      docs: typeof docs;
      performance: typeof performance;
      settings: typeof settings;
      shared: typeof shared;
      shell: typeof shell;
    };
  }
}
