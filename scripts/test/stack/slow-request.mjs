// Sends half of a calculation, waits, and sends the rest: a request that is under way for as long as that takes.
import { request } from 'node:http';

const PAUSE_MS = 4000;
const body = '{"flows": [{"date": "2023-01-01", "amount": -1000}, {"date": "2024-01-01", "amount": 1234}]}';

const call = request({
  host: process.argv[2],
  port: 8000,
  path: '/api/v1/cash-flow/xirr',
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) },
});
call.on('response', (answer) => {
  answer.resume();
  answer.on('end', () => console.log(`answered ${answer.statusCode}`));
});
call.on('error', ({ code }) => console.log(`failed ${code}`));
call.write(body.slice(0, 20), () => {
  // The service has it and waits for more.
  setTimeout(() => console.log('started'), 300);
  setTimeout(() => call.end(body.slice(20)), PAUSE_MS);
});
