import type { ComponentType } from 'react';
import { lazyPart } from '@/shared/loading/lazy-part';

/** A screen that comes in a chunk of its own. */
export interface ScreenChunk {
  readonly Screen: ComponentType;
  /** Fetches the chunk; a screen that is here already is shown at once, without a placeholder. */
  readonly preload: () => Promise<unknown>;
}

/** React suspends even on a promise that is settled, and then keeps its placeholder for 300 ms: this one answers at once. */
function settled(here: ComponentType): PromiseLike<ComponentType> {
  return { then: (done: (here: ComponentType) => void) => done(here) } as unknown as PromiseLike<ComponentType>;
}

export function screenChunk(load: () => Promise<ComponentType>): ScreenChunk {
  let here: ComponentType | undefined;
  const preload = async (): Promise<ComponentType> => (here ??= await load());
  return { preload, Screen: lazyPart(() => (here === undefined ? preload() : settled(here))) };
}
