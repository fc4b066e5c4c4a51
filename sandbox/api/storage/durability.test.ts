import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import { openCrm } from '../open-crm';
import { openJournal } from './journal';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'durability-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** The same numbers each time, from 0 to `below`. */
function makeChance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Runs a child, kills it with SIGKILL some time after it printed `lines` lines, and hands over all that it printed. */
async function runUntilKilled(
  program: string,
  args: string[],
  lines: number,
  afterMs = 0,
): Promise<string[]> {
  const file = `sandbox/api/storage/${program}.child.ts`;
  const child = spawn(process.execPath, ['--import', 'tsx', file, dataDir, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const heard: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    heard.push(line);
    if (heard.length === lines) setTimeout(() => child.kill('SIGKILL'), afterMs);
  }
  await ended;
  expect(heard.length).toBeGreaterThanOrEqual(lines);
  return heard;
}

function companiesThere() {
  const crm = openCrm({ dataDir });
  const found = crm.tables.records.all('0-2').map(({ properties }) => properties);
  crm.close();
  return found;
}

it('loses and doubles no acknowledged write of a thousand, killed again and again', async () => {
  const chance = makeChance(7);
  const acknowledged: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const lines = 251 + chance(60);
    acknowledged.push(...(await runUntilKilled('writer', [String(round)], lines)));
  }
  const there = companiesThere();
  const cities = new Map(there.map(({ name = '', city = '' }) => [name, city]));
  const lost = acknowledged.filter((line) => {
    const [name = '', city] = line.split('=');
    return city === undefined ? !cities.has(name) : cities.get(name) !== city;
  });
  expect(acknowledged.length).toBeGreaterThanOrEqual(1_000);
  expect(lost).toEqual([]);
  expect(cities.size).toBe(there.length);
});

it('loses nothing when it is killed while the journal is written anew', async () => {
  const chance = makeChance(11);
  for (let round = 0; round < 6; round += 1) {
    const values = await runUntilKilled('compacter', [], 3 + chance(12), chance(12));
    const { rows, journal } = openJournal(dataDir);
    journal.close();
    const Row = z.object({ value: z.number() });
    const standing = rows.map(([, , , row]) => z.parse(Row, row).value);
    expect(standing).toHaveLength(300);
    expect(Math.min(...standing)).toBeGreaterThanOrEqual(Number(values.at(-1)));
  }
  expect(existsSync(path.join(dataDir, 'journal.jsonl.new'))).toBe(false);
});
