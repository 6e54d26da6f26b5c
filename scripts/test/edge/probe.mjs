// Listens on ports, or tells which of them can be reached.
// Usage: node probe.mjs listen PORT…
//        node probe.mjs reach ADDRESS PORT…    prints the open ones on one line
import { connect, createServer } from 'node:net';

const [verb, ...rest] = process.argv.slice(2);
if (verb === 'listen') {
  for (const port of rest) createServer((socket) => socket.end('x')).listen(Number(port), '::');
} else {
  const [host, ...ports] = rest;
  const reached = (port) =>
    new Promise((done) => {
      const socket = connect({ host, port: Number(port) });
      // An answer counts, not a handshake that somebody on the way made.
      socket.on('data', () => done(port));
      socket.on('error', () => done(null));
      setTimeout(() => done(null), 1200);
    });
  const open = await Promise.all(ports.map(reached));
  console.log(open.filter(Boolean).join(' '));
  process.exit(0);
}
