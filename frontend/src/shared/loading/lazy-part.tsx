import type { ComponentType } from 'react';
import { lazy } from 'react';
import { onRetry } from './retry';

interface Module<P> {
  readonly default: ComponentType<P>;
}

/** A component in a file of its own. A file that did not arrive is asked for again after `retryLoading`; until then `Instead` stands in, if given. */
export function lazyPart<P extends object>(load: () => PromiseLike<ComponentType<P>>, Instead?: ComponentType<P>): ComponentType<P> {
  const start = (): ComponentType<P> =>
    lazy(() => {
      const loading = load();
      // Not a promise of its own: what is here already must be shown in the same step.
      const module = {
        then: (done: (module: Module<P>) => void, fail: (problem: unknown) => void) =>
          loading.then(
            (Loaded) => done({ default: Loaded }),
            (problem: unknown) => {
              onRetry(() => {
                Part = start();
              });
              if (Instead) done({ default: Instead });
              else fail(problem);
            },
          ),
      };
      return module as unknown as Promise<Module<P>>;
    });
  let Part = start();
  return function LazyPart(props: P) {
    return <Part {...props} />;
  };
}

/** Stands in for a part that can be missed. */
export function Nothing(): null {
  return null;
}
