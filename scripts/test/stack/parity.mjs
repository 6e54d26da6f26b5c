// The differences between the environments, read from the resolved files: a table for docker/RATIONALE.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const environments = ['development', 'test', 'production', 'sentinel', 'cluster', 'swarm'];
const files = Object.fromEntries(environments.map((name) => [name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))]));

const list = (values) => [...new Set(values)].sort().join(', ') || 'none';
const services = (file) => Object.entries(file.services);
const running = (file) => services(file).filter(([, { scale, restart }]) => scale !== 0 && restart !== 'no');
const copies = ({ deploy }) => deploy?.replicas ?? 1;
const memory = (service) => Number(service.mem_limit ?? service.deploy.resources.limits.memory);
const backend = (file) => file.services.backend ?? file.services['backend-blue'];
const redis = (file) => services(file).filter(([name]) => /^redis(-\d)?$/.test(name));
const setting = (file, name, otherwise) => backend(file).environment[name] ?? otherwise;
const host = (text) => text?.replace(/^(redis[a-z-]*):\/\/(app@)?(.*)$/, '$1 $3') ?? 'that of answers';

const rows = {
  'containers that run': (file) => String(running(file).reduce((sum, [, service]) => sum + copies(service), 0)),
  'ports on the host': (file) =>
    list(services(file).flatMap(([, { ports }]) => (ports ?? []).map((port) => `${port.host_ip ? `${port.host_ip}:` : ''}${port.published}`))),
  'answers kept in': (file) => host(setting(file, 'REDIS_URL')),
  'state kept in': (file) => host(setting(file, 'STATE_REDIS_URL')),
  'Redis writes down': (file) => (redis(file).every(([, { volumes }]) => volumes?.length) ? 'AOF and snapshots' : 'nothing'),
  'answers expire after': (file) => setting(file, 'FUNDCALC_CACHE_HARD_EXPIRY', '60m'),
  'TLS': (file) => file.services.frontend.environment.EDGE_TLS ?? 'on',
  'secrets in files': (file) => String(Object.keys(file.secrets ?? {}).length),
  'images': (file) => (services(file).some(([, { build }]) => build) ? 'built here' : 'of a release'),
  'networks without a way out': (file) => list(Object.entries(file.networks).filter(([, { internal }]) => internal).map(([name]) => name)),
  'memory, all limits together': (file) =>
    `${Math.round(running(file).reduce((sum, [, service]) => sum + copies(service) * memory(service), 0) / 2 ** 20)} MiB`,
};

console.log(`| | ${environments.join(' | ')} |`);
console.log(`|---|${'---|'.repeat(environments.length)}`);
for (const [title, read] of Object.entries(rows)) {
  console.log(`| ${title} | ${environments.map((name) => read(files[name])).join(' | ')} |`);
}
