import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { startTranslation } from '@/shared/i18n/translation';
import { renderScreen } from '@/shared/testing/render-screen';
import { decodeLink } from '@/shared/url/url-state';
import { PARAMETERS } from '../model/parameters';
import { ParameterLine } from './parameter-line';

await startTranslation(['performance', 'shared']);

async function chipsOf(fund: string, benchmark: string): Promise<(string | null)[]> {
  const nothing = (): void => undefined;
  const choice = { fund, benchmark, benchmarkProblem: undefined, chooseFund: nothing, chooseBenchmark: nothing };
  const form = { state: decodeLink(PARAMETERS, '').state, bad: [], used: undefined, request: null, result: undefined, commit: nothing, replace: nothing };
  await renderScreen(<ParameterLine choice={choice} form={form} answer={undefined} />);
  const summary = screen.getByText('Change').closest('summary');
  return [...(summary?.firstElementChild?.children ?? [])].map(({ textContent }) => textContent);
}

describe('the line of parameters before an answer', () => {
  afterEach(cleanup);

  it.each([
    ['sample:bond', 'sample:benchmark', 'Fund', 'against Benchmark'],
    ['dataset:0000000000000000000000', 'none', 'Fund', 'No benchmark'],
    ['eastmoney:110022', 'yahoo:^GSPC', '110022', 'against ^GSPC'],
  ])('shows no id of %s and %s', async (fund, benchmark, fundChip, benchmarkChip) => {
    expect((await chipsOf(fund, benchmark)).slice(0, 2)).toEqual([fundChip, benchmarkChip]);
  });
});
