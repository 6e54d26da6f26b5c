import { expect, it } from 'vitest';
import { declaredFigures, figureNames } from './figures.mjs';

const number = (format, rest = {}) => ({ type: ['number', 'null'], 'x-figure': { format, ...rest } });

function contract(benchmark = {}) {
  const section = (properties) => ({ required: Object.keys(properties), properties });
  return {
    components: {
      schemas: {
        TearSheetReturns: section({ total: number('gain', { definition: 'returns.total' }), standardPeriods: { type: 'array' } }),
        TearSheetRisk: section({ worstDay: number('date', { definition: 'worstDay' }), volatility: number('share', { definition: 'volatility' }) }),
        TearSheetRatios: section({ sharpe: number('number', { definition: 'sharpe' }), kelly: number('gain', { definition: 'kelly', further: true }) }),
        TearSheetBenchmark: section(benchmark),
      },
    },
  };
}

it('takes the figures that the contract declares, in its order, without dates and what is no figure', () => {
  expect(declaredFigures(contract(), false)).toEqual({ returns: { total: ['gain', 'returns.total'] }, risk: { volatility: ['share'] }, ratios: { sharpe: ['number'] }, benchmark: {} });
});

it('keeps further figures apart', () => {
  expect(declaredFigures(contract(), true)).toEqual({ returns: {}, risk: {}, ratios: { kelly: ['gain'] }, benchmark: {} });
});

it('refuses a further figure that the page would not show', () => {
  expect(() => declaredFigures(contract({ beta: number('number', { definition: 'beta', further: true }) }), true)).toThrow('beta');
});

it('names figures by the definition of their own family, and refuses one without a definition', () => {
  const glossary = {
    metrics: [
      { family: 'cash-flow', figure: 'returns.total', en: { name: 'wrong' } },
      { family: 'performance', figure: 'returns.total', en: { name: 'Total return' } },
    ],
  };
  expect(figureNames({ returns: { total: ['gain', 'returns.total'] } }, glossary, 'en')).toEqual({ total: 'Total return' });
  expect(() => figureNames({ ratios: { sharpe: ['number'] } }, glossary, 'en')).toThrow('sharpe');
});
