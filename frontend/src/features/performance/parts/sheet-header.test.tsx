import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '@/shared/api/request';
import { startTranslation } from '@/shared/i18n/translation';
import { renderScreen } from '@/shared/testing/render-screen';
import type { SheetAnswer, SheetRequest } from '../model/sheet';
import { SheetHeader } from './sheet-header';

await startTranslation(['performance', 'shared']);

const REQUEST = { series: { fund: 'eastmoney:900001' } } as SheetRequest;

function answer(to: string): Answer<SheetAnswer> {
  return {
    body: {
      result: { period: { from: '2020-01-02', to, observations: 1000, days: 2000, years: 5, frequency: 'daily' } },
      conventions: {},
      provenance: { engineVersion: '0', inputFingerprint: 'f', series: [{ name: 'Fund', source: 'eastmoney', from: '2020-01-02', to, observations: 1000, dropped: 0 }] },
      notes: [],
    },
    meta: { milliseconds: 1, cacheStatus: null, requestId: null },
  } as unknown as Answer<SheetAnswer>;
}

describe('the header of a sheet', () => {
  beforeEach(() => {
    // A Saturday; only the clock is ours.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-28T08:00:00') });
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('says how old the last value is when trading went on without it', async () => {
    await renderScreen(<SheetHeader fund="sample:index" answer={answer('2026-11-20')} request={REQUEST} kind="source" cut={false} />);
    expect(screen.getByText('Last value Nov 20, 2026, 5 weekdays ago')).toBeTruthy();
  });

  it.each([
    ['a recent one', '2026-11-25', 'source', false],
    ['a sample', '2020-12-31', 'sample', false],
    ['a window that the reader has cut', '2026-01-30', 'source', true],
  ] as const)('says nothing of %s', async (_, to, kind, cut) => {
    await renderScreen(<SheetHeader fund="sample:index" answer={answer(to)} request={REQUEST} kind={kind} cut={cut} />);
    expect(screen.getByRole('heading', { level: 1, name: 'Fund' })).toBeTruthy();
    expect(screen.queryByText(/weekdays ago/)).toBeNull();
  });
});
