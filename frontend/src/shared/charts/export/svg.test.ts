import { describe, expect, it } from 'vitest';
import { paperPalette } from '../plot/palette';
import type { PlotLook } from '../plot/options';
import type { Line } from '../model/time-series';
import { toPaperSvg } from './paper';
import { toSvg } from './svg';

const look: PlotLook = { palette: paperPalette(), logarithmic: false, axisValue: String, axisDate: String, counted: false, gutter: 80 };
const caption = { title: 'A < B & "C"', unit: 'money', range: '2020 – 2024', source: 'Fictional sample' };
const line = (values: (number | null)[], fillTo?: number): Line => ({
  key: 'k',
  label: 'Line',
  short: 'Line',
  tone: 'fund',
  values,
  read: () => ({ value: '' }),
  ...(fillTo === undefined ? {} : { fillTo }),
});

function parsed(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

describe('picture of a chart', () => {
  it('says title, unit, span and source, whatever they hold', () => {
    const text = parsed(toSvg({ days: [0, 1, 2], lines: [line([1, 3, 2])] }, look, { from: 0, to: 2 }, caption)).documentElement.textContent;
    for (const part of Object.values(caption)) expect(text).toContain(part);
  });

  it('breaks the line at a gap', () => {
    const svg = parsed(toSvg({ days: [0, 1, 2, 3], lines: [line([1, null, 2, 3])] }, look, { from: 0, to: 3 }, caption));
    expect(svg.querySelector('path')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
  });

  it.each([
    ['no value', []],
    ['one', [5]],
    ['two', [5, 6]],
    ['equal ones', [5, 5, 5]],
    ['negative ones', [-5, -2, -9]],
    ['only gaps', [null, null]],
  ])('survives %s without a number that is none', (_name, values) => {
    const days = values.map((_, index) => index);
    const svg = toPaperSvg({ days, lines: [line(values, 0)] }, { ...look, include: 0 }, { from: 0, to: Math.max(0, values.length - 1) }, 200);
    parsed(svg);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});
