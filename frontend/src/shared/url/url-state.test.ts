import { describe, expect, it } from 'vitest';
import { choiceParameter, dateParameter, listParameter, numberParameter, switchParameter, textParameter } from './parameters';
import { decodeLink, encodeLink } from './url-state';

const PARAMETERS = {
  fund: textParameter('f'),
  frequency: choiceParameter('freq', ['daily', 'weekly', 'monthly'], 'daily'),
  riskFree: numberParameter('rf', { from: -1, to: 1 }),
  from: dateParameter('from'),
  logarithmic: switchParameter('log'),
  compare: listParameter('with', 20),
};
const DEFAULTS = decodeLink(PARAMETERS, '').state;
type State = typeof DEFAULTS;

/** mulberry32: the same states in every run. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ALPHABET = Array.from('abc019:,&=+%#? 基金😀_-.');

function randomState(draw: () => number): State {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(draw() * values.length)]!;
  const word = (): string => Array.from({ length: Math.floor(draw() * 12) }, () => pick(ALPHABET)).join('');
  const day = new Date(Date.UTC(1990, 0, 1) + Math.floor(draw() * 20_000) * 86_400_000).toISOString().slice(0, 10);
  const list = Array.from({ length: Math.floor(draw() * 5) }, () => word().replaceAll(',', '')).filter((text) => text !== '');
  return {
    fund: word(),
    frequency: pick(['daily', 'weekly', 'monthly'] as const),
    riskFree: draw() < 0.3 ? null : draw() * 2 - 1,
    from: draw() < 0.3 ? null : day,
    logarithmic: draw() < 0.5,
    compare: [...new Set(list)],
  };
}

describe('a link', () => {
  it('survives encode, decode and encode for 1,000 states', () => {
    const draw = draws(20240501);
    for (let round = 0; round < 1000; round++) {
      const state = randomState(draw);
      const link = encodeLink(PARAMETERS, state);
      const decoded = decodeLink(PARAMETERS, link);
      expect(decoded.state).toEqual(state);
      expect(decoded.bad).toEqual([]);
      expect(encodeLink(PARAMETERS, decoded.state, decoded.unknown)).toBe(link);
    }
  });

  it('begins with its version and leaves defaults out', () => {
    expect(encodeLink(PARAMETERS, decodeLink(PARAMETERS, '').state)).toBe('v=1');
  });

  it('stays readable', () => {
    const state: State = { ...DEFAULTS, fund: 'sample:bond', compare: ['a', 'b'], riskFree: 0.015 };
    expect(encodeLink(PARAMETERS, state)).toBe('v=1&f=sample:bond&rf=0.015&with=a,b');
  });

  // Links of version 1 that must open for good.
  it.each([
    ['v=1&f=sample:bond&freq=weekly&rf=0.015&from=2020-01-01&log=1&with=a,b', { fund: 'sample:bond', frequency: 'weekly', riskFree: 0.015, from: '2020-01-01', logarithmic: true, compare: ['a', 'b'] }],
    ['f=x', { fund: 'x', frequency: 'daily', riskFree: null, from: null, logarithmic: false, compare: [] }],
  ])('reads %s', (link, state) => {
    expect(decodeLink(PARAMETERS, link).state).toEqual(state);
  });

  it('keeps what it does not know', () => {
    const { state, unknown } = decodeLink(PARAMETERS, 'v=1&f=a&later=1&later=2');
    expect(encodeLink(PARAMETERS, state, unknown)).toBe('v=1&f=a&later=1&later=2');
  });

  it('reports bad values and uses the default instead', () => {
    const { state, bad } = decodeLink(PARAMETERS, 'freq=hourly&rf=NaN&from=2023-02-29&log=yes');
    expect(bad.map(({ key, text }) => `${key}=${text}`)).toEqual(['freq=hourly', 'rf=NaN', 'from=2023-02-29', 'log=yes']);
    expect(state).toMatchObject({ frequency: 'daily', riskFree: null, from: null, logarithmic: false });
  });

  it('says when it comes from a newer page', () => {
    expect(decodeLink(PARAMETERS, 'v=2').newer).toBe(true);
    expect(decodeLink(PARAMETERS, 'v=1').newer).toBe(false);
  });
});
