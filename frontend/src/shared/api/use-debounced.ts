import { useEffect, useState } from 'react';

const SETTLED_MILLISECONDS = 250;

/** The value once it has stayed the same for a quarter of a second; compared by content, so equal objects do not restart the wait. */
export function useDebounced<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  const content = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(content) as T), SETTLED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [content]);
  return settled;
}
