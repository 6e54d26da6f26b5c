import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { changeSettings } from '@/shared/settings/settings';

/** Renders part of a screen in English with a router and a fresh cache; waits for its words. */
export async function renderScreen(children: ReactNode, address = '/'): Promise<void> {
  changeSettings({ language: 'en', region: 'en-US' });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  // Words are loaded while suspended.
  await act(async () => {
    render(
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={[address]}>
          <Suspense>{children}</Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
    await Promise.resolve();
  });
}
