import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assumption } from '../../sandbox/api/switches/assumption-names';
import { objectName, pipelineLabel } from '../../src/crm/names';
import { appDataName } from '../../src/crm/app-data';
import { openAccount, type Account } from '../../tests/account';
import { readResult } from './result-file';
import { runDoctor, type DoctorOptions } from './run-doctor';
import { mark, trialName } from './trial';

let account: Account;
const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => account.close());

const examine = (more: Partial<DoctorOptions> = {}) =>
  runDoctor({ http: account.http, endpoints: undefined, clientSecret: undefined, ...more });
const found = ({ result }: Awaited<ReturnType<typeof examine>>, id: string) =>
  result.checks.find((check) => check.id === id);
const asAdmin = (method: string, path: string, body?: object) =>
  fetch(`${account.api.url}${path}`, {
    method,
    headers: { authorization: 'Bearer sandbox-host', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });

/** What of the doctor's own is in the account. */
async function leftBehind() {
  const { crm } = account.api;
  const type = crm.tables.types.all('all').find(({ name }) => name === appDataName);
  return {
    records: crm.tables.records.all(type?.id ?? '').filter(({ archived }) => !archived).length,
    lists: crm.tables.lists
      .all('all')
      .filter(({ name, deletedAt }) => name === trialName && !deletedAt).length,
    flows: crm.tables.flows.all('all').filter(({ name }) => name === trialName).length,
  };
}
const nothing = { records: 0, lists: 0, flows: 0 };

test('without --write it changes nothing in the account', async () => {
  account = await openAccount();
  account.api.clearRequests();
  await examine();
  const writes = account.api
    .requests()
    .filter(
      ({ method, path }) =>
        method !== 'GET' && !/\/(search|batch\/read|access-token-info)$/.test(path),
    );
  expect(writes).toEqual([]);
});

test('with --write everything that can be seen is seen, holds, and is cleaned up', async () => {
  account = await openAccount({ uniqueNotes: true, uniqueTasks: true, uniqueMeetings: true });
  const lines: string[] = [];
  const diagnosis = await examine({ write: true, say: (line) => lines.push(line) });
  const not = diagnosis.result.checks.filter(({ found: outcome }) => outcome === 'does_not_hold');
  expect(not.map(({ id }) => id)).toEqual(['action-types']);
  expect(found(diagnosis, 'unique-at-once')?.detail).toMatch(/^1 of 20 writers succeeded/);
  expect(await leftBehind()).toEqual(nothing);
  expect(diagnosis.exitCode).toBe(0);
  expect(lines.join('\n')).toContain('It means: Ready-made workflows with an action');
});

test.each<[Assumption, boolean]>([
  ['unique-patch', true],
  ['unique-at-once', true],
  ['stage-metadata', false],
  ['hidden-search', false],
  ['activity-properties', false],
])('it sees where %s does not hold', async (name, write) => {
  account = await openAccount({ assumeNot: [name] });
  const diagnosis = await examine({ write });
  expect(found(diagnosis, name)?.found).toBe('does_not_hold');
  expect(diagnosis.exitCode).toBe(1);
  expect(await leftBehind()).toEqual(nothing);
});

test('what a run that was cut off left behind, the next one removes', async () => {
  account = await openAccount();
  account.api.addFault({ method: 'DELETE', path: '/', status: 400, times: 1000 });
  await examine({ write: true });
  expect(await leftBehind()).toMatchObject({ lists: 1, flows: 3 });
  account.api.clearFaults();
  const { removed } = await examine({ write: true });
  expect(removed).toBeGreaterThan(2);
  expect(await leftBehind()).toEqual(nothing);
});

test('the file has no data of people, and nothing of a client', async () => {
  account = await openAccount();
  await account.start({ statedWords: 'Too dear, says Mrs Miller.' });
  const file = join(folder, 'people.json');
  await examine({ write: true, file });
  const text = readFileSync(file, 'utf8');
  for (const word of ['Acme', 'Miller', 'Rita', '@', 'userId', '60100001', account.company.id])
    expect(text).not.toContain(word);
  expect(readResult(file)?.version).toBe(1);
});

describe('a second run', () => {
  const file = join(folder, 'drift.json');
  const again = () => examine({ file });
  beforeEach(async () => {
    account = await openAccount();
    rmSync(file, { force: true });
    expect((await again()).drift).toEqual([]);
  });

  test('says nothing where nothing changed', async () => {
    expect(await again()).toMatchObject({ drift: [], exitCode: 0 });
  });

  test('tells of a stage that was removed', async () => {
    const type = `p12345_${objectName}`;
    const answer = await asAdmin('GET', `/crm/v3/pipelines/${type}`);
    const { results } = (await answer.json()) as {
      results: { id: string; label: string; stages: { id: string; label: string }[] }[];
    };
    const pipeline = results.find(({ label }) => label === pipelineLabel);
    const stage = pipeline?.stages.find(({ label }) => label === 'Feedback');
    await asAdmin('DELETE', `/crm/v3/pipelines/${type}/${pipeline?.id}/stages/${stage?.id}`);
    const { drift, exitCode } = await again();
    expect(drift).toContain('The stage feedback was removed');
    expect(exitCode).toBe(1);
  });

  test('tells of an option that was removed, a property that is gone, and a scope that was taken away', async () => {
    const path = '/crm/v3/properties/companies/offboarding_status';
    const { options } = (await (await asAdmin('GET', path)).json()) as { options: object[] };
    await asAdmin('PATCH', path, { options: options.slice(1) });
    await account.removeProperty('closing_note');
    account.api.controls.switches.change({ missingScopes: ['files'] });
    const { drift } = await again();
    expect(drift.join('\n')).toMatch(/companies\.offboarding_status lost the option \w+/);
    expect(drift).toContain('The property offboarding.closing_note was removed');
    expect(drift).toContain('The scope files was taken away');
  });

  test('a scope of a package that was taken away stops nothing, and is told by its own exit code', async () => {
    account.api.controls.switches.change({ missingScopes: ['files'] });
    const { drift, exitCode } = await again();
    expect(drift).toContain('The scope files was taken away');
    expect(exitCode).toBe(2);
  });

  test('tells of an assumption that does not hold any more', async () => {
    account.api.controls.switches.change({ assumeNot: ['hidden-search'] });
    expect((await again()).drift).toEqual(['hidden-search: does not hold any more']);
  });

  test('compares what only a run with --write sees with the last of them', async () => {
    await examine({ file, write: true });
    await again();
    account.api.controls.switches.change({ assumeNot: ['unique-patch'] });
    const { drift } = await examine({ file, write: true });
    expect(drift).toEqual(['unique-patch: does not hold any more']);
  });

  test('starts anew where the file is none of its own', async () => {
    writeFileSync(file, '{"version": 0}');
    expect(await again()).toMatchObject({ drift: [], exitCode: 0 });
    expect(readResult(file)?.checks.length).toBeGreaterThan(50);
  });
});

test('its records carry its mark', () => expect(mark).toBe('relterm-doctor'));
