// The running stack, from outside: what a browser and a program see through the edge, and what Redis holds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask } from './redis.mjs';

const edge = process.env.EDGE_URL;
const backend = process.env.BACKEND_URL;
const version = process.env.EXPECTED_VERSION;
const retentionSeconds = Number(process.env.EXPECTED_RETENTION_SECONDS);

const sheet = { series: { fund: 'sample:index' }, include: [] };

function post(path, body, headers = {}) {
  return fetch(edge + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

test('health tells the world its status and version, nothing else', async () => {
  const answer = await fetch(`${edge}/health`);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type'), /^application\/json/);
  assert.deepEqual(await answer.json(), { status: 'healthy', version });
});

test('the service itself sees a real Redis', async () => {
  assert.equal((await (await fetch(`${backend}/health`)).json()).redis, 'up');
});

test('probes and metrics are not public', async () => {
  for (const path of ['/metrics', '/livez', '/readyz', '/actuator/health']) {
    assert.equal((await fetch(edge + path)).status, 404, path);
  }
});

test('a rate is what arithmetic says', async () => {
  // 1,000 paid in, 1,100 back after 365 days: 1,100 / 1,000 − 1 = 10 %.
  const flows = [
    { date: '2023-01-01', amount: -1000 },
    { date: '2024-01-01', amount: 1100 },
  ];
  const answer = await post('/api/v1/cash-flow/xirr', { flows });
  assert.equal(answer.status, 200);
  const { result } = await answer.json();
  assert.ok(Math.abs(result.rate - 0.1) < 1e-12, `${result.rate}`);
});

test('a fund is told as it went', async () => {
  // 1.00 → 1.08 → 1.05: total 5 %, deepest fall 1 − 1.05 / 1.08.
  const series = { dates: ['2023-12-29', '2024-06-28', '2024-12-31'], values: [1.0, 1.08, 1.05] };
  const { result } = await (await post('/api/v1/performance/tear-sheet', { series, include: [] })).json();
  assert.ok(Math.abs(result.returns.total - 0.05) < 1e-12);
  assert.ok(Math.abs(result.risk.maxDrawdown - (1 - 1.05 / 1.08)) < 1e-12);
});

test('a finished answer lies in Redis, for a short while', async () => {
  // Not the marks of state, which have no end.
  const answerKey = /fc:(?!state:|lease:|nav:)\S+/;
  let keys = '';
  // Redis may be doubted for a second while everything starts; an answer computed meanwhile is not shared.
  for (let rollingWindow = 20; !answerKey.test(keys) && rollingWindow < 40; rollingWindow++) {
    assert.equal((await post('/api/v1/performance/tear-sheet', { ...sheet, rollingWindow })).status, 200);
    await new Promise((resolve) => setTimeout(resolve, 500));
    keys = await ask('redis', 6379, 'KEYS', 'fc:*');
  }
  const again = await post('/api/v1/performance/tear-sheet', { ...sheet, rollingWindow: 20 });
  assert.match(again.headers.get('cache-status'), /^fundcalc; hit/);
  const key = answerKey.exec(keys)?.[0];
  assert.ok(key, keys);
  const seconds = Number((await ask('redis', 6379, 'TTL', key)).slice(1));
  assert.ok(seconds > 0 && seconds <= retentionSeconds * 1.12, `${seconds}`);
});

test('what cannot be read is a problem that says where', async () => {
  const answer = await post('/api/v1/cash-flow/xirr', { flows: [{ date: '2023-02-30', amount: 1 }] });
  assert.ok([400, 422].includes(answer.status));
  assert.match(answer.headers.get('content-type'), /^application\/problem\+json/);
  const problem = await answer.json();
  assert.match(problem.errors[0].pointer, /^\/flows\/0\/date/);
  assert.equal(problem.requestId, answer.headers.get('x-request-id'));
});

test('the page is served compressed, its files for ever, and a missing one is no page', async () => {
  const page = await fetch(`${edge}/cash-flow/xirr`, { headers: { Accept: 'text/html' } });
  assert.equal(page.status, 200);
  assert.equal(page.headers.get('cache-control'), 'no-cache');
  // The first script is too small to be compressed.
  const script = /href="(\/assets\/vendor-[^"]+\.js)"/.exec(await page.text())?.[1];
  const file = await fetch(edge + script);
  assert.match(file.headers.get('cache-control'), /immutable/);
  assert.match(file.headers.get('content-encoding'), /^(br|gzip)$/);
  const missing = await fetch(`${edge}/assets/gone-0a1b2c3d.js`, { headers: { Accept: 'text/html,*/*' } });
  assert.equal(missing.status, 404);
  assert.doesNotMatch(missing.headers.get('content-type'), /html/);
});

test('every kind of answer carries the headers of safety', async () => {
  const answers = {
    page: await fetch(`${edge}/`),
    file: await fetch(`${edge}/icon.svg`),
    answer: await post('/api/v1/performance/tear-sheet', sheet),
    problem: await post('/api/v1/performance/tear-sheet', '{'),
    missing: await fetch(`${edge}/nothing.here`),
  };
  for (const [kind, { headers }] of Object.entries(answers)) {
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/, kind);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', kind);
    assert.match(headers.get('strict-transport-security') ?? '', /max-age=63072000/, kind);
    assert.ok(headers.get('x-request-id'), kind);
  }
});

// Last: it uses up what the edge allows.
test('who asks too fast is told when to come back', async () => {
  const answers = [];
  let refused = [];
  // In batches, as one may come so slowly from a busy machine that all of it is let in.
  for (let batch = 0; batch < 20 && refused.length === 0; batch++) {
    const calls = Array.from({ length: 100 }, () => post('/api/v1/performance/tear-sheet', sheet));
    answers.push(...(await Promise.all(calls)));
    refused = answers.filter(({ status }) => status === 429);
  }
  assert.ok(refused.length > 0, `${answers.length} calls pass, a hundred at once`);
  assert.ok(answers.every(({ status }) => status === 200 || status === 429));
  for (const { headers } of refused) assert.ok(Number(headers.get('retry-after')) >= 1);
  assert.equal((await refused[0].json()).code, 'TOO_MANY_REQUESTS');
});
