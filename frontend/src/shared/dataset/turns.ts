/** Runs a task after those before it; rejects at once when its signal is aborted, and then never begins it. */
export type InTurn = <T>(task: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/** A queue that runs one task at a time, in the order in which they come. A task that fails stops no other. */
export function oneAtATime(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>, signal: AbortSignal): Promise<T> => {
    const before = last;
    const turn = new Promise<T>((resolve, reject) => {
      const cancel = (): void => reject(new DOMException('cancelled', 'AbortError'));
      if (signal.aborted) cancel();
      signal.addEventListener('abort', cancel, { once: true });
      void before.then(() => {
        if (!signal.aborted) task().then(resolve, reject);
      });
    });
    // A place that was given up is free only when those before it are done.
    last = Promise.allSettled([before, turn]);
    return turn;
  };
}
