import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { ScreenBoundary } from '@/app/screen-boundary';
import { changeSettings } from '@/shared/settings/settings';
import { startTranslation } from '@/shared/i18n/translation';
import { lazyPart } from './lazy-part';

function loaderThatFails(times: number) {
  const load = vi.fn(async () => {
    if (load.mock.calls.length <= times) throw new TypeError('Failed to fetch dynamically imported module');
    return Promise.resolve(() => <p>{'here'}</p>);
  });
  return load;
}

function tree(Part: React.ComponentType) {
  return (
    <ScreenBoundary>
      <Suspense fallback={null}>
        <Part />
      </Suspense>
    </ScreenBoundary>
  );
}

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 30_000 });

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  changeSettings({ language: 'en' });
  await startTranslation(['shared']);
});

it('names a part that did not arrive and loads it again on retry', async () => {
  const load = loaderThatFails(1);
  render(tree(lazyPart(load)));
  expect(await screen.findByText('A part of the page did not arrive')).toBeDefined();
  expect(load).toHaveBeenCalledTimes(1);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('here')).toBeDefined();
  expect(load).toHaveBeenCalledTimes(2);
});

it('loads it again by itself when the device is back online', async () => {
  render(tree(lazyPart(loaderThatFails(1))));
  await screen.findByText('A part of the page did not arrive');
  window.dispatchEvent(new Event('online'));
  expect(await screen.findByText('here')).toBeDefined();
});

it('shows what stands in for a part that did not arrive, and the part once the device is back online', async () => {
  const Part = lazyPart(loaderThatFails(1), () => <p>{'instead'}</p>);
  const { rerender } = render(tree(Part));
  expect(await screen.findByText('instead')).toBeDefined();
  window.dispatchEvent(new Event('online'));
  rerender(tree(Part));
  expect(await screen.findByText('here')).toBeDefined();
});

it('shows a part that is here already in the same step', () => {
  const here = { then: (done: (Part: React.ComponentType) => void) => done(() => <p>{'here'}</p>) } as unknown as PromiseLike<React.ComponentType>;
  render(tree(lazyPart(() => here)));
  expect(screen.getByText('here')).toBeDefined();
});
