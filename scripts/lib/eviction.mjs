// Asks a full Redis for answers as callers would, stores what is missing, and prints the share that was found. Callers ask
// for the same things again and again, a few of them most of all (Zipf), while a part of their questions is never asked
// twice; now and then other things become popular. The first third fills the cache and is not counted.
//
// Usage: node eviction.mjs PORT SHARE-ASKED-ONCE DRIFT(yes|no) SEED
import { createConnection } from 'node:net';

const [port, once, drift, seed] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4] === 'yes', Number(process.argv[5])];
const THINGS = 20_000;
const EXPONENT = 0.9;
const BATCH = 50;
const BATCHES = 3000;
const ANSWER = 'x'.repeat(4096);

// mulberry32: the same questions for every policy.
let state = seed;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

const sums = [];
for (let rank = 1, sum = 0; rank <= THINGS; rank++) sums.push((sum += 1 / rank ** EXPONENT));
const things = sums.map((_, thing) => thing);
const swap = (a, b) => ([things[a], things[b]] = [things[b], things[a]]);
for (let i = THINGS - 1; i > 0; i--) swap(i, Math.floor(random() * (i + 1)));

function popular() {
  const wanted = random() * sums[THINGS - 1];
  let low = 0;
  for (let high = THINGS - 1; low < high; ) {
    const middle = (low + high) >> 1;
    if (sums[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return `k${things[low]}`;
}

const socket = createConnection(port, '127.0.0.1');
let received = '';
let wake = () => {};
socket.on('data', (part) => {
  received += part.toString('latin1');
  wake();
});

async function line() {
  for (;;) {
    const end = received.indexOf('\r\n');
    if (end >= 0) {
      const text = received.slice(0, end);
      received = received.slice(end + 2);
      return text;
    }
    await new Promise((resolve) => (wake = resolve));
  }
}

const command = (...words) => `*${words.length}\r\n${words.map((word) => `$${word.length}\r\n${word}\r\n`).join('')}`;

// Keys that were missing; a reply is its length and itself, or −1.
async function missing(keys) {
  socket.write(keys.map((key) => command('GET', key)).join(''));
  const gone = [];
  for (const key of keys) {
    if ((await line()) === '$-1') gone.push(key);
    else await line();
  }
  return gone;
}

async function store(keys) {
  socket.write(keys.map((key) => command('SET', key, ANSWER, 'EX', '3600')).join(''));
  for (const _ of keys) if ((await line()) !== '+OK') throw new Error('Redis takes no answer');
}

let asked = 0;
let found = 0;
let single = 0;
for (let batch = 0; batch < BATCHES; batch++) {
  // Ten times in a run a tenth of all change places.
  if (drift && batch % (BATCHES / 10) === 0) {
    for (let i = 0; i < THINGS / 10; i++) swap(Math.floor(random() * THINGS), Math.floor(random() * THINGS));
  }
  const keys = Array.from({ length: BATCH }, () => (random() < once ? `o${(single += 1)}` : popular()));
  const gone = await missing(keys);
  if (gone.length > 0) await store(gone);
  if (batch >= BATCHES / 3) {
    asked += keys.length;
    found += keys.length - gone.length;
  }
}
socket.end();
console.log((found / asked).toFixed(3));
