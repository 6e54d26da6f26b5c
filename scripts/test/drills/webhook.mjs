// Receives what Alertmanager sends: one line for each alert, "seconds since 1970, status, name".
// Usage: node webhook.mjs PORT FILE
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [, , port, file] = process.argv;
createServer((request, response) => {
  let body = '';
  request.on('data', (piece) => (body += piece));
  request.on('end', () => {
    for (const { status, labels } of JSON.parse(body || '{}').alerts ?? []) {
      appendFileSync(file, `${Math.floor(Date.now() / 1000)} ${status} ${labels.alertname}\n`);
    }
    response.end();
  });
}).listen(Number(port));
