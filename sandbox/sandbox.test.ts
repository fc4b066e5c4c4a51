import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openAnswerCheck, type WatchedAnswer } from './api/client-check/answer-check';
import { DataInUse } from './data-dir';
import { PortInUse } from './free-port';
import type { FunctionResult } from './functions/start-functions';
import { startSandbox, type Sandbox, type SandboxOptions } from './sandbox';

const app = { provision: ['sandbox/testing/provision.child.ts'] };
const distDir = 'sandbox/functions/fixtures';
const quiet = { port: 0, app, distDir, sampleData: false, log: () => {} };
const running: Sandbox[] = [];
const folders: string[] = [];

const problems = new Set<string>();

async function start(options: Partial<SandboxOptions> = {}) {
  const check = await openAnswerCheck();
  const watch = (answer: WatchedAnswer) => check(answer).forEach((each) => problems.add(each));
  const sandbox = await startSandbox({ ...quiet, watch, ...options });
  running.push(sandbox);
  return sandbox;
}
function newFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'sandbox-'));
  folders.push(folder);
  return folder;
}
afterAll(async () => {
  await Promise.all(running.map((sandbox) => sandbox.close()));
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  expect([...problems]).toEqual([]);
});

async function ask(
  { url }: Sandbox,
  route: string,
  { body, ...init }: { body?: unknown; accept?: string; method?: 'DELETE' } = {},
) {
  const reply = await fetch(`${url}${route}`, {
    method: init.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      authorization: 'Bearer pat-sandbox',
      accept: init.accept ?? 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, type: reply.headers.get('content-type') ?? '', text };
}
const processOf = (result: FunctionResult) => (result.ok ? Object(result.response).process : null);
const acme = { properties: { name: 'Acme', domain: 'acme.example' } };

describe('A sandbox at one address', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await start();
  });

  test('serves the page at its own paths, and never in place of the API', async () => {
    const html = 'text/html,*/*';
    for (const route of ['/', '/companies/1']) {
      const { status, type, text } = await ask(sandbox, route, { accept: html });
      expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
      expect(text).toContain('/_sandbox/page/main.js');
    }
    const unknown = await ask(sandbox, '/crm/v9/nothing', { accept: html });
    expect([unknown.status, unknown.type]).toEqual([404, 'application/json; charset=utf-8']);
    expect((await ask(sandbox, '/_sandbox/nothing', { accept: html })).status).toBe(404);
  });

  test('names the cards, and serves the scripts of the cards, the page and the worker', async () => {
    const [card] = JSON.parse((await ask(sandbox, '/_sandbox/cards')).text);
    expect(card).toMatchObject({
      uid: 'fixture_card',
      location: 'crm.record.tab',
      objectTypes: ['companies'],
    });
    for (const route of [card.scriptUrl, '/_sandbox/page/main.js', '/_sandbox/worker.js']) {
      const { status, type } = await ask(sandbox, route);
      expect([status, type]).toEqual([200, 'text/javascript; charset=utf-8']);
    }
  });

  test('runs a function that is given properties of a record in the CRM', async () => {
    const { id } = JSON.parse(
      (await ask(sandbox, '/crm/v3/objects/companies', { body: acme })).text,
    );
    const body = {
      parameters: { a: 1 },
      propertiesToSend: ['name'],
      objectId: Number(id),
      objectTypeId: '0-2',
    };
    const result = JSON.parse((await ask(sandbox, '/_sandbox/functions/echo', { body })).text);
    expect(result).toMatchObject({
      ok: true,
      response: { parameters: { a: 1 }, propertiesToSend: { name: 'Acme' }, apiUrl: sandbox.url },
    });
  });

  test('is provisioned at its first start and again after a reset', async () => {
    const stage = '/crm/v3/properties/companies/fixture_stage';
    expect((await ask(sandbox, stage)).status).toBe(200);
    const before = await sandbox.functions.call({ name: 'echo' });
    expect((await ask(sandbox, '/_sandbox/reset', { body: {} })).status).toBe(204);
    expect((await ask(sandbox, stage)).status).toBe(200);
    expect(JSON.parse((await ask(sandbox, '/crm/v3/objects/companies')).text).results).toEqual([]);
    const after = await sandbox.functions.call({ name: 'echo' });
    expect(processOf(before)).toEqual(expect.any(Number));
    expect(processOf(after)).not.toBe(processOf(before));
  });

  test('limits requests once its first data is made', () => {
    expect(sandbox.controls.limits.on).toBe(true);
  });
});

test('A later start gives an account what the app needs since, unless asked not to', async () => {
  const dataDir = newFolder();
  const stage = '/crm/v3/properties/companies/fixture_stage';
  const first = await start({ dataDir });
  expect((await ask(first, stage, { method: 'DELETE' })).status).toBe(204);
  await first.close();
  const second = await start({ dataDir, provisionAgain: false });
  expect((await ask(second, stage)).status).toBe(404);
  await second.close();
  const third = await start({ dataDir });
  expect((await ask(third, stage)).status).toBe(200);
});

test('A later start finds the data of the earlier one and makes none', async () => {
  const dataDir = newFolder();
  const first = await start({ dataDir });
  await ask(first, '/crm/v3/objects/companies', { body: acme });
  await first.close();
  const said: string[] = [];
  const second = await start({ dataDir, say: (line) => said.push(line) });
  const { results } = JSON.parse((await ask(second, '/crm/v3/objects/companies')).text);
  expect(results).toEqual([
    expect.objectContaining({ properties: expect.objectContaining({ name: 'Acme' }) }),
  ]);
  expect(said.join()).not.toContain('Provisioning');
});

test('A line that a kill tore is dropped, and the start says so', async () => {
  const dataDir = newFolder();
  await (await start({ dataDir })).close();
  appendFileSync(path.join(dataDir, 'journal.jsonl'), '[["records"');
  const said: string[] = [];
  await start({ dataDir, say: (line) => said.push(line) });
  expect(said).toContain('Dropped a torn last line of 11 bytes, which was never acknowledged.');
});

test('A data directory that another process has is refused', async () => {
  const dataDir = newFolder();
  writeFileSync(path.join(dataDir, 'sandbox.pid'), String(process.ppid));
  await expect(start({ dataDir })).rejects.toThrow(DataInUse);
});

test('A port in use is refused, on the command line with the remedy in one sentence', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(start({ port })).rejects.toThrow(PortInUse);
  const args = ['--import', 'tsx', 'sandbox/start.ts', '--no-open', '--port', `${port}`];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  other.close();
  expect(status).toBe(1);
  expect(stderr).toBe(
    `Port ${port} is in use. Stop what runs there, or take another: npm start -- --port ${port + 1}\n`,
  );
});
