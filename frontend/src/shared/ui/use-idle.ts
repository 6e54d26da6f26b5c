import { useEffect, useState } from 'react';

/** Long enough for the first result to be drawn on a slow device. */
const PAUSE_MILLISECONDS = 3000;

/** True once the page has loaded, is ready and has rested: time to load what the reader does not need yet. */
export function useIdle(ready = true): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (!ready) return;
    let timer = 0;
    const rest = (): void => {
      timer = window.setTimeout(() => setIdle(true), PAUSE_MILLISECONDS);
    };
    if (document.readyState === 'complete') rest();
    else window.addEventListener('load', rest, { once: true });
    return () => {
      window.removeEventListener('load', rest);
      clearTimeout(timer);
    };
  }, [ready]);
  return idle;
}
