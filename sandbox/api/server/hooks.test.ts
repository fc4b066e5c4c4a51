import { startApi, type RunningApi, type StartOptions } from '../testing';

let api: RunningApi;
let millis = 0;
const start = async (options: StartOptions = {}) => {
  api = await startApi({ clock: () => millis, ...options });
};
beforeEach(() => {
  millis = 1_000_000;
});
afterEach(() => api.close());

const call = (path: string, init: RequestInit = {}, token = 'pat-sandbox') =>
  fetch(`${api.url}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${token}`, ...init.headers },
  });
const post = (path: string, body: unknown, token?: string) =>
  call(
    path,
    { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
    token,
  );

it('answers 401 to anything but its two tokens', async () => {
  await start();
  const answer = await call('/crm/v3/owners', {}, 'nobody');
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({
    status: 'error',
    category: 'INVALID_AUTHENTICATION',
    correlationId: expect.any(String),
  });
  expect((await fetch(`${api.url}/crm/v3/owners`)).status).toBe(401);
  expect((await call('/crm/v3/owners', {}, 'sandbox-host')).status).toBe(200);
});

it('answers 429 in the words that the client looks for, beyond 190 requests in ten seconds', async () => {
  await start({ limits: true });
  for (let count = 0; count < 190; count += 1) await call('/crm/v3/owners');
  const refused = await call('/crm/v3/owners');
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({
    policyName: 'TEN_SECONDLY_ROLLING',
    errorType: 'RATE_LIMIT',
  });
  expect(refused.headers.get('x-hubspot-ratelimit-remaining')).toBe('0');
  expect((await call('/crm/v3/owners', {}, 'sandbox-host')).status).toBe(200);
  millis += 10_000;
  expect((await call('/crm/v3/owners')).status).toBe(200);
});

it('allows five searches a second and sends no limit headers with them', async () => {
  await start({ limits: true });
  const search = () => post('/crm/v3/objects/companies/search', {});
  for (let count = 0; count < 5; count += 1) {
    const answer = await search();
    expect([answer.status, answer.headers.get('x-hubspot-ratelimit-max')]).toEqual([200, null]);
  }
  const refused = await search();
  expect(await refused.json()).toMatchObject({
    message: 'You have reached your secondly limit.',
    policyName: 'SECONDLY',
  });
  millis += 1_000;
  expect((await search()).status).toBe(200);
});

it('logs every request with its headers, and marks routes that it does not have', async () => {
  await start();
  await call('/crm/v3/owners/?limit=2', { headers: { 'X-Fixture-Call': 'one' } });
  const unknown = await call('/crm/v3/nothing/5');
  expect(unknown.status).toBe(404);
  expect(api.requests()).toMatchObject([
    {
      method: 'GET',
      path: '/crm/v3/owners/',
      query: 'limit=2',
      status: 200,
      token: 'pat-sandbox',
      unknown: false,
    },
    { path: '/crm/v3/nothing/5', status: 404, unknown: true },
  ]);
  expect(api.requests()[0]?.headers['x-fixture-call']).toBe('one');
  await fetch(`${api.url}/_sandbox/requests`, { method: 'DELETE' });
  expect(api.requests()).toEqual([]);
});

it('does not mark a missing record as a missing route', async () => {
  await start();
  const answer = await call('/crm/v3/objects/companies/1');
  expect([answer.status, api.requests()[0]?.unknown]).toEqual([404, false]);
});

it('fails a request before it takes effect, or after', async () => {
  await start();
  const path = '/crm/v3/objects/companies';
  const names = () => api.crm.tables.records.all('0-2').map(({ properties }) => properties['name']);
  api.addFault({ method: 'POST', path, status: 503 });
  expect((await post(path, { properties: { name: 'lost' } })).status).toBe(503);
  expect(names()).toEqual([]);
  api.addFault({ method: 'POST', path: '/companies$/', status: 502, when: 'after' });
  expect((await post(path, { properties: { name: 'kept' } })).status).toBe(502);
  expect(names()).toEqual(['kept']);
  expect((await post(path, { properties: { name: 'fine' } })).status).toBe(201);
  expect(api.requests().map(({ status }) => status)).toEqual([503, 502, 201]);
});

it('cuts the connection before or after', async () => {
  await start();
  const path = '/crm/v3/objects/companies';
  api.addFault({ path, kind: 'reset' });
  await expect(post(path, { properties: { name: 'lost' } })).rejects.toThrow('fetch failed');
  api.addFault({ path, kind: 'reset', when: 'after' });
  await expect(post(path, { properties: { name: 'kept' } })).rejects.toThrow('fetch failed');
  expect(api.crm.tables.records.size('0-2')).toBe(1);
});

it('takes faults, limits and a reset over HTTP', async () => {
  await start();
  await post('/_sandbox/faults', { path: '/crm/v3/owners', status: 429, times: 2 });
  expect([(await call('/crm/v3/owners')).status, (await call('/crm/v3/owners')).status]).toEqual([
    429, 429,
  ]);
  expect((await post('/_sandbox/faults', { path: 5 })).status).toBe(400);
  await post('/_sandbox/limits', { on: true });
  expect((await call('/crm/v3/owners')).headers.get('x-hubspot-ratelimit-max')).toBe('190');
  await post('/crm/v3/objects/companies', { properties: { name: 'Acme' } });
  await call('/_sandbox/reset', { method: 'POST' });
  expect(api.crm.tables.records.size('0-2')).toBe(0);
  expect(api.crm.tables.owners.size('all')).toBe(5);
});

it('takes an empty body where JSON was announced, and names a broken one', async () => {
  await start();
  const headers = { 'content-type': 'application/json' };
  expect((await call('/crm/v3/objects/companies/1', { method: 'DELETE', headers })).status).toBe(
    204,
  );
  const broken = await call('/crm/v3/objects/companies', { method: 'POST', headers, body: '{' });
  expect(broken.status).toBe(400);
  expect(await broken.json()).toMatchObject({
    category: 'VALIDATION_ERROR',
    message: 'Invalid input JSON',
  });
});
