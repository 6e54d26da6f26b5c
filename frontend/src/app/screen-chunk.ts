import { lazy, type ComponentType } from 'react';

/** A screen that comes in a chunk of its own. */
export interface ScreenChunk {
  readonly Screen: ComponentType;
  /** Fetches the chunk; a screen that is here already is shown at once, without a placeholder. */
  readonly preload: () => Promise<unknown>;
}

interface Module {
  readonly default: ComponentType;
}

/** React suspends even on a promise that is settled, and then keeps its placeholder for 300 ms: this one answers at once. */
function settled(module: Module): Promise<Module> {
  return { then: (done: (module: Module) => void) => done(module) } as unknown as Promise<Module>;
}

export function screenChunk(load: () => Promise<ComponentType>): ScreenChunk {
  let here: Module | undefined;
  const preload = async (): Promise<Module> => (here ??= { default: await load() });
  return { preload, Screen: lazy(() => (here === undefined ? preload() : settled(here))) };
}
