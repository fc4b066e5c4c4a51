import * as z from 'zod/mini';
import type { FaultInput } from './entities';
import { startApi, type RunningApi } from '../testing';

let api: RunningApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.close());

const companies = '/crm/v3/objects/companies';
const get = (path: string) =>
  fetch(`${api.url}${path}`, { headers: { authorization: 'Bearer pat-sandbox' } });
const names = () => api.crm.tables.records.all('0-2').map(({ properties }) => properties['name']);
const traced = (...words: string[]) => ({
  inputs: words.map((name) => ({ properties: { name }, objectWriteTraceId: name })),
});
const Batch = z.object({
  results: z.array(z.object({ id: z.string() })),
  numErrors: z.optional(z.number()),
  errors: z.optional(z.array(z.object({ context: z.record(z.string(), z.array(z.string())) }))),
});
async function batch(verb: string, body: unknown) {
  const answer = await api.send('POST', `${companies}/batch/${verb}`, body);
  return { status: answer.status, ...z.parse(Batch, answer.body) };
}

describe('A status', () => {
  it.each<[FaultInput, object]>([
    [{ path: '', status: 423 }, { status: 'error' }],
    [
      { path: '', status: 429 },
      {
        message: 'You have reached your ten_secondly_rolling limit.',
        policyName: 'TEN_SECONDLY_ROLLING',
      },
    ],
    [
      { path: '', status: 429, policy: 'SECONDLY' },
      { message: 'You have reached your secondly limit.', errorType: 'RATE_LIMIT' },
    ],
    [
      { path: '', status: 429, policy: 'DAILY' },
      { message: 'You have reached your daily limit.', policyName: 'DAILY' },
    ],
  ])('%o speaks in the words of HubSpot', async (fault, body) => {
    api.addFault({ ...fault, path: companies });
    const answer = await get(companies);
    expect(answer.status).toBe(fault.status);
    expect(await answer.json()).toMatchObject({ ...body, correlationId: expect.any(String) });
  });

  it('477 tells when to try again', async () => {
    api.addFault({ path: companies, status: 477, retryAfterSeconds: 9 });
    expect((await get(companies)).headers.get('retry-after')).toBe('9');
  });

  it.each([502, 503, 504, 524])('%i is a page, which is no JSON', async (status) => {
    api.addFault({ path: companies, status });
    const answer = await get(companies);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html']);
    expect(await answer.text()).toContain(`<h1>${status} `);
  });
});

it('lets the first requests pass, meets as many as it should, and goes', async () => {
  api.addFault({ path: companies, method: 'GET', status: 500, skip: 2, times: 2 });
  const statuses: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) statuses.push((await get(companies)).status);
  expect(statuses).toEqual([200, 200, 500, 500, 200]);
});

it('loses an answer whose request took effect', async () => {
  api.addFault({ path: companies, method: 'POST', kind: 'reset', when: 'after' });
  await expect(api.send('POST', companies, { properties: { name: 'kept' } })).rejects.toThrow(
    'fetch failed',
  );
  expect(names()).toEqual(['kept']);
});

it('is over with a request that it cuts off before it took effect', async () => {
  api.addFault({ path: companies, method: 'POST', kind: 'reset' });
  await expect(api.send('POST', companies, { properties: { name: 'lost' } })).rejects.toThrow();
  expect(api.requests()).toMatchObject([{ method: 'POST', status: 0, over: true }]);
  expect(names()).toEqual([]);
});

it('delays an answer, so that a later request is answered first', async () => {
  api.addFault({ path: companies, kind: 'delay', delayMs: 300 });
  const order: string[] = [];
  const delayed = get(companies).then(() => order.push('delayed'));
  while (api.requests().length === 0) await get('/_sandbox/faults');
  await get(companies).then(() => order.push('later'));
  expect(api.requests()[0]?.over).toBe(false);
  await delayed;
  expect(api.requests()[0]?.over).toBe(true);
  expect(order).toEqual(['later', 'delayed']);
});

describe('A part of a batch', () => {
  it('fails by index, and the rest is written', async () => {
    api.addFault({ path: '/batch/create', kind: 'part', items: [1] });
    const answer = await batch('create', traced('a', 'b', 'c'));
    expect(answer).toMatchObject({ status: 207, results: [{}, {}], numErrors: 1 });
    expect(answer.errors).toEqual([{ context: { objectWriteTraceId: ['b'] } }]);
    expect(names()).toEqual(['a', 'c']);
  });

  it('fails by every n-th item, beside what fails anyway', async () => {
    const { results } = await batch('create', traced('a', 'b', 'c'));
    api.addFault({ path: '/batch/read', kind: 'part', every: 2 });
    const ids = [...results.map(({ id }) => id), '1'];
    const answer = await batch('read', { inputs: ids.map((id) => ({ id })), properties: ['name'] });
    expect(answer).toMatchObject({ status: 207, results: [{ id: ids[0] }, { id: ids[2] }] });
    expect(answer.errors?.map(({ context }) => context['ids']?.[0])).toEqual([ids[1], '1']);
  });

  it('may be all of it', async () => {
    api.addFault({ path: '/batch/create', kind: 'part', every: 1 });
    expect(await batch('create', traced('a', 'b'))).toMatchObject({ results: [], numErrors: 2 });
    expect(names()).toEqual([]);
  });

  it('is all of it where the items have no objectWriteTraceId', async () => {
    api.addFault({ path: '/batch/create', kind: 'part', items: [1] });
    const inputs = ['a', 'b'].map((name) => ({ properties: { name } }));
    expect((await api.send('POST', `${companies}/batch/create`, { inputs })).status).toBe(500);
    expect(names()).toEqual([]);
  });

  it('waits for a batch', async () => {
    api.addFault({ path: companies, kind: 'part', items: [0] });
    expect((await get(companies)).status).toBe(200);
    expect((await batch('create', traced('a'))).status).toBe(207);
  });
});

it('lists what is left of each fault, and removes one or all', async () => {
  const faults = async () => (await api.send('GET', '/_sandbox/faults')).body['results'];
  await api.send('POST', '/_sandbox/faults', { path: companies, times: 3 });
  const second = await api.send('POST', '/_sandbox/faults', { path: '/owners', skip: 1 });
  expect(second.status).toBe(201);
  await get(companies);
  await get('/crm/v3/owners');
  expect(await faults()).toMatchObject([
    { path: companies, times: 2, skip: 0 },
    { path: '/owners', times: 1, skip: 0 },
  ]);
  const one = `/_sandbox/faults/${String(second.body['id'])}`;
  expect((await api.send('DELETE', one)).status).toBe(204);
  expect((await api.send('DELETE', one)).status).toBe(404);
  expect(await faults()).toHaveLength(1);
  await api.send('DELETE', '/_sandbox/faults');
  expect(await faults()).toEqual([]);
});

it.each([
  { path: '' },
  { path: 5 },
  { path: '/(/' },
  { path: '/[z-a]+/' },
  { path: '/crm', status: 200 },
  { path: '/crm', times: 0 },
  { path: '/crm', kind: 'other' },
])('refuses the fault %j', async (fault) => {
  expect((await api.send('POST', '/_sandbox/faults', fault)).status).toBe(400);
});

it('refuses half a pattern, which would meet nothing', () => {
  expect(() => api.addFault({ path: '/companies$' })).toThrow('stands between slashes');
});

it('is told at the end of a test where it met no request', async () => {
  const other = await startApi();
  other.addFault({ path: '/companies' });
  await expect(other.close()).rejects.toThrow('met no request: /companies');
});
