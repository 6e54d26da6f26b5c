// Keeps the page, its samples and its reference for use without a network. scripts/service-worker.mjs adds BUILD (a digest
// of all kept files), DOCUMENT (the digest of index.html) and FILES.
//
// With a network, documents and data come from it. A document that is not DOCUMENT belongs to another build: the kept
// document and data are dropped, so that no page shows data of another build. Files below /assets/ stay for pages of
// their build that are still open: their names carry a digest, so that they fit no other page.
/* global BUILD, DOCUMENT, FILES */
const CACHE = `fund-calc-${BUILD}`;
const SHELL = '/index.html';
const LASTING = '/assets/';
/** The last part of a path of a document has no dot. */
const ROUTED = /\/[^./]*$/;

const isLasting = (path) => path.startsWith(LASTING);
const kept = (path, cacheName) => caches.match(path, { cacheName, ignoreSearch: true, ignoreVary: true });
const cachesOfPage = async () => (await caches.keys()).filter((name) => name.startsWith('fund-calc-'));

async function isOurs(answer) {
  const digest = await crypto.subtle.digest('SHA-256', await answer.clone().arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest))) === DOCUMENT;
}

/** Keeps every file, or none: a release under way can have a document of another build. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  try {
    await cache.addAll(FILES.map((path) => new Request(path, { cache: isLasting(path) ? 'default' : 'no-cache' })));
    if (!(await isOurs(await kept(SHELL, CACHE)))) throw new Error('index.html is of another build');
  } catch (problem) {
    await caches.delete(CACHE);
    throw problem;
  }
}

/** Takes document and data out of a cache. */
async function strip(name) {
  const cache = await caches.open(name);
  const paths = (await cache.keys()).filter(({ url }) => !isLasting(new URL(url).pathname));
  await Promise.all(paths.map((request) => cache.delete(request)));
}

async function install() {
  await keepAll();
  await self.skipWaiting();
}

/** Pages of the build before may be open: its scripts are kept until the next build. */
async function activate() {
  const others = (await cachesOfPage()).filter((name) => name !== CACHE);
  const former = others.pop();
  await Promise.all(others.map((name) => caches.delete(name)));
  if (former) await strip(former);
  await self.clients.claim();
}

async function documentOf(event) {
  let answer;
  try {
    answer = await fetch(event.request);
  } catch (problem) {
    const copy = await kept(SHELL, CACHE);
    if (copy) return copy;
    throw problem;
  }
  const html = (answer.headers.get('Content-Type') ?? '').startsWith('text/html');
  if (!answer.ok || !html) return answer;
  if (!(await isOurs(answer))) await strip(CACHE);
  // The browser or another build dropped it.
  else if (!(await kept(SHELL, CACHE))) event.waitUntil(keepAll().catch(() => undefined));
  return answer;
}

/** The network's answer, which replaces the kept one; the kept one while the service does not answer. */
async function dataOf(event, path) {
  const answer = await fetch(event.request).catch(() => undefined);
  if (answer?.ok && (await kept(path, CACHE))) {
    const copy = answer.clone();
    event.waitUntil(caches.open(CACHE).then((cache) => cache.put(path, copy)));
  }
  if (answer && answer.status < 500) return answer;
  return (await kept(path, CACHE)) ?? answer ?? Response.error();
}

async function lastingFile({ request }, path) {
  for (const name of await cachesOfPage()) {
    const copy = await kept(path, name);
    if (copy) return copy;
  }
  return fetch(request);
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('fetch', (event) => {
  const { method, mode, headers, url } = event.request;
  const { pathname, origin } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/') || headers.has('Range')) return;
  if (mode === 'navigate' && ROUTED.test(pathname)) event.respondWith(documentOf(event));
  else if (isLasting(pathname)) event.respondWith(lastingFile(event, pathname));
  else if (FILES.includes(pathname) && pathname !== SHELL) event.respondWith(dataOf(event, pathname));
});
