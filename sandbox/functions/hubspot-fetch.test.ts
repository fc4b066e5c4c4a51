import { createServer } from 'node:http';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { makeHubspotFetch } from './hubspot-fetch';
import { signV3 } from './sign-v3';

type Asked = { method: string; url: string; body: string; headers: NodeJS.Dict<string | string[]> };
const asked: Asked[] = [];
const open = new Set<() => void>();
let statuses: number[] = [];
const server = createServer(async (request, response) => {
  const body = (await request.setEncoding('utf8').toArray()).join('');
  const { method = '', url = '', headers } = request;
  asked.push({ method, url, body, headers });
  if (url.startsWith('/ours/wait')) await new Promise<void>((resolve) => open.add(resolve));
  const size = url.startsWith('/ours/big') ? 1_000_001 : 0;
  response.writeHead(statuses.shift() ?? 200, { 'content-type': 'application/json' });
  response.end(size ? 'x'.repeat(size) : '{"done":true}');
});
let folder: string;
let base: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(path.join(tmpdir(), 'fetch-'));
  await cp('sandbox/functions/fixtures', folder, { recursive: true });
  const file = path.join(folder, 'app/app-hsmeta.json');
  const meta = JSON.parse(await readFile(file, 'utf8'));
  meta.config.permittedUrls.fetch = ['${BASE}/ours', 'https://elsewhere.example'];
  await writeFile(file, JSON.stringify(meta));
});
beforeEach(() => {
  asked.splice(0);
  statuses = [];
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const user = { id: 60100001, email: 'ada.marsh@example.com' };
const call = { method: 'POST', headers: {}, user } as const;
const proxy = (more: object = {}) =>
  makeHubspotFetch({
    distDir: folder,
    variables: { BASE: base },
    clientSecret: 'a secret',
    now: () => 1_700_000_000_000,
    ...more,
  });

test('A request names user, account and app in its query, and is signed with all of it', async () => {
  const reply = await proxy()({ ...call, url: `${base}/ours/act?a=1`, body: { why: 'Größe' } });
  expect(reply).toMatchObject({ status: 200, body: '{"done":true}' });
  const [{ url = '', body = '', headers = {} } = {}] = asked;
  const query = 'userId=60100001&userEmail=ada.marsh%40example.com&portalId=12345&appId=23456789';
  expect([url, body]).toEqual([`/ours/act?a=1&${query}`, '{"why":"Größe"}']);
  expect(headers['x-hubspot-request-timestamp']).toBe('1700000000000');
  const uri = `${base}${url}`;
  const signed = { method: 'POST', uri, body, timestamp: '1700000000000' };
  expect(headers['x-hubspot-signature-v3']).toBe(signV3('a secret', signed));
});

test.each([
  ['/other', /not among/],
  ['/oursevil', /not among/],
  ['/ours/../other', /not among/],
])('%s is not permitted, and nothing is sent', async (at, words) => {
  expect(await proxy()({ ...call, url: `${base}${at}` })).toEqual({
    error: expect.stringMatching(words),
  });
  expect(asked).toEqual([]);
});

test('What is permitted beyond this machine is not reached', async () => {
  expect(await proxy()({ ...call, url: 'https://elsewhere.example/x' })).toEqual({
    error: 'The sandbox reaches this machine only, not elsewhere.example.',
  });
  expect(await proxy({ variables: {} })({ ...call, url: `${base}/ours` })).toHaveProperty('error');
});

test('After a 5xx it is sent once more, after a 4xx it is not', async () => {
  statuses = [503, 200];
  expect(await proxy()({ ...call, url: `${base}/ours` })).toMatchObject({ status: 200 });
  statuses = [500, 500, 200];
  expect(await proxy()({ ...call, url: `${base}/ours` })).toMatchObject({ status: 500 });
  statuses = [401];
  expect(await proxy()({ ...call, url: `${base}/ours` })).toMatchObject({ status: 401 });
  expect(asked).toHaveLength(5);
});

test('1 MB is the most each way, and time runs out', async () => {
  const big = { text: 'x'.repeat(1_000_000) };
  expect(await proxy()({ ...call, url: `${base}/ours`, body: big })).toHaveProperty('error');
  expect(await proxy()({ ...call, url: `${base}/ours/big` })).toHaveProperty('error');
  const late = await proxy()({ ...call, url: `${base}/ours/wait`, timeout: 50 });
  expect(late).toEqual({ error: 'The request took longer than it may.' });
  open.forEach((resolve) => resolve());
});

test('The 21st at once is answered 429', async () => {
  const fetch = proxy();
  const waiting = Array.from({ length: 20 }, () => fetch({ ...call, url: `${base}/ours/wait` }));
  expect(await fetch({ ...call, url: `${base}/ours` })).toMatchObject({ status: 429 });
  while (asked.length < 20) await new Promise((resolve) => setTimeout(resolve, 10));
  open.forEach((resolve) => resolve());
  const replies = await Promise.all(waiting);
  expect(new Set(replies.map((reply) => 'status' in reply && reply.status))).toEqual(
    new Set([200]),
  );
  expect(await fetch({ ...call, url: `${base}/ours` })).toMatchObject({ status: 200 });
});
