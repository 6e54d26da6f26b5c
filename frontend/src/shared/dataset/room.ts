import { ApiProblem } from '@/shared/api/problem';

/** Others at the same address count as the same caller: their uploads end, so this one is sent again. */
const MOST_ATTEMPTS = 20;

/** The service has no room for another upload now, and will have when one that is under way has ended. */
const FULL: ReadonlySet<string> = new Set(['UPLOADS_OF_CALLER', 'TOO_MANY_UPLOADS']);

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new DOMException('cancelled', 'AbortError'));
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
  });
}

/** Sends again, after the seconds that the service names, while the service has no room for the upload. */
export async function whileFull<T>(signal: AbortSignal, send: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (problem) {
      const full = problem instanceof ApiProblem && problem.faults.some((fault) => FULL.has(fault.code));
      if (!full || problem.retryAfterSeconds === null || attempt === MOST_ATTEMPTS) throw problem;
      await pause(problem.retryAfterSeconds * 1000, signal);
    }
  }
}
