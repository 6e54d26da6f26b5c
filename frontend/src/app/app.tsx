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

const SCREEN_HEIGHT = 640;

/** Calculations are pure: an answer never grows stale, and only a service that may come back is asked again. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      retry: (failures, problem) => failures < 2 && problem instanceof ApiProblem && (problem.status === null || problem.status === 503),
    },
  },
});

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
                  <ScreenBoundary key={path}>
                    <Suspense fallback={<Loading height={SCREEN_HEIGHT} />}>
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
