import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, type RunningApi } from '../testing';

let api: RunningApi;
let now = new Date('2026-01-05T09:00:00Z');
beforeEach(async () => {
  now = new Date('2026-01-05T09:00:00Z');
  api = await startApi({ now: () => now, seedIds: { records: 100, types: 500 } });
});
afterEach(() => api.close());

const turn = (changes: object) => api.send('PATCH', '/_sandbox/switches', changes);
const statusOf = async (method: string, path: string, body?: unknown) =>
  (await api.send(method, path, body)).status;
const v3 = '/crm/v3/objects/companies';
const enforced = '/crm/objects/2026-09/companies';
const named = (name: string, city = '') => ({
  properties: { name, city },
  objectWriteTraceId: name,
});

describe('An account without an object', () => {
  it.each([403, 404])('answers %i wherever a path names it, and has the others', async (status) => {
    await turn({ objectsOff: { invoices: status } });
    expect(await statusOf('GET', '/crm/v3/objects/invoices')).toBe(status);
    expect(await statusOf('POST', '/crm/objects/2026-03/0-53/search', {})).toBe(status);
    expect(await statusOf('GET', '/crm/v3/properties/invoice')).toBe(status);
    expect(await statusOf('GET', '/crm/v4/objects/companies/1/associations/invoices')).toBe(status);
    expect(await statusOf('GET', v3)).toBe(200);
    await turn({ objectsOff: {} });
    expect(await statusOf('GET', '/crm/v3/objects/invoices')).toBe(200);
  });

  it('keeps it for the page of the sandbox', async () => {
    await turn({ objectsOff: { invoices: 403 } });
    const headers = { authorization: 'Bearer sandbox-host' };
    expect((await fetch(`${api.url}/crm/v3/objects/invoices`, { headers })).status).toBe(200);
  });
});

describe('A missing scope', () => {
  it.each([
    ['crm.objects.companies.read', 'GET', v3],
    ['crm.objects.companies.read', 'POST', `${v3}/search`],
    ['crm.objects.companies.read', 'POST', `${v3}/batch/read`],
    ['crm.objects.companies.write', 'POST', v3],
    ['crm.objects.companies.write', 'PATCH', `${v3}/1`],
    ['crm.objects.contacts.write', 'POST', '/crm/v3/objects/tasks'],
    ['crm.schemas.companies.read', 'GET', '/crm/v3/properties/companies'],
    ['crm.schemas.custom.write', 'POST', '/crm-object-schemas/2026-03/schemas'],
    ['crm.schemas.contacts.read', 'GET', '/crm/properties/2026-03/notes'],
    ['crm.schemas.contacts.read', 'GET', '/crm/properties/2026-03/tasks/groups'],
    ['crm.schemas.contacts.write', 'POST', '/crm/properties/2026-03/meetings'],
    ['crm.schemas.contacts.write', 'POST', '/crm/properties/2026-03/meetings/batch/create'],
    ['crm.schemas.contacts.write', 'POST', '/crm/properties/2026-03/notes/groups'],
    ['tickets', 'POST', '/crm/objects/2026-03/tickets/search'],
    ['tickets', 'GET', '/crm/properties/2026-03/tickets'],
    ['sales-email-read', 'POST', '/crm/objects/2026-03/emails/search'],
    ['crm.objects.owners.read', 'GET', '/crm/v3/owners'],
    ['crm.objects.owners.read', 'GET', '/crm/owners/2026-03'],
    ['crm.objects.contacts.read', 'GET', '/crm/v4/objects/companies/1/associations/contacts'],
  ])('%s refuses %s %s', async (scope, method, path) => {
    await turn({ missingScopes: [scope] });
    const answer = await api.send(method, path, method === 'GET' ? undefined : {});
    expect(answer).toMatchObject({
      status: 403,
      body: {
        category: 'MISSING_SCOPES',
        message: expect.stringContaining("This app hasn't been granted all required scopes"),
        errors: [{ context: { requiredGranularScopes: expect.arrayContaining([scope]) } }],
        links: { scopes: 'https://developers.hubspot.com/scopes' },
      },
    });
    expect(api.crm.tables.records.size('0-2')).toBe(0);
  });

  it('is any that the app did not ask for', async () => {
    const asking = await startApi({ scopes: ['crm.objects.companies.read'] });
    expect((await asking.send('GET', v3)).status).toBe(200);
    expect((await asking.send('POST', v3, named('a'))).status).toBe(403);
    expect((await asking.send('GET', '/crm/v3/objects/deals')).status).toBe(403);
    await asking.close();
  });

  it('leaves reading where only writing is missing', async () => {
    await turn({ missingScopes: ['crm.objects.companies.write'] });
    expect(await statusOf('GET', v3)).toBe(200);
    expect(await statusOf('POST', `${v3}/search`, {})).toBe(200);
  });
});

describe('Rules of an admin', () => {
  beforeEach(() => turn({ requiredProperties: { companies: ['city'] } }));

  it('refuse a record without the property on 2026-09, and on no earlier path', async () => {
    expect(await api.send('POST', enforced, named('a'))).toMatchObject({
      status: 400,
      body: { category: 'VALIDATION_ERROR', context: { properties: ['city'] } },
    });
    for (const path of [v3, '/crm/objects/2026-03/companies'])
      expect(await statusOf('POST', path, named('a'))).toBe(201);
    expect(await statusOf('POST', enforced, named('b', 'Bonn'))).toBe(201);
  });

  it('refuse to clear it, and take a change of something else', async () => {
    const { body } = await api.send('POST', enforced, named('a', 'Bonn'));
    const path = `${enforced}/${String(body['id'])}`;
    expect(await statusOf('PATCH', path, { properties: { city: '' } })).toBe(400);
    expect(await statusOf('PATCH', path, { properties: { name: 'b' } })).toBe(200);
  });

  it('refuse the items of a batch that break them', async () => {
    const inputs = [named('a', 'Bonn'), named('b')];
    const answer = await api.send('POST', `${enforced}/batch/create`, { inputs });
    expect(answer).toMatchObject({
      status: 207,
      body: {
        results: [{ properties: { name: 'a' } }],
        errors: [{ category: 'VALIDATION_ERROR', context: { objectWriteTraceId: ['b'] } }],
      },
    });
  });

  it('see a record that an upsert makes, and one that it changes', async () => {
    await turn({ requiredProperties: { contacts: ['lastname'] } });
    const upsert = (lastname?: string) =>
      statusOf('POST', '/crm/objects/2026-09/contacts/batch/upsert', {
        inputs: [
          {
            id: 'a@b.example',
            idProperty: 'email',
            properties: { firstname: 'A', ...(lastname && { lastname }) },
          },
        ],
      });
    expect([await upsert(), await upsert('B'), await upsert()]).toEqual([400, 200, 200]);
  });
});

it('serves contracts by list, get and batch read only', async () => {
  const contracts = '/crm/objects/2026-03/contracts';
  expect(await statusOf('GET', contracts)).toBe(200);
  const inputs = [{ id: '1' }];
  expect(await statusOf('POST', `${contracts}/batch/read`, { inputs, properties: [] })).toBe(207);
  expect(await statusOf('POST', `${contracts}/search`, {})).toBe(405);
  expect(await statusOf('POST', contracts, { properties: {} })).toBe(405);
});

it('answers a cleared property as empty, or as null', async () => {
  const { body } = await api.send('POST', v3, {
    properties: { ...named('a').properties, city: 'Bonn' },
  });
  const path = `${v3}/${String(body['id'])}`;
  await api.send('PATCH', path, { properties: { city: '' } });
  const read = async () =>
    (await api.send('GET', `${path}?properties=city,phone`)).body['properties'];
  expect(await read()).toMatchObject({ city: '', phone: null });
  await turn({ clearedAs: 'null' });
  expect(await read()).toMatchObject({ city: null, phone: null });
});

it('lets search lag behind writes', async () => {
  await turn({ searchLagMs: 3_000 });
  await api.send('POST', v3, named('a'));
  const found = async () => (await api.send('POST', `${v3}/search`, {})).body['total'];
  expect(await found()).toBe(0);
  now = new Date(now.getTime() + 3_000);
  expect(await found()).toBe(1);
});

it('answers the app late, and the page of the sandbox at once', async () => {
  await turn({ appDelayMs: 250 });
  const took = async (token: string) => {
    const from = performance.now();
    await fetch(`${api.url}${v3}`, { headers: { authorization: `Bearer ${token}` } });
    return performance.now() - from;
  };
  expect(await took('pat-sandbox')).toBeGreaterThan(240);
  expect(await took('sandbox-host')).toBeLessThan(240);
});

it('gives an account other ids at a reset, even where the first were chosen', async () => {
  const nextType = () => api.crm.nextId('types');
  const first = nextType();
  await api.send('POST', '/_sandbox/reset');
  expect(nextType()).toBeGreaterThan(first + 1_000);
});

it('keeps switches until a reset', async () => {
  await turn({ missingScopes: ['files'], clearedAs: 'null', ownOnly: [7] });
  await turn({ searchLagMs: 5 });
  expect((await api.send('GET', '/_sandbox')).body['switches']).toEqual({
    objectsOff: {},
    missingScopes: ['files'],
    requiredProperties: {},
    clearedAs: 'null',
    searchLagMs: 5,
    appDelayMs: 0,
    ownOnly: [7],
    onlyEditors: {},
    assumeNot: [],
  });
  await api.send('POST', '/_sandbox/reset');
  expect((await api.send('GET', '/_sandbox/switches')).body).toMatchObject({
    missingScopes: [],
    searchLagMs: 0,
  });
});

it('keeps switches from one run to the next', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'switches-'));
  const first = await startApi({ dataDir });
  await first.send('PATCH', '/_sandbox/switches', { missingScopes: ['files'], searchLagMs: 7 });
  await first.close();
  const second = await startApi({ dataDir });
  expect(second.controls.switches.state()).toMatchObject({
    missingScopes: ['files'],
    searchLagMs: 7,
  });
  await second.close();
  rmSync(dataDir, { recursive: true });
});

it('refuses a switch that it does not understand', async () => {
  expect((await turn({ objectsOff: { invoices: 200 } })).status).toBe(400);
  expect((await turn({ searchLagMs: -1 })).status).toBe(400);
});

it('keeps a property for some editors, and imports and workflows write it all the same', async () => {
  const { body } = await api.send('POST', v3, named('a'));
  await turn({ onlyEditors: { city: [60100002] } });
  const edit = async (city: string, user: string, through?: string) => {
    const headers = {
      authorization: 'Bearer sandbox-host',
      'content-type': 'application/json',
      'x-sandbox-user': user,
      ...(through && { 'x-sandbox-through': through }),
    };
    const path = `${api.url}${v3}/${String(body['id'])}`;
    const sent = { method: 'PATCH', headers, body: JSON.stringify({ properties: { city } }) };
    return (await fetch(path, sent)).status;
  };
  expect(await edit('Bonn', '60100001')).toBe(403);
  expect(await edit('Bonn', '60100002')).toBe(200);
  expect(await edit('Kiel', '60100001', 'IMPORT')).toBe(200);
  expect(await edit('Rom', '60100001', 'AUTOMATION_PLATFORM')).toBe(200);
  const read = `${v3}/${String(body['id'])}?propertiesWithHistory=city`;
  const history = (await api.send('GET', read)).body['propertiesWithHistory'];
  expect(history).toMatchObject({
    city: [
      { value: 'Rom', sourceType: 'AUTOMATION_PLATFORM', sourceId: 'enrollmentId:1' },
      { value: 'Kiel', sourceType: 'IMPORT', updatedByUserId: 60100001 },
      { value: 'Bonn', sourceType: 'CRM_UI', updatedByUserId: 60100002 },
      { value: '', sourceType: 'INTEGRATION' },
    ],
  });
});
