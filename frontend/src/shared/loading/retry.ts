const restarts = new Set<() => void>();

/** Registers what lets a part whose file did not arrive load again. */
export function onRetry(restart: () => void): void {
  restarts.add(restart);
}

/** Lets every part whose file did not arrive load again, on its next use. */
export function retryLoading(): void {
  const waiting = [...restarts];
  restarts.clear();
  waiting.forEach((restart) => restart());
}

/** Whether a file of the page did not arrive, in the words of Chromium, Firefox, Safari and Vite. */
export function isNotLoaded(problem: unknown): boolean {
  return problem instanceof Error && /dynamically imported module|module script failed|preload CSS/i.test(problem.message);
}
