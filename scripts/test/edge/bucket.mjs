// Replays the leaky bucket of nginx's limit_req over the arrivals that the edge's log holds, so that a busy machine, which
// holds requests up on their way, changes what is expected and not what is right: what was let in drains at the rate, and
// a request that would bring it above the burst is refused and leaves nothing.
// Usage: node bucket.mjs RATE BURST ADDRESS… <access.log    the addresses share one account
// Prints {"arrived", "allowed" (by the bucket), "accepted" (what the edge counted as let in), "crowded" (of that,
// what was refused because too many were open)}.
import { createInterface } from 'node:readline';

const [rate, burst, ...addresses] = process.argv.slice(2);
const arrivals = [];
let accepted = 0;
let crowded = 0;

for await (const line of createInterface({ input: process.stdin })) {
  // Among lines of access may stand others.
  if (!line.startsWith('{')) continue;
  const told = JSON.parse(line);
  if (!addresses.includes(told['client.address'])) continue;
  arrivals.push(Date.parse(told['@timestamp']) / 1000 - told.request_time);
  if (told['limit.requests'] === 'PASSED') accepted += 1;
  if (told['limit.connections'] === 'REJECTED') crowded += 1;
}

let allowed = 0;
let above = 0;
let last = -Infinity;
for (const at of arrivals.sort((a, b) => a - b)) {
  const now = last === -Infinity ? 0 : Math.max(0, above - Number(rate) * (at - last) + 1);
  // Clocks tick in milliseconds, in which a thousandth of the rate drains.
  if (now > Number(burst) + Number(rate) / 1000) continue;
  above = now;
  last = at;
  allowed += 1;
}
console.log(JSON.stringify({ arrived: arrivals.length, allowed, accepted, crowded }));
