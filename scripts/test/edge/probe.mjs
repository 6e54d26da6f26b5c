// Listens on ports, or tells which of them can be reached.
// Usage: node probe.mjs listen PORT…
//        node probe.mjs reach ADDRESS PORT… [--from ADDRESS] [--udp]    prints the open ones on one line
import { createSocket } from 'node:dgram';
import { connect, createServer } from 'node:net';
import { parseArgs } from 'node:util';

const options = { from: { type: 'string' }, udp: { type: 'boolean' } };
const { values, positionals } = parseArgs({ allowPositionals: true, options });
const [verb, ...rest] = positionals;
if (verb === 'listen') {
  for (const port of rest) {
    createServer((socket) => socket.end('x')).listen(Number(port), '::');
    const socket = createSocket('udp6').bind(Number(port), '::');
    socket.on('message', (_, from) => socket.send('x', from.port, from.address));
  }
} else {
  const [host, ...ports] = rest;
  const reached = (port) =>
    new Promise((done) => {
      const socket = values.udp
        ? createSocket(host.includes(':') ? 'udp6' : 'udp4').bind(0, values.from)
        : connect({ host, port: Number(port), localAddress: values.from });
      if (values.udp) socket.send('x', Number(port), host);
      // An answer counts, not a handshake that somebody on the way made.
      socket.on(values.udp ? 'message' : 'data', () => done(port));
      socket.on('error', () => done(null));
      setTimeout(() => done(null), 1200);
    });
  const open = await Promise.all(ports.map(reached));
  console.log(open.filter(Boolean).join(' '));
  process.exit(0);
}
