// The rules that every service of every compose file keeps. Prints one line for each breach.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const PUBLIC_PORTS = ['80', '443'];
let breaches = 0;

function breach(environment, service, text) {
  breaches += 1;
  console.log(`${environment} ${service}: ${text}`);
}

// Images of others that run as a user of their own making, or must write where they please.
const WRITES_ITS_ROOT = /^docker\.elastic\.co\//;

// Images that hold one program and nothing that could ask it; Prometheus sees whether it answers.
const HOLDS_NO_CLIENT = /^nginx\/nginx-prometheus-exporter:/;

function check(environment, name, service) {
  const say = (text) => breach(environment, name, text);
  const production = environment !== 'development' && !environment.startsWith('test');
  const image = service.image ?? '';
  if (!/:[^/]+$/.test(image) || /:latest$/.test(image)) say(`floating tag ${image}`);
  if (production && service.build) say('builds in production');
  for (const { published, host_ip: host } of service.ports ?? []) {
    const open = !host || host === '0.0.0.0' || host === '::';
    if (open && !(name === 'frontend' && production && PUBLIC_PORTS.includes(published))) say(`publishes ${published} to everyone`);
  }
  const limits = service.deploy?.resources?.limits ?? {};
  if (!service.mem_limit && !limits.memory) say('no limit of memory');
  if (!service.pids_limit && !limits.pids) say('no limit of processes');
  if (!service.cap_drop?.includes('ALL')) say('keeps rights');
  // A swarm leaves that to its daemons.
  const swarm = environment === 'swarm';
  if (!swarm && !service.security_opt?.includes('no-new-privileges:true')) say('may gain rights');
  if (!service.read_only && !WRITES_ITS_ROOT.test(image)) say('root can be written');
  if (service.privileged || service.network_mode === 'host' || service.pid === 'host') say('shares the host');
  if ((service.volumes ?? []).some(({ source }) => /docker\.sock/.test(source ?? ''))) say('holds the engine itself');
  // Ours and nginx' base say how they are probed in their images.
  const once = service.restart === 'no' || name === 'tests';
  if (!once && !/fund-calc-/.test(image) && !HOLDS_NO_CLIENT.test(image) && !service.healthcheck?.test) say('no health check');
  if (!production) return;
  if (!service.cpus && !limits.cpus) say('no limit of processors');
  if (!service.logging?.options?.['max-size']) say('a log that grows for ever');
  if (!service.ulimits?.nofile) say('no limit of open files');
  if (!service.stop_grace_period) say('no time to finish');
  if (!once && (swarm ? service.deploy.restart_policy?.condition !== 'any' : service.restart !== 'unless-stopped')) say('does not come back');
  for (const [key, value] of Object.entries(service.environment ?? {})) {
    if (/PASSWORD$|SECRET$|TOKEN$/.test(key) && value) say(`secret in the environment: ${key}`);
  }
}

for (const file of process.argv.slice(2)) {
  const environment = basename(file, '.json');
  const { services } = JSON.parse(readFileSync(file, 'utf8'));
  for (const [name, service] of Object.entries(services)) check(environment, name, service);
}
process.exit(breaches ? 1 : 0);
