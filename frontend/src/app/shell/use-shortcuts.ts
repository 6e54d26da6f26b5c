import { useEffect, useEffectEvent } from 'react';

interface Shortcuts {
  readonly singleKeys: boolean;
  readonly openOmnibox: () => void;
  readonly openHelp: () => void;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

/** Ctrl/⌘K anywhere; `/` and `?` outside of fields, unless the reader switched single keys off. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const palette = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const single = shortcuts.singleKeys && !isTyping(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (palette || (single && event.key === '/')) {
      event.preventDefault();
      shortcuts.openOmnibox();
    } else if (single && event.key === '?') {
      event.preventDefault();
      shortcuts.openHelp();
    }
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
