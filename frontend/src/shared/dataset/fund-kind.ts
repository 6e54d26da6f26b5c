import { SAMPLE_BENCHMARK, SAMPLE_FUNDS } from '@/shared/samples/samples';
import { datasetReferenceOf, isValuesId } from './reference';

const SAMPLE = 'sample:';

/** Where the history behind an id of the address comes from. */
export type FundKind = 'sample' | 'own' | 'dataset' | 'source' | 'unknown';

/** A fund of a NAV source: its source's id and its code there. */
const OF_SOURCE = /^(?!sample:|dataset:|u:)[a-z][a-z0-9-]{1,30}:[^\s/?#]{1,60}$/;

export function kindOf(id: string): FundKind {
  if (isValuesId(id)) return 'own';
  if (datasetReferenceOf(id) !== null) return 'dataset';
  if (OF_SOURCE.test(id)) return 'source';
  const code = id.startsWith(SAMPLE) ? id.slice(SAMPLE.length) : '';
  return id === SAMPLE_BENCHMARK || SAMPLE_FUNDS.some((sample) => sample === code) ? 'sample' : 'unknown';
}
