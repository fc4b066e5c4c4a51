import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { openAccount, stopClock, type Account } from '../../../tests/account';
import { manyOn } from '../../../tests/many';
import { exportAll } from './export';

let account: Account;
let folder: string;
beforeEach(async () => {
  stopClock('2026-12-01T09:00:00.000Z');
  folder = mkdtempSync(join(tmpdir(), 'relterm-export-'));
  account = await openAccount({ check: false });
});
afterEach(async () => {
  await account.close();
  rmSync(folder, { recursive: true });
});

const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const rowsOf = (name: string) =>
  Papa.parse<Record<string, string>>(textOf(`${name}.csv`).slice(1), {
    header: true,
    skipEmptyLines: true,
  }).data;
const jsonOf = (name: string) => JSON.parse(textOf(`${name}.json`)) as Record<string, string>[];

test('An export has every offboarding, answer and activity of ours, and both files say the same', async () => {
  const many = manyOn(account);
  const ids = await many.companies(120);
  await many.begins(ids);
  await many.carriesOut(120);
  const [first] = await account.records();
  await account.editRecord(first?.id ?? '', {
    survey_times: '1',
    survey_main_reason: 'cost',
    survey_would_have_changed: '=1+1',
  });
  await account.inHubSpot.write.basic.create('notes', {
    properties: { hs_timestamp: '2026-12-01T09:00:00.000Z', hs_note_body: 'Not ours.' },
    associations: [],
  });
  const told: number[] = [];
  const { counts, notRead } = await exportAll(folder, account.http, (read, of) =>
    told.push(read / of),
  );
  expect(notRead).toEqual([]);
  expect(counts).toMatchObject({ offboardings: 120, answers: 1, notes: 120, meetings: 0 });
  expect(told.at(-1)).toBe(1);
  for (const [name, count] of Object.entries(counts)) {
    expect([name, rowsOf(name).length, jsonOf(name).length]).toEqual([name, count, count]);
    expect(new Set(rowsOf(name).map((row) => row['id'] ?? row['offboarding_key'])).size).toBe(
      count,
    );
  }
  const { survey_would_have_changed: typed, ...record } = jsonOf('offboardings')[0] ?? {};
  expect(rowsOf('offboardings')[0]).toMatchObject({
    ...record,
    survey_would_have_changed: `'${typed}`,
  });
  expect([
    rowsOf('answers')[0]?.['survey_would_have_changed'],
    jsonOf('answers')[0]?.['survey_would_have_changed'],
  ]).toEqual(["'=1+1", '=1+1']);
  expect(rowsOf('notes')[0]?.['offboarding']).toMatch(/^\d+-1$/);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(statSync(join(folder, 'notes.csv')).mode & 0o077).toBe(0);
});

test('What cannot be read is named, and the rest is written', async () => {
  await account.start();
  account.api.addFault({
    method: 'POST',
    path: '/objects/2026-03/tasks/search',
    status: 403,
    times: 9,
  });
  await account.removeProperty('paused_why');
  const { counts, notRead } = await exportAll(folder, account.http);
  expect(counts).toMatchObject({ offboardings: 1, tasks: 0, notes: 1 });
  expect(notRead).toEqual([
    'offboardings: this account lacks paused_why.',
    expect.stringMatching(/^tasks, from some on: /),
  ]);
});

test('More than 10,000 activities are all written, each once', async () => {
  const { tables } = account.api.crm;
  const at = '2026-12-01T09:00:00.000Z';
  const all = 10_150;
  for (let index = 0; index < all; index += 1) {
    const id = String(40_000_000_000 + index);
    const properties = {
      hs_object_id: id,
      hs_timestamp: at,
      offboarding_activity_key: `${account.company.id}-1:${index}`,
    };
    const record = { id, properties, history: {}, createdAt: at, updatedAt: at, archived: false };
    tables.records.put('0-46', id, record);
  }
  expect((await exportAll(folder, account.http)).counts.notes).toBe(all);
  expect(new Set(jsonOf('notes').map(({ id }) => id)).size).toBe(all);
});
