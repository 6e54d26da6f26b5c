import { useSyncExternalStore } from 'react';

export const LANGUAGES = ['zh', 'en'] as const;
export const REGIONS = ['zh-CN', 'zh-HK', 'en-US', 'en-GB', 'de-DE'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const SCHEMES = ['red-up', 'green-up', 'blue-orange', 'mono'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;

export type Language = (typeof LANGUAGES)[number];
export type Region = (typeof REGIONS)[number];
export type Theme = (typeof THEMES)[number];
export type Scheme = (typeof SCHEMES)[number];
export type Density = (typeof DENSITIES)[number];

/** How the page looks and writes; three separate choices for words, formats and the colour of gains. */
export interface Settings {
  readonly language: Language;
  readonly region: Region;
  readonly theme: Theme;
  readonly scheme: Scheme;
  readonly density: Density;
  /** Hides amounts of money, so that the screen can be shown to others. */
  readonly privacy: boolean;
  /** Single-key shortcuts; they can be switched off because they disturb speech input. */
  readonly shortcuts: boolean;
}

const KEY = 'fundcalc.settings';
const listeners = new Set<() => void>();

function oneOf<T extends string>(allowed: readonly T[], value: unknown, fallback: T): T {
  return allowed.find((candidate) => candidate === value) ?? fallback;
}

/** Settings of a reader who has chosen nothing yet: the browser's language decides, and Chinese means red for gains. */
export function defaultSettings(browserLanguage: string): Settings {
  const chinese = /^zh/i.test(browserLanguage);
  const region = REGIONS.find((candidate) => candidate.toLowerCase() === browserLanguage.toLowerCase());
  return {
    language: chinese ? 'zh' : 'en',
    region: region ?? (chinese ? 'zh-CN' : 'en-US'),
    theme: 'system',
    scheme: chinese ? 'red-up' : 'green-up',
    density: 'comfortable',
    privacy: false,
    shortcuts: true,
  };
}

/** Reads stored text, keeping what is valid and defaulting the rest. */
export function parseSettings(text: string | null, defaults: Settings): Settings {
  let stored: Partial<Record<keyof Settings, unknown>> = {};
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value === 'object' && value !== null) stored = value;
  } catch {
    stored = {};
  }
  return {
    language: oneOf(LANGUAGES, stored.language, defaults.language),
    region: oneOf(REGIONS, stored.region, defaults.region),
    theme: oneOf(THEMES, stored.theme, defaults.theme),
    scheme: oneOf(SCHEMES, stored.scheme, defaults.scheme),
    density: oneOf(DENSITIES, stored.density, defaults.density),
    privacy: typeof stored.privacy === 'boolean' ? stored.privacy : defaults.privacy,
    shortcuts: typeof stored.shortcuts === 'boolean' ? stored.shortcuts : defaults.shortcuts,
  };
}

function storedText(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function initialSettings(): Settings {
  const settings = parseSettings(storedText(), defaultSettings(navigator.language));
  const asked = new URLSearchParams(window.location.search).get('lang');
  return { ...settings, language: oneOf(LANGUAGES, asked, settings.language) };
}

let current: Settings = initialSettings();

export function currentSettings(): Settings {
  return current;
}

/** Changes some settings, keeps them on this browser and tells every listener. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // A browser that refuses storage still applies the choice until the page closes.
  }
  listeners.forEach((listener) => listener());
}

// Another tab has changed them: this one takes them over and does not write its older ones back.
window.addEventListener('storage', ({ key }) => {
  if (key !== null && key !== KEY) return;
  current = parseSettings(storedText(), defaultSettings(navigator.language));
  listeners.forEach((listener) => listener());
});

export function onSettingsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSettings(): Settings {
  return useSyncExternalStore(onSettingsChange, currentSettings);
}
