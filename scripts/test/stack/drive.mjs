// Sends calculations at a steady rate, whether or not earlier ones were answered, until it is told to stop; then prints
// what became of them. Each is a new one, so that none is answered from memory alone: tear sheets of an uploaded data set
// where one is named, with the cookie of its session, else rates of flows. With DRIVE_READS, a path, four of five requests
// are GETs of that instead.
//
// Usage: node drive.mjs URL REQUESTS-A-SECOND [DATASET COOKIE]
import { Agent, request } from 'node:https';

const [, , url, rate, dataset, cookie] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: 64, rejectUnauthorized: false });
const reads = process.env.DRIVE_READS && new URL(process.env.DRIVE_READS, url);
const statuses = {};
const versions = {};
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
  const reading = reads && requests % 5 !== 0;
  const body = reading ? '' : JSON.stringify(question());
  requests += 1;
  underWay += 1;
  const call = reading
    ? request(reads, { agent, timeout: 20_000 })
    : request(url, {
        agent,
        method: 'POST',
        timeout: 20_000,
        headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), ...(cookie && { Cookie: cookie }) },
      });
  call.on('response', (answer) => {
    const version = answer.headers['x-app-version'];
    if (version) versions[version] = (versions[version] ?? 0) + 1;
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
  console.log(JSON.stringify({ requests, failed, statuses, versions, gapMs, slowestMs }));
  process.exit(0);
}

const clock = setInterval(send, 1000 / Number(rate));
process.on('SIGTERM', () => {
  clearInterval(clock);
  stopping = true;
  if (underWay === 0) tell();
});
