import { useEffect, useState, type RefObject } from 'react';

/** How far below the window a chart is drawn already, so that scrolling finds it finished. */
const AHEAD = '800px';

/** Whether the element has come near the window; stays true from then on. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || element.current === null) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && setNear(true), { rootMargin: AHEAD });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [near, element]);
  return near;
}
