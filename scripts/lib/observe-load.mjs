// Work for the service until it is stopped: calculations by way of the edge, funds of a source, uploads, more calls than the
// quota allows, and now and then a Redis that does not answer for a moment.
//
// Usage: node observe-load.mjs EDGE-URL SERVICE-URL REDIS-PROCESS
import { setTimeout as sleep } from 'node:timers/promises';

const [, , edge, service, redis] = process.argv;

async function send(url, body, headers = { 'Content-Type': 'application/json' }) {
  try {
    const answer = await fetch(url, body === undefined ? {} : { method: 'POST', headers, body });
    await answer.arrayBuffer();
    return answer.status;
  } catch (error) {
    return error.message;
  }
}

function navs() {
  const rows = Array.from({ length: 300 }, (_, day) => `${new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)},${(1 + day / 900).toFixed(4)}`);
  const form = new FormData();
  form.set('file', new Blob([`date,nav\n${rows.join('\n')}\n`]), 'nav.csv');
  return form;
}

// Redis sleeps for longer than a command may take; the service gives up on it and goes on.
async function pause() {
  process.kill(Number(redis), 'SIGSTOP');
  try {
    await Promise.all([1, 2, 3].map((one) => send(`${service}/api/v1/cash-flow/irr`, JSON.stringify({ amounts: [-100, 100 + one + Math.random()] }))));
    await send(`${service}/upload`, navs(), {});
  } finally {
    process.kill(Number(redis), 'SIGCONT');
  }
}

for (let round = 1; ; round += 1) {
  const calls = Array.from({ length: 30 }, (_, one) => send(`${edge}/api/v1/cash-flow/irr`, JSON.stringify({ amounts: [-100, 100 + one + round / 100] })));
  await Promise.all(calls);
  await send(`${service}/api/v1/performance/tear-sheet`, JSON.stringify({ series: { fund: 'eastmoney:900001' }, include: [] }));
  await send(`${service}/api/v1/funds?q=900001`);
  await send(`${service}/upload`, navs(), {});
  await send(`${edge}/`);
  if (round % 20 === 3) await pause();
  await sleep(500);
}
