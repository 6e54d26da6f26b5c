/** Lets the browser keep the page for use without a network. A browser offers this on https and on this device only. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Without it the page works as before, with a network.
  navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
