import { useEffect, useState } from 'react';

const PAUSE_MILLISECONDS = 150;

/** The text once typing has paused; the first one, and one that was committed, at once. */
export function useSettledText(text: string, committed: boolean): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return committed ? text : settled;
}
