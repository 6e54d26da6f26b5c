import { useState } from 'react';
import type { Rows } from './parameters';
import { EXAMPLE_LOTS } from './parameters';

const KEY = 'fundcalc.fees.lots';

function stored(): Rows {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    const isRows = Array.isArray(value) && value.every((row) => Array.isArray(row) && row.length >= 2 && row.length <= 4 && row.every((cell) => typeof cell === 'string'));
    return isRows ? (value as Rows) : EXAMPLE_LOTS;
  } catch {
    return EXAMPLE_LOTS;
  }
}

/** The lots that the reader holds: they stay on this browser and never enter a link. */
export function useLots(): readonly [Rows, (lots: Rows) => void] {
  const [lots, setLots] = useState(stored);
  const change = (next: Rows): void => {
    setLots(next);
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // Without storage the lots live until the page closes.
    }
  };
  return [lots, change];
}
