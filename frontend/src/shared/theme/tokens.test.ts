import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/* Contrast as WCAG 2.2 defines it, computed from the style sheet itself: a token that is changed is checked again. */

type Tokens = ReadonlyMap<string, string>;
type Colour = readonly [number, number, number];

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const THEMES = ['light', 'dark'] as const;
const SCHEMES = ['red-up', 'green-up', 'blue-orange', 'mono'] as const;
const TEXT = 4.5;
const GRAPHIC = 3;

/** Declarations of the blocks whose selector a document with this theme and scheme meets, the later ones winning. */
function tokensOf(theme: string, scheme: string): Tokens {
  const tokens = new Map<string, string>();
  for (const [, selectors = '', body = ''] of css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const met = selectors.split(',').some((selector) => {
      const wanted = [...selector.matchAll(/\[data-(theme|scheme)='([\w-]+)'\]/g)];
      return selector.includes(':root') && !selector.includes('data-density') && wanted.every(([, name, value]) => value === (name === 'theme' ? theme : scheme));
    });
    if (met) for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+):\s*([^;]+);/g)) tokens.set(name, value.trim());
  }
  return tokens;
}

function colourOf(tokens: Tokens, name: string): Colour {
  const value = tokens.get(name) ?? '';
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (reference !== undefined) return colourOf(tokens, reference);
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value);
  if (!hex) throw new Error(`${name} is no colour: ${value}`);
  return [1, 2, 3].map((at) => Number.parseInt(hex[at] ?? '', 16)) as unknown as Colour;
}

function mixed(over: Colour, under: Colour, share: number): Colour {
  return over.map((part, at) => part * share + (under[at] ?? 0) * (1 - share)) as unknown as Colour;
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(left: Colour, right: Colour): number {
  const [light = 0, dark = 0] = [luminance(left), luminance(right)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['--page', '--surface', '--raised', '--sunken'] as const;
const SOFT = ['--accent-soft', '--danger-soft', '--warning-soft'] as const;

/** Each text with every ground on which a style of the page sets it. */
const TEXT_PAIRS: readonly (readonly [string, readonly string[]])[] = [
  ['--ink', [...GROUNDS, ...SOFT]],
  ['--ink-2', [...GROUNDS, ...SOFT]],
  ['--ink-3', GROUNDS],
  ['--accent', [...GROUNDS, ...SOFT]],
  ['--danger', [...GROUNDS, '--danger-soft']],
  ['--warning', [...GROUNDS, '--warning-soft']],
  ['--success', GROUNDS],
  ['--gain', GROUNDS],
  ['--loss', GROUNDS],
  ['--accent-ink', ['--accent']],
];
/** Lines, dots, borders of controls and focus rings. */
const GRAPHIC_PAIRS: readonly (readonly [string, readonly string[]])[] = [
  ...[1, 2, 3, 4].map((series) => [`--series-${series}`, ['--surface', '--raised', '--sunken']] as const),
  ['--line-strong', GROUNDS],
  ['--gain', ['--surface', '--raised']],
  ['--loss', ['--surface', '--raised']],
  ['--accent', GROUNDS],
];

describe.each(THEMES)('%s', (theme) => {
  describe.each(SCHEMES)('%s', (scheme) => {
    const tokens = tokensOf(theme, scheme);
    const of = (name: string): Colour => colourOf(tokens, name);

    it.each(TEXT_PAIRS)('%s can be read on %j', (text, grounds) => {
      for (const ground of grounds) expect(contrast(of(text), of(ground)), ground).toBeGreaterThanOrEqual(TEXT);
    });

    it.each(GRAPHIC_PAIRS)('%s stands out from %j', (mark, grounds) => {
      for (const ground of grounds) expect(contrast(of(mark), of(ground)), ground).toBeGreaterThanOrEqual(GRAPHIC);
    });

    it.each(['--gain', '--loss'])('words can be read on the strongest %s of a heat map', (direction) => {
      const share = Number.parseFloat(tokens.get('--heat-share') ?? '') / 100;
      expect(contrast(of('--ink'), mixed(of(direction), of('--surface'), share))).toBeGreaterThanOrEqual(TEXT);
    });

    it('tells gain from loss by more than hue where there is none', () => {
      expect(of('--gain')).not.toEqual(of('--loss'));
    });
  });
});

it('reads the colours it claims to read', () => {
  // Black on white is 21 : 1 by definition; #767676 is the lightest grey that still reaches 4.5 on white.
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 6);
  expect(contrast([0x76, 0x76, 0x76], [255, 255, 255])).toBeGreaterThanOrEqual(TEXT);
  expect(contrast([0x77, 0x77, 0x77], [255, 255, 255])).toBeLessThan(TEXT);
  expect(tokensOf('dark', 'mono').get('--page')).not.toBe(tokensOf('light', 'mono').get('--page'));
  expect(colourOf(tokensOf('light', 'green-up'), '--gain')).toEqual(colourOf(tokensOf('light', 'red-up'), '--loss'));
});
