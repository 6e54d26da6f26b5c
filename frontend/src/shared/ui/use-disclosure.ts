import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';

interface Disclosure {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Holds the button, which comes first, and the panel. */
  readonly root: RefObject<HTMLDivElement | null>;
}

/** A button that discloses a panel: Escape and clicks outside close it, focus returns to the button. */
export function useDisclosure(): Disclosure {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const onPointer = (event: PointerEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      root.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);
  return { open, setOpen, root };
}
