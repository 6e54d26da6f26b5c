import { describe, expect, it } from 'vitest';
import type { Dataset } from '@/shared/dataset/dataset';
import type { Staging } from './staged';
import { EMPTY, nextStaging, withChoice, withEdit, withRole } from './staged';

const file = new Blob(['date,nav']);
const read = (encoding: string): Dataset => ({ id: 'd1', name: 'one', guesses: [{ topic: 'encoding', value: encoding }, { topic: 'delimiter', value: ';' }] }) as unknown as Dataset;
const dataset = read('GB18030');
const two: Staging = nextStaging(EMPTY, { type: 'added', files: [{ key: 'a', name: 'a.csv', file }, { key: 'b', name: 'b.csv', file }] });

describe('staging', () => {
  it('shows the first of the files that arrive, and a newer arrival after it', () => {
    expect(two.current).toBe('a');
    expect(nextStaging(two, { type: 'added', files: [{ key: 'c', name: 'c.csv', file }] }).current).toBe('c');
  });

  it('keeps file, choices, corrections and the last reading when a request fails', () => {
    const steps = [
      { type: 'phase', key: 'a', phase: { kind: 'read', dataset } },
      { type: 'chosen', key: 'a', options: { dates: 'dayFirst' } },
      { type: 'edited', key: 'a', edits: [{ row: 3, column: 1, value: '1.1' }] },
      { type: 'phase', key: 'a', phase: { kind: 'failed', problem: new Error('gone') } },
    ] as const;
    const [first] = steps.reduce(nextStaging, two).files;
    expect(first).toMatchObject({ file, options: { dates: 'dayFirst' }, edits: [{ row: 3, column: 1, value: '1.1' }], dataset, phase: { kind: 'failed' } });
  });

  it('remembers how the file itself is written, whatever the corrected text is sent in', () => {
    const steps = [
      { type: 'phase', key: 'a', phase: { kind: 'read', dataset } },
      { type: 'edited', key: 'a', edits: [{ row: 3, column: 1, value: '1.1' }] },
      { type: 'phase', key: 'a', phase: { kind: 'read', dataset: read('UTF-8') } },
    ] as const;
    expect(steps.reduce(nextStaging, two).files[0]?.origin).toEqual({ encoding: 'GB18030', delimiter: ';' });
  });

  it('touches no other file', () => {
    const next = nextStaging(two, { type: 'chosen', key: 'a', options: { encoding: 'GB18030' } });
    expect(next.files[1]).toBe(two.files[1]);
  });

  it('goes on to the next file when one is done', () => {
    expect(nextStaging(two, { type: 'removed', key: 'a' })).toMatchObject({ current: 'b', files: [{ key: 'b' }] });
    expect(nextStaging(nextStaging(two, { type: 'removed', key: 'a' }), { type: 'removed', key: 'b' })).toEqual(EMPTY);
  });

  it('brings a kept file back as it was, to be read again', () => {
    const kept = { ...two.files[0]!, options: { dates: 'dayFirst' as const }, dataset, phase: { kind: 'read' as const, dataset } };
    const waiting = nextStaging(EMPTY, { type: 'wanted back', file: kept, id: 'd1' });
    expect(waiting).toEqual({ files: [], current: null, returning: [{ file: kept, id: 'd1' }] });
    const back = nextStaging(waiting, { type: 'returned', file: kept });
    expect(back).toMatchObject({ current: 'a', returning: [], files: [{ key: 'a', options: { dates: 'dayFirst' }, dataset: null, phase: { kind: 'cancelled' } }] });
  });
});

describe('choices', () => {
  it('replaces one and leaves the others; null takes one back', () => {
    expect(withChoice({ dates: 'dayFirst', decimals: 'comma' }, 'dates', 'monthFirst')).toEqual({ decimals: 'comma', dates: 'monthFirst' });
    expect(withChoice({ dates: 'dayFirst' }, 'dates', null)).toEqual({});
  });

  it('names each column once, in order', () => {
    expect(withRole(withRole({ columns: [{ index: 2, role: 'ignored' }] }, 0, 'date'), 2, 'unitNav')).toEqual({ columns: [{ index: 0, role: 'date' }, { index: 2, role: 'unitNav' }] });
  });

  it('takes the later of two corrections of one cell', () => {
    const edits = withEdit(withEdit([{ row: 2, column: 0, value: 'x' }], { row: 3, column: 1, value: '1' }), { row: 3, column: 1, value: '2' });
    expect(edits).toEqual([{ row: 2, column: 0, value: 'x' }, { row: 3, column: 1, value: '2' }]);
  });
});
