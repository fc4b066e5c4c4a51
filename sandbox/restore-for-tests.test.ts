import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify from 'fastify';
import { openCrm } from './api/open-crm';
import { startApi, type RunningApi } from './api/testing';
import { restoreForTests } from './restore-for-tests';

let api: RunningApi;
const dataDir = mkdtempSync(path.join(tmpdir(), 'restore-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

const company = async (name: string) =>
  String(
    (await api.send('POST', '/crm/v3/objects/companies', { properties: { name } })).body['id'],
  );
const statusOf = async (id: string) =>
  (await api.send('GET', `/crm/v3/objects/companies/${id}`)).status;

test('An account is as it was when it was kept, also after a start, and gives no id twice', async () => {
  api = await startApi({ dataDir });
  const app = Fastify();
  const restored = async () =>
    (await app.inject({ method: 'POST', url: '/_sandbox/restore' })).statusCode;
  const keep = restoreForTests(app, api.crm, api.controls);
  const before = await company('Before');
  expect(await restored()).toBe(409);
  keep();
  const after = await company('After');
  await api.send('DELETE', `/crm/v3/objects/companies/${before}`);
  api.addFault({ path: '/contacts', status: 500, times: 2 });
  expect((await api.send('GET', '/crm/v3/objects/contacts')).status).toBe(500);
  expect(await restored()).toBe(204);

  expect([await statusOf(before), await statusOf(after)]).toEqual([200, 404]);
  expect(api.controls.faults.all()).toEqual([]);
  expect(Number(await company('Later'))).toBeGreaterThan(Number(after));
  await api.close();
  const again = openCrm({ dataDir });
  const names = again.tables.records.all('0-2').map(({ properties }) => Object.keys(properties));
  expect(names).toHaveLength(2);
  again.close();
});
