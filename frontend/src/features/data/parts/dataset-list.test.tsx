import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startTranslation } from '@/shared/i18n/translation';
import { renderScreen } from '@/shared/testing/render-screen';
import { DATASET } from '@/shared/testing/sample-dataset';
import { DatasetList } from './dataset-list';

await startTranslation(['data', 'shared']);

const ACTS = { ...DATASET, id: 'd3', name: 'Acts', kind: 'transactions', gaps: null };
const DATASETS = [DATASET, { ...DATASET, id: 'd2', name: 'Torn', fingerprint: `0123456789ab${"c".repeat(52)}`, gaps: 2 }, ACTS];

describe('the list of uploads', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('tells fingerprint, span and gaps of each', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ datasets: DATASETS, bytes: 3000, limit: 100_000_000 })));
    await renderScreen(<DatasetList />);
    const row = async (name: string): Promise<HTMLElement> => (await screen.findByRole('heading', { level: 3, name })).closest('li') as HTMLElement;
    expect(within(await row('Mine')).getByText(/Jan 2, 2024 – Jan 5, 2024 · no gaps/)).toBeTruthy();
    const torn = within(await row('Torn'));
    expect(torn.getByText(/· 2 gaps ·/)).toBeTruthy();
    expect(torn.getByText('0123456789ab').getAttribute('title')).toBe(DATASETS[1]?.fingerprint);
    expect(torn.getByRole('button', { name: 'Copy the fingerprint of Torn' })).toBeTruthy();
    expect(within(await row('Acts')).queryByText(/gap/)).toBeNull();
  });
});
