import { useEffect, useRef, useState } from 'react';

/** Four messages a second are the most a screen reader is asked to take in. */
const PAUSE_MILLISECONDS = 250;

/** A polite live region's text: the newest message wins, and messages come at most four times a second. */
export function useAnnouncer(): readonly [string, (message: string) => void] {
  const [spoken, setSpoken] = useState('');
  const state = useRef<{ last: number; waiting: string | null; timer: ReturnType<typeof setTimeout> | null }>({
    last: -Infinity,
    waiting: null,
    timer: null,
  });

  useEffect(() => {
    const { current } = state;
    return () => {
      if (current.timer !== null) clearTimeout(current.timer);
    };
  }, []);

  function say(message: string): void {
    const { current } = state;
    const rest = current.last + PAUSE_MILLISECONDS - performance.now();
    current.waiting = message;
    if (current.timer !== null) return;
    current.timer = setTimeout(
      () => {
        current.timer = null;
        current.last = performance.now();
        setSpoken(current.waiting ?? '');
      },
      Math.max(0, rest),
    );
  }

  return [spoken, say];
}
