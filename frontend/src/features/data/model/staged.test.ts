import { describe, expect, it } from 'vitest';
import { ApiProblem, problemOf } from '@/shared/api/problem';
import type { Dataset, UploadOptions } from '@/shared/dataset/dataset';
import type { Staging, StagingAction } from './staged';
import { withChoice, withRole } from '@/shared/dataset/reading-options';
import { EMPTY, nextStaging, withEdit } from './staged';

const file = new Blob(['date,nav']);
const dataset = { id: 'd1', name: 'one' } as Dataset;
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

  it('goes by what a refused reading found until one is accepted, and keeps it when the connection breaks', () => {
    const reading = { columns: [], guesses: [], problems: [], problemCounts: [], preview: [['a']] };
    const failed = (problem: unknown): StagingAction => ({ type: 'phase', key: 'a', phase: { kind: 'failed', problem } });
    const refused = nextStaging(two, failed(problemOf({ code: 'INVALID', reading }, new Response(null, { status: 422 }))));
    expect(refused.files[0]?.refused).toEqual(reading);
    const broken = nextStaging(refused, failed(new ApiProblem('unreachable', null)));
    expect(broken.files[0]?.refused).toEqual(reading);
    expect(nextStaging(broken, { type: 'phase', key: 'a', phase: { kind: 'read', dataset } }).files[0]).toMatchObject({ dataset, refused: null });
  });

  it('forgets corrections when another choice puts other cells in their places', () => {
    const corrected = nextStaging(two, { type: 'edited', key: 'a', edits: [{ row: 3, column: 1, value: '1.1' }] });
    const chosen = (options: UploadOptions) => nextStaging(corrected, { type: 'chosen', key: 'a', options }).files[0]?.edits;
    expect(chosen({ dates: 'dayFirst', encoding: 'GB18030' })).toHaveLength(1);
    expect(chosen({ sheet: 'Other' })).toEqual([]);
    expect(chosen({ delimiter: ';' })).toEqual([]);
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

  it('takes a role away from the column that had it', () => {
    const twice = withRole({ columns: [{ index: 0, role: 'date' }, { index: 1, role: 'ignored' }] }, 2, 'date');
    expect(twice.columns).toEqual([{ index: 1, role: 'ignored' }, { index: 2, role: 'date' }]);
    expect(withRole({ columns: [{ index: 1, role: 'ignored' }] }, 0, 'ignored').columns).toHaveLength(2);
  });

  it('takes the later of two corrections of one cell', () => {
    const edits = withEdit(withEdit([{ row: 2, column: 0, value: 'x' }], { row: 3, column: 1, value: '1' }), { row: 3, column: 1, value: '2' });
    expect(edits).toEqual([{ row: 2, column: 0, value: 'x' }, { row: 3, column: 1, value: '2' }]);
  });
});
