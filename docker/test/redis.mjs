// As much of Redis' protocol as a test needs: sends one command, gives back the raw reply.
import { createConnection } from 'node:net';

export function ask(host, port, ...words) {
  const command = `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host, port }, () => socket.write(command));
    socket.setTimeout(3000, () => socket.destroy(new Error(`Redis at ${host}:${port} does not answer`)));
    socket.on('error', reject);
    socket.on('data', (reply) => {
      socket.end();
      resolve(reply.toString());
    });
  });
}
