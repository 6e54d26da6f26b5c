// Sends a mix of everything the service is asked for, and prints what became of it as JSON: {"seconds", "requests",
// "perSecond", "failed", "answers": {"kind status": count}}. An answer counts as failed when its status is not the one
// that its kind of request must get; a request that the client ends on purpose has none.
//
// Usage: node soak-load.mjs URL --seconds N --rate N        open loop: so many a second, whatever comes back
//        node soak-load.mjs URL --seconds N --callers N     closed loop: so many callers, each sends when it was answered
import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';
import { csv, navs, weekdays, workbook } from './soak-files.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string' }, rate: { type: 'string' }, callers: { type: 'string' } },
});
const base = new URL(positionals[0]);
const agent = new Agent({ keepAlive: true, maxSockets: 256 });
const told = { seconds: 0, requests: 0, perSecond: 0, failed: 0, answers: {} };
let number = Date.now() % 10_000_000;

// Sessions with a data set each; the oldest is replaced, so that some are used for long and some are given up.
const sessions = [];
const SESSIONS = 24;
let uploading = false;

const JSON_TYPE = { 'Content-Type': 'application/json' };
const post = (path, body, expected = 200, headers = JSON_TYPE) => ({ method: 'POST', path, body: Buffer.from(body), headers, expected });
const get = (path, expected = 200, headers = {}) => ({ method: 'GET', path, headers, expected });

const DAYS = weekdays(1260);
const sheet = (series) => post('/api/v1/performance/tear-sheet', `{"series":${series},"include":[]}`);
const inline = (count, seed) => `{"dates":${JSON.stringify(DAYS.slice(0, count))},"values":[${navs(count, seed).join(',')}]}`;
const repeated = sheet(inline(1260, 1));
const flows = (last) => `[{"date":"2023-01-03","amount":-1000},{"date":"2023-07-03","amount":-500},{"date":"2024-01-03","amount":${last}}]`;

const session = () => sessions[Math.floor(Math.random() * sessions.length)];

function upload(name, bytes, expected) {
  const mark = 'soak-part';
  const head = `--${mark}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  const headers = { 'Content-Type': `multipart/form-data; boundary=${mark}` };
  const known = sessions.length >= SESSIONS / 2 && number % 3 !== 0 ? session() : undefined;
  if (known) headers.Cookie = known.cookie;
  return { ...post('/upload', Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${mark}--\r\n`)]), expected, headers), known, upload: true };
}

// [share of the mix, name, request]
const mix = [
  [30, 'tear sheet, new', () => sheet(inline(1260, number))],
  [20, 'tear sheet, repeated', () => repeated],
  [12, 'tear sheet of an upload', () => (sessions.length > 0 ? ofUpload(session()) : repeated)],
  [4, 'upload, CSV', () => upload('nav.csv', csv(600, number), 201)],
  [2, 'upload, XLSX', () => upload('nav.xlsx', workbook(300, number), 201)],
  [1, 'upload, no NAVs', () => upload('nav.csv', Buffer.from('a,b\nx,y\n'), 422)],
  [6, 'xirr', () => post('/api/v1/cash-flow/xirr', `{"flows":${flows(1600 + (number % 1000))}}`)],
  [3, 'irr', () => post('/api/v1/cash-flow/irr', `{"amounts":[-1000,300,420,${600 + (number % 1000)}]}`)],
  [3, 'npv', () => post('/api/v1/cash-flow/npv', `{"rate":0.05,"amounts":[-1000,300,420,${600 + (number % 1000)}]}`)],
  [3, 'page', () => get('/', 200, { Accept: 'text/html' })],
  [3, 'glossary', () => get('/api/v1/glossary')],
  [2, 'data sets', () => (sessions.length > 0 ? get('/api/v1/datasets', 200, { Cookie: session().cookie }) : get('/health'))],
  [2, 'fund search', () => get(`/api/v1/funds?q=${number % 100}`)],
  [2, 'probe', () => get('/readyz')],
  [1, 'metrics', () => get('/metrics')],
  [2, 'malformed', () => post('/api/v1/performance/tear-sheet', '{"series":', 400)],
  [2, 'no such address', () => get(`/api/v1/none/${number}`, 404)],
  [2, 'ended by the client', () => ({ ...sheet(inline(1260, number)), abandon: true })],
];
const total = mix.reduce((sum, [share]) => sum + share, 0);

function ofUpload({ cookie, dataset }) {
  const call = sheet(`{"dataset":"${dataset}"}`);
  call.body = Buffer.from(`{"series":{"dataset":"${dataset}"},"include":[],"rollingWindow":${20 + (number % 200)}}`);
  call.headers = { ...JSON_TYPE, Cookie: cookie };
  return call;
}

function choose() {
  number += 1;
  let at = Math.random() * total;
  const [, kind, make] = mix.find(([share]) => (at -= share) < 0) ?? mix[0];
  // One file after the other, as a person sends them: how many may come at once is tested elsewhere.
  if (kind.startsWith('upload') && uploading) return ['tear sheet, repeated', repeated];
  return [kind, make()];
}

function remember(call, response, body) {
  if (response.statusCode !== 201) return;
  const cookie = call.known?.cookie ?? response.headers['set-cookie']?.[0]?.split(';')[0];
  if (!cookie) return;
  sessions.push({ cookie, dataset: JSON.parse(body).id });
  if (sessions.length > SESSIONS) sessions.shift();
}

function one() {
  const [kind, call] = choose();
  told.requests += 1;
  if (call.upload) uploading = true;
  return new Promise((resolve) => {
    const finished = (status) => {
      const key = `${kind} ${status}`;
      if (told.answers[key] === undefined) told.answers[key] = 0;
      told.answers[key] += 1;
      if (status !== call.expected && !call.abandon) told.failed += 1;
      if (call.upload) uploading = false;
      resolve();
    };
    const sent = request(new URL(call.path, base), {
      agent,
      method: call.method,
      timeout: 30_000,
      headers: { ...call.headers, ...(call.body && { 'Content-Length': call.body.length }) },
    });
    sent.on('response', (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        if (call.upload) remember(call, response, Buffer.concat(parts).toString());
        finished(response.statusCode);
      });
      response.on('error', ({ code }) => finished(code ?? 'ERROR'));
    });
    sent.on('timeout', () => sent.destroy(Object.assign(new Error('slow'), { code: 'TIMEOUT' })));
    sent.on('error', ({ code }) => finished(call.abandon ? 'ended' : (code ?? 'ERROR')));
    if (call.abandon) sent.write(call.body.subarray(0, call.body.length / 2), () => sent.destroy());
    else sent.end(call.body);
  });
}

async function openLoop(rate, until) {
  const start = performance.now();
  const open = new Set();
  for (let sent = 0; performance.now() < until; ) {
    for (const due = ((performance.now() - start) * rate) / 1000; sent < due; sent += 1) {
      const call = one().finally(() => open.delete(call));
      open.add(call);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all(open);
}

async function closedLoop(callers, until) {
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (performance.now() < until) await one();
    }),
  );
}

const begin = performance.now();
const until = begin + Number(values.seconds) * 1000;
await (values.callers ? closedLoop(Number(values.callers), until) : openLoop(Number(values.rate), until));
told.seconds = Number(((performance.now() - begin) / 1000).toFixed(2));
told.perSecond = Math.round(told.requests / told.seconds);
console.log(JSON.stringify(told));
process.exit(0);
