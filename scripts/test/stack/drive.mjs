// Sends calculations at a steady rate, whether or not earlier ones were answered, until it is told to stop; then prints
// what became of them. Each is a new one, so that none is answered from memory alone: tear sheets of an uploaded data set
// where one is named, with the cookie of its session, else rates of flows.
//
// Usage: node drive.mjs URL REQUESTS-A-SECOND [DATASET COOKIE]
import { Agent, request } from 'node:https';

const [, , url, rate, dataset, cookie] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: 64, rejectUnauthorized: false });
const statuses = {};
let requests = 0;
let underWay = 0;
let slowestMs = 0;
let gapMs = 0;
let lastGood = performance.now();
let stopping = false;

function finished(status, began) {
  underWay -= 1;
  const now = performance.now();
  statuses[status] = (statuses[status] ?? 0) + 1;
  slowestMs = Math.max(slowestMs, Math.round(now - began));
  if (status === 200) {
    gapMs = Math.max(gapMs, Math.round(now - lastGood));
    lastGood = now;
  }
  if (stopping && underWay === 0) tell();
}

function question() {
  if (dataset) return { series: { dataset }, include: [], rollingWindow: 20 + requests };
  return {
    flows: [
      { date: '2023-01-01', amount: -1000 },
      { date: '2024-01-01', amount: 1100 + requests },
    ],
  };
}

function send() {
  const began = performance.now();
  const body = JSON.stringify(question());
  requests += 1;
  underWay += 1;
  const call = request(url, {
    agent,
    method: 'POST',
    timeout: 20_000,
    headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), ...(cookie && { Cookie: cookie }) },
  });
  call.on('response', (answer) => {
    answer.resume();
    answer.on('end', () => finished(answer.statusCode, began));
    answer.on('error', ({ code }) => finished(code, began));
  });
  call.on('timeout', () => call.destroy(Object.assign(new Error('slow'), { code: 'TIMEOUT' })));
  call.on('error', ({ code }) => finished(code ?? 'ERROR', began));
  call.end(body);
}

function tell() {
  const failed = requests - (statuses[200] ?? 0);
  console.log(JSON.stringify({ requests, failed, statuses, gapMs, slowestMs }));
  process.exit(0);
}

const clock = setInterval(send, 1000 / Number(rate));
process.on('SIGTERM', () => {
  clearInterval(clock);
  stopping = true;
  if (underWay === 0) tell();
});
