/** Sections of the tear sheet's answer and the schemas that declare their figures. */
const SECTIONS = { returns: 'TearSheetReturns', risk: 'TearSheetRisk', ratios: 'TearSheetRatios', benchmark: 'TearSheetBenchmark' };
/** Formats that a table of numbers shows; the others stand in notes and sentences. */
const SHOWN = new Set(['gain', 'share', 'loss', 'number', 'signed', 'days']);

/**
 * The figures of each section in their order, as the contract declares them: name, format and, where it has another name,
 * definition. `further` chooses those that stand in the sheet at once or those that a reader has to ask for.
 */
export function declaredFigures(contract, further) {
  const { schemas } = contract.components;
  return Object.fromEntries(
    Object.entries(SECTIONS).map(([section, schema]) => {
      const { required, properties } = schemas[schema];
      const figures = required.flatMap((name) => {
        const declared = properties[name]['x-figure'];
        if (!declared || !SHOWN.has(declared.format) || (declared.further === true) !== further) return [];
        if (further && section === 'benchmark') throw new Error(`the page has no place for a further figure of the benchmark: ${name}`);
        return [[name, declared.definition === name ? [declared.format] : [declared.format, declared.definition]]];
      });
      return [section, Object.fromEntries(figures)];
    }),
  );
}

/** The name of each figure in a language, from the glossary. */
export function figureNames(figures, glossary, language) {
  const defined = new Map(glossary.metrics.filter(({ family }) => family === 'performance').map((metric) => [metric.figure, metric]));
  return Object.fromEntries(
    Object.values(figures).flatMap((section) =>
      Object.entries(section).map(([name, [, definition = name]]) => {
        const metric = defined.get(definition);
        if (metric === undefined) throw new Error(`the glossary does not define ${definition}`);
        return [name, metric[language].name];
      }),
    ),
  );
}
