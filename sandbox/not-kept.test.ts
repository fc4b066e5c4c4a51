import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRecord } from './api/objects/state';
import { openCrm } from './api/open-crm';
import { requireType } from './api/schemas/find';
import { toRefusal } from './api/server/refusal';
import { NotKept } from './api/storage/journal';
import { watchNotKept } from './not-kept';
import { runScript } from './run-script';

const full = new Error('The journal is on a disk that is full.');

test('A script ends at once, and fails with what the journal could not take', async () => {
  const said: string[] = [];
  const { notKept, during } = watchNotKept((line) => said.push(line));
  const endless = ['--eval', 'setInterval(() => {}, 1000)'];
  const running = during((signal) => runScript(endless, { signal, log: () => {} }));
  notKept(full);
  await expect(running).rejects.toBe(full);
  notKept(full);
  expect(said).toEqual([]);
});

test('Without a script it is said once', async () => {
  const said: string[] = [];
  const { notKept, during } = watchNotKept((line) => said.push(line));
  await during(async () => {});
  for (let count = 0; count < 3; count += 1) notKept(full);
  expect(said).toEqual([full.message]);
});

test('A write that the journal could not take is refused in a sentence, and changes nothing', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'not-kept-'));
  const heard: unknown[] = [];
  const crm = openCrm({ dataDir, notKept: (error) => heard.push(error) });
  crm.close();
  const create = () => createRecord(crm, requireType(crm, 'companies'), { name: 'Acme' });
  expect(() => crm.transaction(create)).toThrow(NotKept);
  expect(crm.tables.records.size('0-2')).toBe(0);
  expect(toRefusal(heard[0])).toMatchObject({
    status: 500,
    body: { status: 'error', message: 'The journal could not be written. Nothing was changed.' },
  });
  rmSync(dataDir, { recursive: true });
});
