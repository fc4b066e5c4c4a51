/**
 * How fast the sandbox is with many companies.
 *
 * Usage: npm run bench:sandbox -- [--companies 100000]
 * Figures are this machine's and this moment's; the last column compares each with a batch read of 100 records.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startApi, type RunningApi } from './api/testing';

const TURNS = 15;
const COMPANIES = '/crm/v3/objects/companies';
const cities = ['Bonn', 'Graz', 'Basel', 'Lyon', 'Porto', 'Malmö', 'Gent', 'Turin', 'Brno', 'Cork'];

const company = (index: number) => ({
  name: `Company ${index} ${cities[index % 7]} Ltd`,
  domain: `company-${index}.example`,
  city: cities[index % 10] ?? '',
  country: ['DE', 'AT', 'CH', 'FR', 'PT', 'SE', 'BE'][index % 7] ?? '',
  phone: `+49 228 ${index}`,
  zip: String(10_000 + (index % 80_000)),
  address: `Street ${index % 500}`,
  description: `Makes things of kind ${index % 97} for region ${index % 41}`,
  numberofemployees: String((index * 7919) % 5_000),
  annualrevenue: String((index * 104_729) % 9_000_000),
});

const filter = (propertyName: string, operator: string, value: string) => ({
  propertyName,
  operator,
  value,
});
const searches: Record<string, object> = {
  'search: 2 filters and a sort': {
    filterGroups: [
      { filters: [filter('city', 'EQ', 'Bonn'), filter('numberofemployees', 'GTE', '3800')] },
    ],
    sorts: [{ propertyName: 'annualrevenue', direction: 'DESCENDING' }],
    limit: 100,
  },
  'search: free text': { query: 'company 77', limit: 100 },
  'search: everything, sorted, page 99': {
    sorts: [{ propertyName: 'name', direction: 'ASCENDING' }],
    limit: 100,
    after: '9800',
  },
};

async function send(api: RunningApi, url: string, body: object): Promise<Record<string, unknown>> {
  const answer = await api.send('POST', url, body);
  if (answer.status >= 300)
    throw new Error(`${url} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function middle(turns: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(turns / 2)] ?? 0;
}

const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;

async function insert(api: RunningApi, count: number): Promise<void> {
  for (let from = 0; from < count; from += 100) {
    const inputs = Array.from({ length: Math.min(100, count - from) }, (_, index) => ({
      properties: company(from + index),
    }));
    await send(api, `${COMPANIES}/batch/create`, { inputs });
  }
}

/** In a process of its own, so that time and memory are those of a start. */
async function start(dataDir: string): Promise<void> {
  const from = performance.now();
  const api = await startApi({ dataDir, check: false });
  const ms = performance.now() - from;
  console.log(JSON.stringify({ ms, rss: process.memoryUsage().rss }));
  await api.close();
}

async function bench(count: number): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sandbox-bench-'));
  const api = await startApi({ dataDir, check: false });
  const rows: [string, number][] = [];
  const from = performance.now();
  await insert(api, count);
  const inserted = performance.now() - from;
  const ids = api.crm.tables.records.keys('0-2').slice(0, 100);
  const inputs = ids.map((id) => ({ id }));
  const read = { inputs, properties: ['name', 'city'] };
  const unit = await middle(TURNS * 3, () => send(api, `${COMPANIES}/batch/read`, read));
  rows.push(['batch read of 100', unit], [`insert ${count} in batches of 100`, inserted]);
  for (const [name, body] of Object.entries(searches)) {
    rows.push([name, await middle(TURNS, () => send(api, `${COMPANIES}/search`, body))]);
  }
  const memory = process.memoryUsage().rss;
  await api.close();
  const journal = statSync(path.join(dataDir, 'journal.jsonl')).size;
  const child = ['--import', 'tsx', 'sandbox/bench.ts', '--start', dataDir];
  const again: { ms: number; rss: number } = JSON.parse(
    execFileSync(process.execPath, child, { encoding: 'utf8' }),
  );
  rows.push(['start from the journal', again.ms]);
  rmSync(dataDir, { recursive: true });
  for (const [name, ms] of rows) {
    console.log(
      `${name.padEnd(40)} ${ms.toFixed(1).padStart(10)} ms ${(ms / unit).toFixed(1).padStart(10)} x`,
    );
  }
  console.log(
    `journal ${megabytes(journal)}; memory ${megabytes(memory)}, after a start ${megabytes(again.rss)}`,
  );
}

const { values } = parseArgs({
  options: { companies: { type: 'string', default: '100000' }, start: { type: 'string' } },
});
if (values.start === undefined) await bench(Number(values.companies));
else await start(values.start);
