import Fastify from 'fastify';
import { registerEndpoints } from './endpoints';

const app = Fastify();
let endpoints: { close(): Promise<void> };

beforeAll(async () => {
  endpoints = await registerEndpoints(app, {
    distDir: 'sandbox/functions/fixtures',
    apiUrl: 'http://127.0.0.1:1',
    token: 'pat-sandbox',
    log: () => {},
    limitMs: 1000,
  });
});
afterAll(async () => {
  await endpoints.close();
  await app.close();
});

test('Query values are lists, the body is parsed, and foreign headers are dropped', async () => {
  const reply = await app.inject({
    method: 'POST',
    url: '/hs/serverless/fixture/survey?a=1&a=2&b=3',
    headers: { 'x-mine': 'dropped', 'x-hubspot-signature-v3': 'kept' },
    payload: { score: 4 },
  });
  expect(reply.statusCode).toBe(201);
  expect(reply.headers['x-made-by']).toBe('survey');
  const { headers, ...rest } = reply.json();
  expect(rest).toEqual({ method: 'POST', params: { a: ['1', '2'], b: ['3'] }, body: { score: 4 } });
  expect(headers).toHaveProperty('x-hubspot-signature-v3', 'kept');
  expect(headers).not.toHaveProperty('x-mine');
});

test('A body that is not JSON is refused before the function runs', async () => {
  const url = '/hs/serverless/fixture/survey';
  const headers = { 'content-type': 'text/plain' };
  expect((await app.inject({ method: 'POST', url, headers, payload: 'hello' })).statusCode).toBe(
    415,
  );
});

test('A method that the endpoint does not name is refused', async () => {
  const reply = await app.inject({ method: 'DELETE', url: '/hs/serverless/fixture/survey' });
  expect(reply.statusCode).toBe(405);
});

test('A function that takes longer than the limit is ended', async () => {
  const reply = await app.inject({ method: 'GET', url: '/hs/serverless/fixture/survey?wait=1' });
  expect(reply.statusCode).toBe(500);
  expect(reply.json().message).toBe('Task timed out after 1 seconds');
});
