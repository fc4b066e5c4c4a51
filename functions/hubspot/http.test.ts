import { startApi, type RunningApi } from '../../sandbox/api/testing';
import { clientsFor } from './clients';
import { HubSpotError } from './errors';
import { scopesWith } from '../../scripts/assemble/app';
import { datedPath, type HttpOptions } from './http';

let hubspot: RunningApi;
let waited: number[];
beforeEach(async () => {
  hubspot = await startApi({ scopes: scopesWith('.', []) });
  waited = [];
});
afterEach(() => hubspot.close());

const clients = (retryUntil = Date.now() + 60_000, more: Partial<HttpOptions> = {}) =>
  clientsFor({
    baseUrl: hubspot.url,
    token: 'pat-sandbox',
    retryUntil,
    wait: async (milliseconds) => void waited.push(milliseconds),
    random: () => 1,
    ...more,
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

const passing = [408, 423, 429, 477, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 530];
test.each(passing)('a %i is retried until it works', async (status) => {
  hubspot.addFault({ path: '/companies', status, times: 2, retryAfterSeconds: 0 });
  expect((await companies()).results).toEqual([]);
  expect(waited).toEqual([300, 1000]);
});

test('a call whose connection broke is retried', async () => {
  hubspot.addFault({ path: '/companies', kind: 'reset' });
  expect((await companies()).results).toEqual([]);
});

test.each([400, 403, 404, 405, 501, 526])('a %i is not retried', async (status) => {
  hubspot.addFault({ path: '/companies', status });
  await expect(companies()).rejects.toMatchObject({ name: 'HubSpotError', status });
  expect(hubspot.requests()).toHaveLength(1);
});

test('a limit that outlasts the pauses is waited for by whoever has the time', async () => {
  hubspot.addFault({ path: '/companies', status: 429, times: 5, retryAfterSeconds: 0 });
  expect((await companies()).results).toEqual([]);
  expect(waited).toEqual([300, 1000, 2500, 2500, 2500]);
});

test('after three retries it fails with isBusy', async () => {
  hubspot.addFault({ path: '/companies', status: 503, times: 9 });
  const error = await companies().catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(HubSpotError);
  expect(error).toMatchObject({ isBusy: true });
  expect(hubspot.requests()).toHaveLength(4);
});

test('it waits as long as HubSpot asks, and not at all beyond its time limit', async () => {
  hubspot.addFault({ path: '/companies', status: 477, retryAfterSeconds: 3 });
  expect((await companies()).results).toEqual([]);
  expect(waited).toEqual([3000]);
  hubspot.addFault({ path: '/companies', status: 477, retryAfterSeconds: 30 });
  await expect(companies(Date.now() + 6000)).rejects.toMatchObject({ retryAfter: 30_000 });
  expect(waited).toEqual([3000]);
});

test('waits are spread between half and all of a pause', async () => {
  hubspot.addFault({ path: '/companies', status: 503, times: 2 });
  await clients(undefined, { random: () => 0 }).read.basic.getPage('companies', 1);
  expect(waited).toEqual([150, 500]);
});

test.each([
  [429, 2],
  [502, 1],
  [500, 1],
])('a create that could be made twice is after a %i sent %i times', async (status, times) => {
  hubspot.addFault({ path: '/companies', status });
  const { write } = clients(undefined, { onlyIfRefused: true });
  await write.basic
    .create('companies', { properties: { name: 'A' }, associations: [] })
    .catch(() => undefined);
  expect(hubspot.requests()).toHaveLength(times);
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
