// Sends requests at a fixed pace, whatever comes back (open loop), and tells what became of them.
// Usage: node load.mjs URL --rate N --seconds N [--method M] [--spoof] [--from ADDRESS]
// Prints {"sent", "seconds" (first to last), "accepted", "refused", "other", "retryAfter" (values seen), "withoutRetryAfter"}.
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rate: { type: 'string' },
    seconds: { type: 'string' },
    method: { type: 'string', default: 'GET' },
    from: { type: 'string' },
    spoof: { type: 'boolean', default: false },
  },
});
const url = new URL(positionals[0]);
const send = url.protocol === 'https:' ? secure : plain;
const pause = 1000 / Number(values.rate);
const total = Math.round(Number(values.rate) * Number(values.seconds));
const told = { sent: 0, seconds: 0, accepted: 0, refused: 0, other: 0, retryAfter: [], withoutRetryAfter: 0 };
const start = performance.now();
let last = start;
let open = total;

function finish() {
  if (--open > 0) return;
  told.seconds = (last - start) / 1000;
  told.retryAfter = [...new Set(told.retryAfter)];
  console.log(JSON.stringify(told));
  process.exit(0);
}

function one(number) {
  last = performance.now();
  told.sent += 1;
  // Each claims another origin, as someone would who wants to get around a limit.
  const claimed = `203.0.113.${number % 200}`;
  const headers = values.spoof ? { 'X-Forwarded-For': claimed, 'X-Real-IP': claimed, Forwarded: `for=${claimed}` } : {};
  const options = { method: values.method, headers, localAddress: values.from, rejectUnauthorized: false, agent: false };
  const call = send(url, options, (response) => {
    response.resume();
    if (response.statusCode === 200) told.accepted += 1;
    else if (response.statusCode === 429) {
      told.refused += 1;
      const wait = response.headers['retry-after'];
      if (/^[0-9]+$/.test(wait ?? '')) told.retryAfter.push(Number(wait));
      else told.withoutRetryAfter += 1;
    } else told.other += 1;
    response.on('end', finish);
  });
  call.on('error', () => {
    told.other += 1;
    finish();
  });
  call.end();
}

let next = 0;
const timer = setInterval(() => {
  while (next < total && performance.now() - start >= next * pause) one(next++);
  if (next === total) clearInterval(timer);
}, 5);
