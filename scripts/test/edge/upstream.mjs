// A backend small enough to see through: it tells back what reached it. Not for limits of the real one, which has tests
// of its own; here only what the edge makes of a request matters.
// Usage: node upstream.mjs PORT [NAME] [ADDRESS]     one by the name "starting" is never ready
import { createServer } from 'node:http';

const [port, name = 'backend', address = '127.0.0.1'] = process.argv.slice(2);

const answers = {
  '/health': (request, response) => {
    const full = { status: 'healthy', timestamp: new Date().toISOString(), version: '1', redis: 'disabled' };
    const summary = { status: 'healthy', version: '1' };
    return [200, new URL(request.url, 'http://x').search === '?summary' ? summary : full];
  },
  '/readyz': () => [name === 'starting' ? 503 : 200, {}],
  // As the real one: it knows how to refuse by itself.
  '/api/refused': (request, response) => {
    response.setHeader('Retry-After', '7');
    return [429, { code: 'FROM_BACKEND' }];
  },
  '/api/known': (request, response) => {
    response.setHeader('X-Log-User-Id', 'reporting-job');
    response.setHeader('X-Log-Session-Id', 'aB3_-xyz');
    return [200, { known: true }];
  },
  '/api/kept': (request, response) => {
    response.setHeader('Cache-Control', 'private, max-age=60');
    return [200, { kept: true }];
  },
  '/api/broken': (request) => {
    request.socket.destroy();
    return null;
  },
};

// As the real one, it keeps connections longer than nginx does, so that none is closed under a request on its way.
createServer({ keepAliveTimeout: 75_000 }, (request, response) => {
  let bytes = 0;
  request.on('data', (piece) => (bytes += piece.length));
  request.on('end', () => {
    const path = request.url.split('?')[0];
    response.setHeader('Content-Security-Policy', "default-src 'none'");
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('X-Request-Id', request.headers['x-request-id'] ?? 'none');
    const told = { name, method: request.method, url: request.url, headers: request.headers, bytes };
    const answer = answers[path] ? answers[path](request, response) : [200, told];
    if (!answer) return;
    response.writeHead(answer[0], { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(answer[1]));
  });
}).listen(Number(port), address);
