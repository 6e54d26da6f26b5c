import type { Dataset } from '@/shared/dataset/dataset';

/** A reading with one bad cell and one caution, for tests; written out by hand from the contract. */
export const DATASET: Dataset = {
  id: 'd1',
  name: 'Mine',
  file: 'mine.csv',
  kind: 'nav',
  fingerprint: 'f'.repeat(64),
  createdAt: '2026-01-05T08:00:00Z',
  expiresAt: '2026-01-06T08:00:00Z',
  bytes: 1000,
  from: '2024-01-02',
  to: '2024-01-05',
  gaps: 0,
  rows: 4,
  accepted: 3,
  rejected: 1,
  duplicates: 0,
  skipped: 0,
  funds: [{ code: '', name: '', rows: 3, reference: 'd1' }],
  columns: [
    { index: 0, header: 'date', role: 'date', confidence: 1, evidence: 'its name', sample: '02/01/2024' },
    { index: 1, header: 'nav', role: 'unitNav', confidence: 0.95, evidence: 'its name', sample: '1.0' },
    { index: 2, header: 'note', role: 'ignored', confidence: 0.5, evidence: 'nothing known', sample: 'x' },
  ],
  guesses: [
    { topic: 'encoding', value: 'UTF-8', confidence: 1, evidence: 'every byte decodes', alternatives: [], overridable: true },
    { topic: 'dates', value: 'dayFirst', confidence: 0.5, evidence: 'no cell tells', alternatives: ['monthFirst'], overridable: true },
    { topic: 'headerRow', value: '1', confidence: 1, evidence: 'known names', alternatives: ['0'], overridable: true },
    { topic: 'rowOrder', value: 'descending', confidence: 1, evidence: 'dates fall', alternatives: [], overridable: false },
  ],
  questions: [],
  problems: [
    { row: 3, column: 1, header: 'nav', value: 'abc', code: 'NUMBER_UNREADABLE', scope: 'row', message: 'is no number', fix: 'write 1.0234' },
    { row: 5, column: null, header: '', value: '', code: 'POSSIBLE_DUPLICATE', scope: 'caution', message: 'twice', fix: 'look' },
  ],
  problemCounts: [
    { code: 'NUMBER_UNREADABLE', scope: 'row', count: 1 },
    { code: 'POSSIBLE_DUPLICATE', scope: 'caution', count: 1 },
  ],
  preview: [
    ['date', 'nav', 'note'],
    ['02/01/2024', '1.0', 'x'],
  ],
};
