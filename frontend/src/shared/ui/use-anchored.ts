import type { RefObject } from 'react';
import { useLayoutEffect } from 'react';

const GAP = 6;
const EDGE = 8;

function placeBeside(anchor: HTMLElement, panel: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const below = at.bottom + GAP + height <= window.innerHeight || at.top < height + GAP;
  const top = below ? at.bottom + GAP : at.top - GAP - height;
  panel.style.left = `${Math.max(EDGE, Math.min(at.left, window.innerWidth - width - EDGE))}px`;
  panel.style.top = `${Math.max(EDGE, Math.min(top, window.innerHeight - height - EDGE))}px`;
}

/** Puts a floating element in the top layer beside its anchor: below, or above where there is no room; never outside the window. */
export function useAnchored(open: boolean, anchor: RefObject<HTMLElement | null>, floating: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const panel = floating.current;
    if (!open || !panel) return undefined;
    const place = (): void => {
      if (anchor.current) placeBeside(anchor.current, panel);
    };
    // The top layer keeps the panel from being clipped by scrolling tables; where it is missing, fixed positioning serves.
    if ('showPopover' in panel) panel.showPopover();
    place();
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, { capture: true });
    };
  }, [open, anchor, floating]);
}
