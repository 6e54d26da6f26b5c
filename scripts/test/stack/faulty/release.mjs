// A release that is broken in one way, for drills: it passes its own health check.
//   wrong    computes another value
//   later    answers right at its own address, and fails three seconds after the first caller came through the edge
import { createServer } from 'node:http';

const { FAULT, APP_VERSION } = process.env;
let switchedAt;

const server = createServer((call, answer) => {
  call.resume();
  const throughEdge = call.headers['x-forwarded-proto'] !== undefined;
  if (throughEdge) switchedAt ??= performance.now();
  const failing = FAULT === 'later' && throughEdge && performance.now() - switchedAt > 3000;
  const tell = (body) => {
    answer.writeHead(failing ? 500 : 200, { 'Content-Type': 'application/json', 'X-App-Version': APP_VERSION });
    answer.end(JSON.stringify(body));
  };
  if (call.url === '/readyz') tell({ status: 'ready' });
  else if (call.url.startsWith('/health')) {
    const up = { state: 'up' };
    tell({ status: 'healthy', version: APP_VERSION, redis: 'up', checks: { redis: up, state: up }, draining: false });
  } else tell({ result: { rate: FAULT === 'wrong' ? 0.11 : 0.1 } });
});
server.listen(8000);
process.on('SIGTERM', () => process.exit(0));
