import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server in front of the page does; each part can change while pages are open. */
interface Behaviour {
  /** Documents and samples are of another build. */
  nextDocument: boolean;
  /** The worker is of that build too. */
  nextWorker: boolean;
  /** The network is gone: connections break without an answer. */
  down: boolean;
  /** Paths that answer with a status. */
  failing: { readonly path: RegExp; readonly status: number } | null;
}

/** The page at an address of its own, which can become another build of it and fail. */
export interface PageReleases {
  readonly url: string;
  readonly behaviour: Behaviour;
  /** Paths asked for so far. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export const NEXT_BUILD = 'fund-calc-0123456789abcdef';
export const NEXT_NAME = 'A fund of the next build';
/** A script that only the first build has. */
export const SCRIPT_OF_FIRST_BUILD = /^\/assets\/metrics-screen-.*\.js$/;

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64');
const nextDocument = (text: string): string => text.replace('</body>', '<!-- another build --></body>');
const nextSample = (text: string): string => text.replace(/("series":\s*\[\s*\{\s*"name":\s*")[^"]+/, `$1${NEXT_NAME}`);

/** Puts a server of its own in front of `origin`. */
export async function pageReleases(origin: string): Promise<PageReleases> {
  const behaviour: Behaviour = { nextDocument: false, nextWorker: false, down: false, failing: null };
  const asked: string[] = [];

  async function nextWorker(text: string): Promise<string> {
    const document = await (await fetch(`${origin}/index.html`)).text();
    const build = /BUILD=.([0-9a-f]{16})/.exec(text)?.[1] ?? '';
    const next = text.replaceAll(digestOf(document), digestOf(nextDocument(document))).replaceAll(build, NEXT_BUILD.slice(-16));
    return next.replace(/\/assets\/metrics-screen-[\w-]+\.js,/, '');
  }

  async function change(path: string, type: string, text: string): Promise<string> {
    if (behaviour.nextWorker && path === '/sw.js') return nextWorker(text);
    if (behaviour.nextDocument && type.startsWith('text/html')) return nextDocument(text);
    return behaviour.nextDocument && path.startsWith('/samples/') ? nextSample(text) : text;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    asked.push(path);
    if (behaviour.down) throw new Error('no network');
    const body: Buffer[] = [];
    for await (const part of request) body.push(part as Buffer);
    const gone = behaviour.nextWorker && SCRIPT_OF_FIRST_BUILD.test(path) ? 404 : behaviour.failing?.path.test(path) ? behaviour.failing.status : null;
    if (gone !== null) {
      response.writeHead(gone, { 'Content-Type': 'text/plain' }).end('not here');
      return;
    }
    const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] => (typeof value === 'string' && !/^(host|connection|accept-encoding|if-none-match|content-length|origin|referer|sec-.*)$/.test(name) ? [[name, value]] : []));
    const method = request.method ?? 'GET';
    const answered = await fetch(origin + path, { method, headers, ...(body.length > 0 ? { body: Buffer.concat(body) } : {}) });
    const type = answered.headers.get('content-type') ?? '';
    const text = await change(path, type, await answered.text());
    response.writeHead(answered.status, { 'Content-Type': type, 'Cache-Control': 'no-cache', 'Content-Security-Policy': answered.headers.get('content-security-policy') ?? '' });
    response.end(text);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    behaviour,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
