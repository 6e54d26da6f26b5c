/*
 * Plays a NAV source on loopback: the three addresses of Eastmoney that the service reads, for four fictional funds. The
 * forms follow the documented fields, quirks included: texts for numbers, pages of at most 20 rows, a byte-order mark
 * before the index. Told to, it dies.
 *
 *   node e2e/support/recorded-source.mjs [port]     prints {"url": "http://127.0.0.1:port"} and serves until it is stopped
 *
 * The service reads from it with FUNDCALC_SOURCES=eastmoney and FUNDCALC_EASTMONEY_URL=<url>. From a test:
 *
 *   const source = await startRecordedSource();     // { url, become(mode), calls(), close() }
 *
 * Over HTTP the same by POST /control {"mode": "serve"} and GET /control. Modes: serve; dead (every connection is cut);
 * forbidden (403); html (a page of words with status 200); empty (a list without rows).
 */
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { historyPage, searchScript, trendScript } from './recorded-funds.mjs';

export const MODES = ['serve', 'dead', 'forbidden', 'html', 'empty'];

function answer(response, status, type, body) {
  response.writeHead(status, { 'Content-Type': type });
  response.end(body);
}

function play(url, response, empty) {
  const trend = /^\/pingzhongdata\/(\d{6})\.js$/.exec(url.pathname);
  if (url.pathname === '/js/fundcode_search.js') {
    answer(response, 200, 'application/x-javascript', searchScript());
  } else if (url.pathname === '/f10/lsjz') {
    const page = JSON.stringify(historyPage(url.searchParams, empty));
    const callback = url.searchParams.get('callback');
    answer(response, 200, 'text/plain; charset=utf-8', callback ? `${callback}(${page})` : page);
  } else if (trend) {
    const script = empty ? '' : trendScript(trend[1]);
    answer(response, script === null ? 404 : 200, 'application/x-javascript', script ?? 'not found');
  } else {
    answer(response, 404, 'text/plain', 'not found');
  }
}

async function control(request, response, state) {
  if (request.method === 'POST') {
    let body = '';
    for await (const piece of request) body += piece;
    const { mode } = JSON.parse(body);
    if (!MODES.includes(mode)) {
      answer(response, 422, 'text/plain', `mode is one of ${MODES.join(', ')}`);
      return;
    }
    state.mode = mode;
  }
  answer(response, 200, 'application/json', JSON.stringify({ mode: state.mode, calls: state.calls }));
}

/** Starts the source; port 0 takes a free one. */
export async function startRecordedSource(port = 0) {
  const state = { mode: 'serve', calls: 0 };
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://source');
    if (url.pathname === '/control') {
      control(request, response, state).catch(() => answer(response, 400, 'text/plain', 'not read'));
      return;
    }
    state.calls += 1;
    if (state.mode === 'dead') request.socket.destroy();
    else if (state.mode === 'forbidden') answer(response, 403, 'text/html', '<html><body>Forbidden</body></html>');
    else if (state.mode === 'html') answer(response, 200, 'text/html', '<!DOCTYPE html><html><body>验证</body></html>');
    else play(url, response, state.mode === 'empty');
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    become(mode) {
      if (!MODES.includes(mode)) throw new Error(`mode is one of ${MODES.join(', ')}`);
      state.mode = mode;
    },
    calls: () => state.calls,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const source = await startRecordedSource(Number(process.argv[2] ?? 0));
  console.log(JSON.stringify({ url: source.url }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void source.close());
}
