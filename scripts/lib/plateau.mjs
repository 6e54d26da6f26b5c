// Judges whether each measured figure has reached a plateau: prints a table and exits 0 when all have, else 1.
//
// Usage: node plateau.mjs SAMPLES.csv       first line "minute,figure (unit),…", then one line a sample, in order
//
// The first third of the time is the warm-up and is not judged. Of the rest the growth is the median of the slopes
// between all pairs of samples (Theil and Sen), which single outliers do not move, times the judged time. A figure grows
// when that is beyond its allowance: a share of its median, and never less than a few units.
import { readFileSync } from 'node:fs';

// [figure, share of the median, least allowance in the figure's unit]
const ALLOWANCES = [
  [/^heap/, 0.05, 4],
  [/^resident/, 0.1, 32],
  [/^threads/, 0.05, 3],
  [/^descriptors/, 0.05, 5],
  [/^temporary files/, 0.05, 2],
  [/^temporary MB/, 0.05, 1],
  [/^Redis MB/, 0.05, 1],
  [/^Redis keys/, 0.05, 20],
];
const LEAST_SAMPLES = 6;

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median of the slopes between all pairs of points [x, y] with different x; 0 where there is none. */
export function slope(points) {
  const slopes = [];
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      const width = points[j][0] - points[i][0];
      if (width > 0) slopes.push((points[j][1] - points[i][1]) / width);
    }
  }
  return slopes.length > 0 ? median(slopes) : 0;
}

/** The samples after the first third of the time. */
export function judged(samples) {
  const start = samples[0][0];
  const from = start + (samples.at(-1)[0] - start) / 3;
  return samples.filter(([minute]) => minute >= from);
}

/** How one figure moved: {middle, growth, allowed, plateau}. */
export function judge(name, points) {
  const allowance = ALLOWANCES.find(([figure]) => figure.test(name));
  if (!allowance) throw new Error(`no allowance for the figure "${name}"`);
  const [, share, least] = allowance;
  const middle = median(points.map(([, value]) => value));
  const growth = slope(points) * (points.at(-1)[0] - points[0][0]);
  const allowed = Math.max(share * middle, least);
  return { middle, growth, allowed, plateau: growth <= allowed };
}

function main([file]) {
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const names = head.split(',').slice(1);
  const samples = lines.map((line) => line.split(',').map((text) => (text === '' ? NaN : Number(text))));
  if (samples.flat().some((value) => !Number.isFinite(value))) throw new Error('a sample is not a number');
  const rest = samples.length > 0 ? judged(samples) : [];
  if (rest.length < LEAST_SAMPLES) {
    console.log(`too few samples to judge: ${rest.length} after the warm-up, at least ${LEAST_SAMPLES} are needed`);
    return 1;
  }
  const number = (value) => value.toFixed(1).padStart(9);
  console.log(`${'figure'.padEnd(22)}    first    median      last    growth   allowed  judged over ${(rest.at(-1)[0] - rest[0][0]).toFixed(1)} minutes`);
  let failed = 0;
  for (const [i, name] of names.entries()) {
    const points = rest.map((sample) => [sample[0], sample[i + 1]]);
    const { middle, growth, allowed, plateau } = judge(name, points);
    if (!plateau) failed += 1;
    console.log(
      `${name.padEnd(22)}${number(points[0][1])} ${number(middle)} ${number(points.at(-1)[1])} ${number(growth)} ${number(allowed)}  ${plateau ? 'plateau' : 'GROWS'}`,
    );
  }
  return failed === 0 ? 0 : 1;
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) process.exitCode = main(process.argv.slice(2));
