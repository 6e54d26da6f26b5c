import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink } from '@/shared/url/url-state';
import { CHOICES, PARAMETERS, parseDatedRates, type ChoiceName, type SheetState } from './parameters';
import { chosenCount, conventionsOf, defaultConventions, isShipped, ratioOf, requestOf } from './request';

const defaults = decodeLink<SheetState>(PARAMETERS, '').state;

function generator(seed: number): (count: number) => number {
  let state = seed;
  return (count) => (state = (state * 48271) % 2147483647) % count;
}

function randomState(next: (count: number) => number): SheetState {
  const maybe = <T>(value: T): T | null => (next(3) === 0 ? value : null);
  const choices = Object.fromEntries(
    (Object.keys(CHOICES) as ChoiceName[]).map((name) => [name, next(2) === 0 ? '' : (CHOICES[name][next(CHOICES[name].length)] ?? '')]),
  );
  return {
    ...defaults,
    ...choices,
    benchmark: ['', 'none', 'sample:benchmark', 'u:0123456789abcdef'][next(4)] ?? '',
    from: maybe('2017-03-31'),
    to: maybe('2024-02-29'),
    riskFree: maybe(next(2000) / 100 - 3),
    riskFreeSeries: next(3) === 0 ? [{ date: '2020-01-01', percent: next(900) / 100 - 1 }, { date: '2022-01-01', percent: 2 }] : [],
    mar: maybe(next(1000) / 7),
    confidence: maybe(90 + next(9)),
    periodsPerYear: maybe(12 + next(240)),
    calmarWindow: maybe(1 + next(120)),
    rollingWindow: maybe(2 + next(500)),
    logarithmic: next(2) === 0,
  };
}

describe('address of a sheet', () => {
  it('carries a thousand random states there and back', () => {
    const next = generator(20_240_229);
    for (let round = 0; round < 1000; round++) {
      const state = randomState(next);
      const link = encodeLink(PARAMETERS, state);
      const decoded = decodeLink<SheetState>(PARAMETERS, link);
      expect(decoded.bad).toEqual([]);
      expect(decoded.state).toEqual(state);
      expect(encodeLink(PARAMETERS, decoded.state)).toBe(link);
    }
  });

  it('keeps reading the links of version 1', () => {
    const link = 'v=1&b=none&from=2019-01-01&to=2025-12-31&nav=unit&freq=monthly&rf=1.5&log=1&rfs=2020-01-01~1.5,2022-01-01~2&short=yes';
    expect(decodeLink<SheetState>(PARAMETERS, link)).toMatchObject({
      bad: [],
      state: {
        benchmark: 'none',
        from: '2019-01-01',
        to: '2025-12-31',
        basis: 'unit',
        frequency: 'monthly',
        riskFree: 1.5,
        logarithmic: true,
        annualiseShort: 'yes',
        riskFreeSeries: [{ date: '2020-01-01', percent: 1.5 }, { date: '2022-01-01', percent: 2 }],
      },
    });
  });

  it('names what it cannot use and takes the default instead', () => {
    const { bad, state } = decodeLink<SheetState>(PARAMETERS, 'v=1&rf=lots&freq=hourly&from=2024-02-30&conf=12');
    expect(bad.map(({ name }) => name).toSorted()).toEqual(['confidence', 'frequency', 'from', 'riskFree']);
    expect(state).toMatchObject({ riskFree: null, frequency: '', from: null, confidence: null });
  });
});

describe('request of a sheet', () => {
  it('sends only what was chosen, rates as ratios without binary noise', () => {
    const state: SheetState = { ...defaults, riskFree: 1.1, ddof: '0', annualiseShort: 'no', confidence: 99, riskFreeSeries: [{ date: '2020-01-01', percent: 0.7 }] };
    expect(conventionsOf(state)).toEqual({ riskFree: 0.011, ddof: 0, annualiseShort: false, confidence: 0.99, riskFreeSeries: [{ date: '2020-01-01', rate: 0.007 }] });
    expect(chosenCount(state)).toBe(5);
    expect(ratioOf(0.7)).toBe(0.007);
  });

  it('is the shipped one only while nothing was changed', () => {
    const shipped = requestOf({ fund: 'sample:active-equity' }, { fund: 'sample:benchmark' }, defaults);
    expect(isShipped(shipped)).toBe(true);
    expect(isShipped(requestOf({ fund: 'sample:bond' }, { fund: 'sample:benchmark' }, defaults))).toBe(false);
    expect(isShipped(requestOf({ fund: 'sample:active-equity' }, { fund: 'sample:benchmark' }, { ...defaults, riskFree: 0 }))).toBe(false);
    expect(isShipped(requestOf({ fund: 'sample:active-equity' }, { fund: 'sample:benchmark' }, { ...defaults, logarithmic: true }))).toBe(true);
  });

  it('goes back to the default conventions without touching window, benchmark and scale', () => {
    const state = randomState(generator(7));
    const reset = { ...state, ...defaultConventions() };
    expect(conventionsOf(reset)).toEqual({});
    expect(reset).toMatchObject({ benchmark: state.benchmark, from: state.from, to: state.to, logarithmic: state.logarithmic });
  });

  it('takes dated rates in ascending order and nothing else', () => {
    expect(parseDatedRates(['2020-01-01 1.5', '2021-01-01~2%'])).toEqual([{ date: '2020-01-01', percent: 1.5 }, { date: '2021-01-01', percent: 2 }]);
    for (const wrong of [['2021-01-01 1', '2020-01-01 1'], ['2020-02-30 1'], ['2020-01-01'], ['1.5']]) expect(parseDatedRates(wrong)).toBeUndefined();
  });
});
