import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DATASET } from '@/shared/testing/sample-dataset';
import { deleteKeptFile, deleteKeptFiles, keepFile, keepsFiles, keptFiles, renameKeptFile, setKeeping, type KeptFile } from './kept-files';
import { reviveReference, seriesOfDataset } from './revive';
import { sendUpload } from './upload';

vi.mock('./upload', () => ({ sendUpload: vi.fn() }));

const ROWS = { name: 'Mine', kind: 'nav', dates: ['2024-01-02', '2024-01-03'], values: [1, 1.1], dividends: [], splits: [] };
const [SERIES] = await withService([DATASET], () => seriesOfDataset(DATASET));
const KEPT: KeptFile = { fingerprint: DATASET.fingerprint, fileName: 'mine.csv', file: new Blob(['date,nav']), options: { name: 'Mine', dates: 'dayFirst' }, summary: DATASET, ids: ['d1'], series: [SERIES!] };

/** Answers as the service does, with the data sets that it has. */
async function withService<T>(datasets: readonly unknown[], run: () => Promise<T>, rows: unknown = ROWS): Promise<T> {
  vi.stubGlobal('fetch', (request: Request) => Promise.resolve(Response.json(request.url.includes('/nav') ? rows : { datasets, bytes: 0, limit: 1 })));
  try {
    return await run();
  } finally {
    vi.unstubAllGlobals();
  }
}

beforeEach(async () => {
  await deleteKeptFiles();
  vi.mocked(sendUpload).mockReset();
  vi.mocked(sendUpload).mockResolvedValue({ ...DATASET, id: 'd2' });
});
afterEach(() => setKeeping(true));

it('names a history by its values, whatever the data set is called', async () => {
  const [other] = await withService([], () => seriesOfDataset({ ...DATASET, id: 'other', name: 'Another' }));
  expect(SERIES?.id).toMatch(/^u:[0-9a-f]{16}$/);
  expect(other?.id).toBe(SERIES?.id);
});

it('sends no file that the service has', async () => {
  await keepFile(KEPT);
  expect(await withService([DATASET], () => reviveReference(SERIES!.id))).toBe('d1');
  expect(sendUpload).not.toHaveBeenCalled();
});

it('sends the file once with its choices to a service that has forgotten it', async () => {
  await keepFile(KEPT);
  const found = await withService([], () => Promise.all([reviveReference(SERIES!.id), reviveReference('dataset:d1')]));
  expect(found).toEqual(['d2', 'd2']);
  expect(sendUpload).toHaveBeenCalledTimes(1);
  expect(vi.mocked(sendUpload).mock.calls[0]?.[0]).toMatchObject({ fileName: 'mine.csv', options: KEPT.options });
  // The address of either data set leads to the file from now on.
  expect((await keptFiles())[0]?.ids).toEqual(['d1', 'd2']);
});

it('does not show other values under a link than those it names', async () => {
  await keepFile(KEPT);
  expect(await withService([], () => reviveReference(SERIES!.id), { ...ROWS, values: [1, 2] })).toBeNull();
});

it('has nothing under the link of another browser, or after the file was deleted', async () => {
  expect(await withService([], () => reviveReference(SERIES!.id))).toBeNull();
  await keepFile(KEPT);
  await deleteKeptFile(KEPT.fingerprint);
  expect(await withService([], () => reviveReference(SERIES!.id))).toBeNull();
});

it('gives a renamed file its name when it is sent again', async () => {
  await keepFile(KEPT);
  await renameKeptFile(KEPT.fingerprint, 'Renamed');
  expect((await keptFiles())[0]).toMatchObject({ options: { name: 'Renamed', dates: 'dayFirst' }, summary: { name: 'Renamed' } });
});

it('deletes with the next look what a page that was left had no time for', async () => {
  await keepFile(KEPT);
  void deleteKeptFile(KEPT.fingerprint);
  localStorage.setItem('fundcalc.deletedFiles', KEPT.fingerprint);
  expect(await keptFiles()).toEqual([]);
  expect(localStorage.getItem('fundcalc.deletedFiles')).toBeNull();
});

it('keeps no files where the reader does not wish it', () => {
  setKeeping(false);
  expect(keepsFiles()).toBe(false);
});
