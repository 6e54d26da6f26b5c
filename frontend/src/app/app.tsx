import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ApiProblem } from '@/shared/api/problem';
import { Loading } from '@/shared/ui/states';
import { Toasts } from '@/shared/ui/toasts';
import { NotFoundScreen } from './not-found-screen';
import { ROUTES } from './routes';
import { ScreenBoundary } from './screen-boundary';
import { Shell } from './shell/shell';

/** Calculations are pure: an answer never grows stale, and only a service that may come back is asked again. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      // A request without a network fails at once and says so; it goes again when the device is back online.
      networkMode: 'always',
      refetchOnReconnect: ({ state }) => state.status === 'error',
      retry: (failures, problem) => navigator.onLine && failures < 2 && problem instanceof ApiProblem && (problem.status === null || problem.status === 503),
    },
  },
});

/** The foot of the page waits below the window, so that an arriving screen pushes nothing in sight. */
const LOADING = <Loading height="window" />;

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <Shell>
          <Routes>
            {ROUTES.map(({ path, Screen }) => (
              <Route
                key={path}
                path={path}
                element={
                  <ScreenBoundary key={path} heading="fund-calc">
                    <Suspense fallback={LOADING}>
                      <Screen />
                    </Suspense>
                  </ScreenBoundary>
                }
              />
            ))}
            <Route path="*" element={<NotFoundScreen />} />
          </Routes>
        </Shell>
        <Toasts />
      </BrowserRouter>
    </QueryClientProvider>
  );
}
