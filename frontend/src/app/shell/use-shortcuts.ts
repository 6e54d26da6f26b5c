import { useEffect, useEffectEvent } from 'react';

interface Shortcuts {
  readonly singleKeys: boolean;
  /** Opens the search box with what was typed or pasted already. */
  readonly openPalette: (text: string) => void;
  readonly openHelp: () => void;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

/** Fund codes, one or several, and nothing else. */
const CODES = /^\s*(?:\d{6}[\s,，、;；]*)+$/;

/** Ctrl/⌘K anywhere; outside of fields `/`, `?` and digits, which begin a fund code, unless the reader switched single keys off. Pasted codes are searched for as well. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const palette = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const single = shortcuts.singleKeys && !isTyping(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (palette || (single && event.key === '/')) {
      event.preventDefault();
      shortcuts.openPalette('');
    } else if (single && event.key === '?') {
      event.preventDefault();
      shortcuts.openHelp();
    } else if (single && /^\d$/.test(event.key) && !event.defaultPrevented && document.querySelector('dialog[open]') === null) {
      event.preventDefault();
      shortcuts.openPalette(event.key);
    }
  });
  const onPaste = useEffectEvent((event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (isTyping(event.target) || !CODES.test(text)) return;
    // The field of the box would take the same paste again.
    event.preventDefault();
    shortcuts.openPalette(text.trim().replaceAll(/\s+/g, ' '));
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('paste', onPaste);
    };
  }, []);
}
