// Checks the dashboards of docker/monitoring/grafana: their form, or with an address of Prometheus what each expression gives.
//
// Usage: node dashboards.mjs form FILE...             prints one line for each breach of the form
//        node dashboards.mjs data SECONDS URL FILE...  asks until each expression has a value; prints those that have none
// Exit:  0 all is well, 1 something was printed
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { metricsOf } from './metric-names.mjs';

const RUNBOOKS = join(import.meta.dirname, '../../docker/runbooks');
const COLUMNS = 24;
const TYPES = ['timeseries', 'stat'];
// Of Grafana's catalogue (@grafana/data, valueFormats/categories.ts).
const UNITS = ['none', 's', 'bytes', 'Bps', 'percentunit', 'reqps', 'ops', 'cps'];

const overlap = (one, other) => one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h;

/** What is wrong with one panel. */
function faultsOf(panel, others) {
  const { gridPos: at, description = '', fieldConfig, links = [], targets = [] } = panel;
  const legends = targets.map(({ legendFormat }) => legendFormat);
  return [
    !TYPES.includes(panel.type) && `type ${panel.type}`,
    !panel.title && 'no title',
    !/^[A-Z0-9].{20,}\.$/.test(description) && 'no description of whole sentences',
    !UNITS.includes(fieldConfig?.defaults?.unit) && `unit ${fieldConfig?.defaults?.unit}`,
    panel.datasource?.uid !== 'prometheus' && 'another source of figures than the provisioned one',
    (!at || at.x + at.w > COLUMNS || at.w < 1 || at.h < 1) && 'beyond the 24 columns',
    others.some((other) => other.id === panel.id) && `id ${panel.id} twice`,
    others.some((other) => at && other.gridPos && overlap(at, other.gridPos)) && 'covers another panel',
    targets.length === 0 && 'no expression',
    targets.some(({ expr }) => !expr || /\$/.test(expr)) && 'an expression that is empty or has a variable',
    new Set(targets.map(({ refId }) => refId)).size !== targets.length && 'a refId twice',
    panel.type !== 'stat' && legends.some((legend) => !legend) && 'no legend',
    new Set(legends).size !== legends.length && 'a legend twice',
    ...links.map(({ url }) => (existsSync(join(RUNBOOKS, basename(url))) && url === `/public/runbooks/${basename(url)}` ? false : `no runbook ${url}`)),
  ].filter(Boolean);
}

/** Lines that say what is wrong with the form of dashboards. */
function form(boards) {
  const lines = boards.flatMap(({ name, board }) => {
    const say = (text) => `${name}: ${text}`;
    const general = [
      board.uid !== `fundcalc-${name}` && `uid ${board.uid}`,
      !/^fund-calc: ./.test(board.title) && `title ${board.title}`,
      !board.description && 'no description',
      board.editable !== false && 'can be edited in the browser',
      !Number.isInteger(board.schemaVersion) && 'no schemaVersion',
      !(board.panels?.length > 0) && 'no panels',
    ].filter(Boolean);
    const panels = board.panels ?? [];
    return [
      ...general.map(say),
      ...panels.flatMap((panel) => faultsOf(panel, panels.filter((other) => other !== panel)).map((fault) => say(`panel ${panel.title}: ${fault}`))),
    ];
  });
  if (boards.length === 0) lines.push('no dashboard was given');
  return lines;
}

async function ask(url, path) {
  const answer = await fetch(`${url}/api/v1/${path}`, { signal: AbortSignal.timeout(10_000) });
  const { status, data, error } = await answer.json();
  if (status !== 'success') throw new Error(error);
  return data;
}

/** Undefined where the expression has a finite value, and each of its metrics exists; else what is missing. */
async function emptiness(url, expr, names) {
  const missing = metricsOf(expr).filter((name) => !names.has(name));
  if (missing.length > 0) return `no metric ${missing.join(', ')}`;
  try {
    const { result } = await ask(url, `query?query=${encodeURIComponent(expr)}`);
    return result.some(({ value }) => Number.isFinite(Number(value[1]))) ? undefined : 'no data';
  } catch (error) {
    return error.message;
  }
}

/** Asks until every expression has data or the time is over; lines that say which have none. */
async function data(boards, url, seconds) {
  let open = boards.flatMap(({ name, board }) =>
    board.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ expr, where: `${name}: panel ${title}` }))),
  );
  const all = open.length;
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const names = new Set(await ask(url, 'label/__name__/values'));
    const reasons = await Promise.all(open.map(({ expr }) => emptiness(url, expr, names)));
    open = open.map((one, index) => ({ ...one, reason: reasons[index] })).filter(({ reason }) => reason);
    if (open.length === 0 || Date.now() > end) break;
    await sleep(1000);
  }
  console.error(`${all - open.length} of ${all} expressions of ${boards.length} dashboards have data`);
  return all === 0 ? ['no expression was found'] : open.map(({ where, reason, expr }) => `${where}: ${reason}: ${expr}`);
}

const [, , action, ...rest] = process.argv;
const [seconds, url] = action === 'data' ? rest.splice(0, 2) : [];
const boards = rest.map((file) => ({ name: basename(file, '.json'), board: JSON.parse(readFileSync(file, 'utf8')) }));
const lines = action === 'data' ? await data(boards, url, Number(seconds)) : form(boards);
lines.forEach((line) => console.log(line));
process.exitCode = lines.length > 0 ? 1 : 0;
