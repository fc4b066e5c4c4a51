import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startFunctions, type Functions } from './start-functions';

const asked: string[] = [];
const lines: string[] = [];
const api = createServer((request, response) => {
  asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ id: '7', properties: { name: 'Acme', hs_object_id: '7' } }));
});
let functions: Functions;
let apiUrl: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  const { port } = api.address() as AddressInfo;
  apiUrl = `http://127.0.0.1:${port}`;
  const distDir = 'sandbox/functions/fixtures';
  functions = await startFunctions({
    distDir,
    apiUrl,
    token: 'pat-sandbox',
    log: (line) => lines.push(line),
  });
});
afterAll(async () => {
  await functions.close();
  api.close();
});

test("HubSpot's dev server starts when it is needed, and not before", async () => {
  const address = `http://127.0.0.1:${functions.port}`;
  const listens = () =>
    fetch(address).then(
      () => true,
      () => false,
    );
  expect(await listens()).toBe(false);
  await functions.ready();
  expect(await listens()).toBe(true);
});

test('A function gets its parameters, the token and the base URL', async () => {
  const result = await functions.call({ name: 'echo', parameters: { a: 1 } });
  expect(result).toEqual({
    ok: true,
    response: expect.objectContaining({
      parameters: { a: 1 },
      propertiesToSend: {},
      token: 'pat-sandbox',
      apiUrl,
    }),
  });
});

test('HubSpot reads the properties to send from the record in view', async () => {
  const result = await functions.call({
    name: 'echo',
    propertiesToSend: ['name', 'hs_object_id'],
    objectId: 7,
    objectTypeId: '0-2',
  });
  expect(result).toMatchObject({
    response: { propertiesToSend: { name: 'Acme', hs_object_id: '7' } },
  });
  expect(asked).toEqual([
    'GET /crm/v3/objects/0-2/7?properties=name&properties=hs_object_id Bearer pat-sandbox',
  ]);
});

test('A function that throws, and one that is not there, fail with a message', async () => {
  expect(await functions.call({ name: 'throws' })).toMatchObject({
    ok: false,
    message: expect.stringContaining('as it should'),
  });
  expect(await functions.call({ name: 'nobody' })).toMatchObject({
    ok: false,
    message: expect.stringContaining("doesn't exist in this project"),
  });
});

test('Calls run side by side', async () => {
  const order: string[] = [];
  const slow = functions
    .call({ name: 'slow', parameters: { ms: 400 } })
    .then(() => order.push('slow'));
  const quick = functions.call({ name: 'echo' }).then(() => order.push('quick'));
  await Promise.all([slow, quick]);
  expect(order).toEqual(['quick', 'slow']);
});

test('A stray rejection ends the process; calls under way and later ones are answered', async () => {
  const underWay = functions.call({ name: 'slow', parameters: { ms: 600 } });
  expect(await functions.call({ name: 'stray' })).toEqual({
    ok: true,
    response: { started: true },
  });
  expect(await underWay).toEqual({ ok: true, response: { waited: 600 } });
  expect(await functions.call({ name: 'echo', parameters: { after: true } })).toMatchObject({
    ok: true,
  });
  expect(lines.join('\n')).toContain(
    "A stray error in a function ends the functions' process: Error: left alone",
  );
});

test('No host but this machine was contacted, not even to report errors', async () => {
  expect(await functions.refused()).toEqual([]);
});

test('A function that asks for another host is refused', async () => {
  const result = await functions.call({ name: 'abroad' });
  const refused = (host: string) =>
    `The sandbox reaches this machine only, and ${host} is not on it.`;
  const hosts = ['plain.example.com', 'fetched.example.com', 'looked.example.com', '192.0.2.1'];
  expect(result).toEqual({ ok: true, response: hosts.map(refused) });
  expect(await functions.refused()).toEqual(hosts);
});
