import type { Tone } from '../model/time-series';

/** Colours of one theme and colour scheme, read from the page's tokens. */
export interface Palette {
  readonly tones: Readonly<Record<Tone, string>>;
  readonly areas: Readonly<Record<Tone, string>>;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly surface: string;
  readonly pin: string;
  readonly font: string;
}

export const DASHES: Readonly<Record<Tone, readonly number[]>> = {
  fund: [],
  benchmark: [6, 4],
  fall: [],
  plain: [],
};

export const WIDTHS: Readonly<Record<Tone, number>> = { fund: 2, benchmark: 1.5, fall: 1.25, plain: 1.5 };

/** Reads the tokens in force at this element: theme and scheme live in the style sheet alone. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--chart-${name}`).trim() || style.color;
  return {
    tones: { fund: token('fund'), benchmark: token('benchmark'), fall: token('fall'), plain: token('plain') },
    areas: { fund: token('fund-area'), benchmark: 'transparent', fall: token('fall-area'), plain: token('plain-area') },
    text: token('text'),
    muted: token('muted'),
    grid: token('grid'),
    surface: token('surface'),
    pin: token('pin'),
    font: style.fontFamily,
  };
}

/** The tokens by name instead of value: on paper the style sheet gives them their light colours, whatever the screen shows. */
export function paperPalette(): Palette {
  const token = (name: string): string => `var(--chart-${name})`;
  return {
    tones: { fund: token('fund'), benchmark: token('benchmark'), fall: token('fall'), plain: token('plain') },
    areas: { fund: token('fund-area'), benchmark: 'transparent', fall: token('fall-area'), plain: token('plain-area') },
    text: token('text'),
    muted: token('muted'),
    grid: token('grid'),
    surface: token('surface'),
    pin: token('pin'),
    font: 'inherit',
  };
}

/** Calls back when theme, colour scheme, language, contrast or density change. */
export function watchPalette(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true });
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
