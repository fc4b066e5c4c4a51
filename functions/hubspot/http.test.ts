import { startApi, type RunningApi } from '../../sandbox/api/testing';
import { clientsFor } from './clients';
import { HubSpotError } from './errors';
import { scopesWith } from '../../scripts/assemble/app';
import { datedPath } from './http';

let hubspot: RunningApi;
let waited: number[];
beforeEach(async () => {
  hubspot = await startApi({ scopes: scopesWith('.', []) });
  waited = [];
});
afterEach(() => hubspot.close());

const clients = (retryUntil = Date.now() + 60_000) =>
  clientsFor({
    baseUrl: hubspot.url,
    token: 'pat-sandbox',
    retryUntil,
    wait: async (milliseconds) => void waited.push(milliseconds),
  });
const companies = (retryUntil?: number) => clients(retryUntil).read.basic.getPage('companies', 1);

test.each([
  ['/crm/v3/objects/companies/1', '/crm/objects/2026-03/companies/1'],
  ['/crm/v3/objects/2-7/batch/read', '/crm/objects/2026-03/2-7/batch/read'],
  ['/crm/v3/properties/notes/x', '/crm/properties/2026-03/notes/x'],
  ['/crm/v3/pipelines/2-7', '/crm/pipelines/2026-03/2-7'],
  ['/crm/v4/associations/notes/2-7/labels', '/crm/associations/2026-03/notes/2-7/labels'],
  ['/crm-object-schemas/v3/schemas', '/crm-object-schemas/2026-03/schemas'],
  ['/crm/v3/owners/', '/crm/owners/2026-03'],
  ['/crm/v3/owners/60100001', '/crm/owners/2026-03/60100001'],
])('%s becomes %s', (asked, dated) => expect(datedPath(asked)).toBe(dated));

test('every call has its kind and the token in its headers', async () => {
  await companies();
  expect(hubspot.requests()).toMatchObject([
    {
      path: expect.stringContaining('/2026-03/'),
      headers: { 'x-relterm-call': 'read', authorization: 'Bearer pat-sandbox' },
    },
  ]);
});

test.each([423, 429, 477, 502, 503, 504])('a %i is retried until it works', async (status) => {
  hubspot.addFault({ path: '/companies', status, times: 2 });
  expect((await companies()).results).toEqual([]);
  expect(waited).toEqual([300, 1000]);
});

test('a call whose connection broke is retried', async () => {
  hubspot.addFault({ path: '/companies', kind: 'reset' });
  expect((await companies()).results).toEqual([]);
});

test.each([400, 403, 404, 500])('a %i is not retried', async (status) => {
  hubspot.addFault({ path: '/companies', status });
  await expect(companies()).rejects.toMatchObject({ name: 'HubSpotError', status });
  expect(hubspot.requests()).toHaveLength(1);
});

test('after three retries it fails with isBusy', async () => {
  hubspot.addFault({ path: '/companies', status: 503, times: 9 });
  const error = await companies().catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(HubSpotError);
  expect(error).toMatchObject({ isBusy: true });
  expect(hubspot.requests()).toHaveLength(4);
});

test('it does not retry after its time limit', async () => {
  hubspot.addFault({ path: '/companies', status: 503, times: 9 });
  await expect(companies(Date.now())).rejects.toMatchObject({ status: 503 });
  expect(waited).toEqual([]);
});

test("a wrong token is refused with HubSpot's message", async () => {
  const { read } = clientsFor({ baseUrl: hubspot.url, token: 'pat-other', retryUntil: 0 });
  await expect(read.basic.getPage('companies', 1)).rejects.toMatchObject({
    status: 401,
    isBusy: false,
  });
});

test("a taken unique value is recognised in HubSpot's answer", async () => {
  const { write } = clients();
  const email = { properties: { email: 'a@b.example' }, associations: [] };
  await write.basic.create('contacts', email);
  await expect(write.basic.create('contacts', email)).rejects.toMatchObject({ isDuplicate: true });
});
