import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startTranslation } from '@/shared/i18n/translation';
import { followSettings } from '@/shared/settings/appearance';
import '@/shared/theme/tokens.css';
import '@/shared/theme/base.css';
import '@/shared/theme/print.css';
import { App } from './app';
import { preloadScreen } from './routes';

/** Not awaited at the top level: chunks of screens may import from this one, and would wait for each other. */
async function start(): Promise<void> {
  followSettings();
  await Promise.all([startTranslation(['shell', 'shared', 'performance', 'charts']), preloadScreen(window.location.pathname)]);
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element with id root');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
