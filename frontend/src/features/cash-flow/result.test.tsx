import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { startTranslation } from '@/shared/i18n/translation';
import { renderScreen } from '@/shared/testing/render-screen';
import { useUrlState } from '@/shared/url/use-url-state';
import type { CashFlowAnswer } from './calculations';
import { PARAMETERS } from './calculations';
import { Result } from './result';

await startTranslation(['cash-flow', 'shared']);

const broken = (message: string): CashFlowAnswer => ({
  result: { total: null, annualised: null, days: 60, periods: [], unavailable: {} },
  conventions: { profile: 'default', flowTiming: 'end' },
  provenance: { engineVersion: 'test', inputFingerprint: '', series: [] },
  notes: [{ code: 'CHAIN_BROKEN', message, path: '/result/periods/1' }],
});

function Timing() {
  return <output>{useUrlState(PARAMETERS).state.flowTiming}</output>;
}

const show = (message: string) =>
  renderScreen(
    <>
      <Result calculation="time-weighted-return" envelope={broken(message)} />
      <Timing />
    </>,
  );

describe('a chain of returns that is broken', () => {
  afterEach(cleanup);

  it('offers the flow timing that the note names', async () => {
    await show('Broken. With flowTiming: inStartOutEnd the chain holds.');
    expect(await screen.findByText('Broken. With “Flows happen: in at the start, out at the end” the chain holds.')).toBeDefined();
    fireEvent.click(await screen.findByRole('button', { name: /^Count flows as/ }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('inStartOutEnd'));
  });

  it('offers nothing where no timing links it', async () => {
    await show('Broken.');
    expect(screen.queryByRole('button', { name: /^Count flows as/ })).toBeNull();
  });
});
