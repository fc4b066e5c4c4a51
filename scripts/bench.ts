/**
 * Prints how fast and how large the app is, each figure beside its aim and the last landed one. It fails nothing.
 *
 * Usage: npm run bench              measures; some three minutes on two idle cores
 *        npm run bench -- --save    and writes bench/results.json, the figures that the next run stands beside
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { assemble } from './assemble/assemble';
import { measureCalls } from './bench/calls';
import { measureExtensions } from './bench/extensions';
import type { Figure, Measured } from './bench/figure';
import { measureFunctions } from './bench/functions';
import { measureSandboxStart } from './bench/sandbox-start';
import { measureWalk } from './bench/walk';

const file = 'bench/results.json';
const keptField = z.object({ on: z.string(), figures: z.record(z.string(), z.number()) });
const kept = keptField.parse(JSON.parse(readFileSync(file, 'utf8')));

const dist = mkdtempSync(join(tmpdir(), 'bench-'));
const found: Measured[] = [];
try {
  await assemble({ root: process.cwd(), out: dist });
  for (const measure of [
    () => measureFunctions(dist),
    () => measureExtensions(dist),
    measureCalls,
    measureWalk,
    measureSandboxStart,
  ])
    print(await measure());
} finally {
  rmSync(dist, { recursive: true, force: true });
}
if (process.argv.includes('--save')) save();

function print(measured: Measured) {
  found.push(measured);
  console.log(`\n${measured.title}`);
  if ('notMeasured' in measured) return console.log(`  not measured: ${measured.notMeasured}`);
  for (const figure of measured.figures) console.log(`  ${inWords(figure)}`);
}

/** `A function, the middle of all      346.2 kB   aim 300   on 27 Nov 346.2   beside the full client …` */
function inWords({ id, what, value, unit, aim, beside }: Figure): string {
  const before = kept.figures[id];
  return [
    what.padEnd(52),
    `${value} ${unit}`.padStart(14),
    (aim === undefined ? '' : `  aim ${aim}`).padEnd(12),
    before === undefined ? '' : `  on ${kept.on}: ${before}`,
    beside ? `  beside: ${beside}` : '',
  ].join('');
}

function save() {
  const figures = found.flatMap((one) => ('figures' in one ? one.figures : []));
  const on = new Date().toISOString().slice(0, 10);
  const next = { on, figures: Object.fromEntries(figures.map(({ id, value }) => [id, value])) };
  mkdirSync('bench', { recursive: true });
  writeFileSync(file, `${JSON.stringify(next, null, 2)}\n`);
}
