import Fastify from 'fastify';
import { registerEndpoints } from './endpoints';

const app = Fastify();
const logged: string[] = [];
let endpoints: { close(): Promise<void> };
const isFalse = new Set<string>();

beforeAll(async () => {
  endpoints = await registerEndpoints(app, {
    distDir: 'sandbox/functions/fixtures',
    apiUrl: 'http://127.0.0.1:1',
    token: 'pat-sandbox',
    log: (line) => logged.push(line),
    limitMs: 1000,
    holds: (what) => !isFalse.has(what),
  });
});
afterAll(async () => {
  await endpoints.close();
  await app.close();
});

test('Query values are lists, the body is parsed, and foreign headers are dropped', async () => {
  const reply = await app.inject({
    method: 'POST',
    url: '/hs/serverless/fixture/form?a=1&a=2&b=3',
    headers: { 'x-mine': 'dropped', 'x-hubspot-signature-v3': 'kept' },
    payload: { score: 4 },
  });
  expect(reply.statusCode).toBe(201);
  expect(reply.headers['x-made-by']).toBe('form');
  const { headers, ...rest } = reply.json();
  expect(rest).toEqual({ method: 'POST', params: { a: ['1', '2'], b: ['3'] }, body: { score: 4 } });
  expect(headers).toHaveProperty('x-hubspot-signature-v3', 'kept');
  expect(headers).not.toHaveProperty('x-mine');
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonl', undefined])(
  'A body of type %s is refused before the function runs',
  async (type) => {
    const url = '/hs/serverless/fixture/form?wait=1';
    const headers = type === undefined ? {} : { 'content-type': type };
    const reply = await app.inject({ method: 'POST', url, headers, payload: 'a=1' });
    expect([reply.statusCode, reply.body]).toEqual([415, '']);
  },
);

test('A body that is broken JSON is refused, and none is an empty object', async () => {
  const url = '/hs/serverless/fixture/form';
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const broken = await app.inject({ method: 'POST', url, headers, payload: '{' });
  expect([broken.statusCode, broken.body]).toEqual([400, '']);
  const empty = await app.inject({ method: 'POST', url, headers });
  expect(empty.json()).toMatchObject({ body: {}, params: {} });
});

test('Headers that a browser sends pass, and custom ones do not', async () => {
  const headers = {
    'user-agent': 'x',
    cookie: 'a=1',
    authorization: 'Bearer y',
    'x-forwarded-for': 'z',
  };
  const reply = await app.inject({ url: '/hs/serverless/fixture/form', headers });
  expect(Object.keys(reply.json().headers).sort()).toEqual(['cookie', 'host', 'user-agent']);
});

test('The status, headers and text that a function returns are answered', async () => {
  const reply = await app.inject({ url: '/hs/serverless/fixture/broken?how=page' });
  expect([reply.statusCode, reply.body]).toEqual([200, '<p>']);
  expect(reply.headers).toMatchObject({ 'content-type': 'text/html', 'x-count': '3' });
  isFalse.add('endpoint-html');
  const refused = await app.inject({ url: '/hs/serverless/fixture/broken?how=page' });
  isFalse.clear();
  expect(refused.headers['content-type']).toMatch(/^application\/json/);
});

test.each([
  ['throws', 'secret of the house'],
  ['status', 'returned no statusCode'],
  ['nothing', 'returned no statusCode'],
  ['circle', 'ended without an answer'],
  ['ends', 'ended without an answer'],
])('A function that %s is answered 500; why is in the log only', async (how, why) => {
  logged.length = 0;
  const reply = await app.inject({ url: `/hs/serverless/fixture/broken?how=${how}` });
  expect(reply.statusCode).toBe(500);
  const { correlationId, ...rest } = reply.json();
  expect(rest).toEqual({ status: 'error', message: 'The function failed.' });
  expect(logged).toContain(`heard ${how}`);
  expect(logged.join('\n')).toMatch(new RegExp(`${correlationId}[^]*${why}`));
});

test('A path that no endpoint has is not found', async () => {
  expect((await app.inject({ url: '/hs/serverless/fixture/none' })).statusCode).toBe(404);
});

test('A method that the endpoint does not name is refused', async () => {
  const reply = await app.inject({ method: 'DELETE', url: '/hs/serverless/fixture/form' });
  expect(reply.statusCode).toBe(405);
});

test('A function that takes longer than the limit is ended', async () => {
  const reply = await app.inject({ method: 'GET', url: '/hs/serverless/fixture/form?wait=1' });
  expect(reply.statusCode).toBe(500);
  expect(logged.join('\n')).toContain('Task timed out after 1 seconds');
});
