import { DECLARED, NAMES, type Key } from './declared-further';
import { declaredIn, type Figure, type SectionName } from './figures';

/** The figures of a section that a reader has to ask for. */
export function furtherOf(section: SectionName): readonly Figure[] {
  return declaredIn<Key>(section, DECLARED[section]).map((figure) => ({ ...figure, names: { zh: NAMES.zh[figure.name], en: NAMES.en[figure.name] } }));
}

export const FURTHER_FIGURES = [...furtherOf('returns'), ...furtherOf('risk'), ...furtherOf('ratios')];
