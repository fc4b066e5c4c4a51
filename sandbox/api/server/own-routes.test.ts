import { request } from 'node:http';
import { startApi, type RunningApi } from '../testing';

let api: RunningApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.close());

const companies = '/crm/v3/objects/companies';

it.each([
  ['PUT', companies, 'GET, HEAD, POST'],
  ['OPTIONS', companies, 'GET, HEAD, POST'],
  ['TRACE', `${companies}/1`, 'GET, HEAD, PATCH, DELETE'],
  ['GET', `${companies}/search`, 'POST'],
  ['HEAD', `${companies}/search`, 'POST'],
  ['DELETE', '/crm/v3/owners', 'GET, HEAD'],
  ['GET', '/_sandbox/reset', 'POST'],
  ['OPTIONS', '/_sandbox/limits', 'POST'],
  ['PUT', '/_sandbox/faults', 'GET, HEAD, POST, DELETE'],
])(
  'answers %s %s, whose path it knows, with 405 and what is allowed',
  async (method, path, allow) => {
    const headers = { authorization: 'Bearer pat-sandbox' };
    const reply = await asked(method, path, headers);
    expect([reply.status, reply.allow]).toEqual([405, allow]);
  },
);

/** Asks by Node's own client: fetch sends no TRACE. */
const asked = (method: string, path: string, headers: Record<string, string>) =>
  new Promise<{ status: number | undefined; allow: string | undefined }>((resolve, reject) => {
    const sent = request(`${api.url}${path}`, { method, headers }, (reply) => {
      reply.resume();
      resolve({ status: reply.statusCode, allow: reply.headers.allow });
    });
    sent.on('error', reject).end();
  });

it('knows products', async () => {
  const made = await api.send('POST', '/crm/v3/objects/products', { properties: { name: 'Seat' } });
  expect(made).toMatchObject({ status: 201, body: { properties: { name: 'Seat' } } });
});

it('searches for many stars in a long name at once', async () => {
  await api.send('POST', companies, { properties: { name: 'a'.repeat(60_000) } });
  const filters = [
    { propertyName: 'name', operator: 'CONTAINS_TOKEN', value: `${'*a'.repeat(300)}*b` },
  ];
  const started = performance.now();
  const { body } = await api.send('POST', `${companies}/search`, { filterGroups: [{ filters }] });
  expect(body['total']).toBe(0);
  expect(performance.now() - started).toBeLessThan(1_000);
});

it('filters lists by ids and kinds only where some are named', async () => {
  const list = { name: 'All', objectTypeId: '0-2', processingType: 'MANUAL' };
  await api.send('POST', '/crm/v3/lists', list);
  const found = async (asked: object) =>
    (await api.send('POST', '/crm/v3/lists/search', asked)).body['total'];
  expect(await found({ listIds: [], processingTypes: [] })).toBe(1);
  expect(await found({ processingTypes: ['DYNAMIC'] })).toBe(0);
});

it('refuses a property with the name of something that every object has', async () => {
  const property = { name: 'constructor', label: 'C', type: 'string', fieldType: 'text' };
  const body = { ...property, groupName: 'companyinformation' };
  expect((await api.send('POST', '/crm/v3/properties/companies', body)).status).toBe(400);
  const written = await api.send('POST', companies, { properties: { constructor: 'x' } });
  expect(written.status).toBe(400);
  expect((await api.send('GET', `${companies}?properties=constructor`)).status).toBe(200);
});

it('refuses the key "__proto__", which it could not keep', async () => {
  const headers = { authorization: 'Bearer pat-sandbox', 'content-type': 'application/json' };
  const sent = (body: string) =>
    fetch(`${api.url}${companies}`, { method: 'POST', headers, body }).then(({ status }) => status);
  expect(await sent('{"properties":{"name":"A","__proto__":"x"}}')).toBe(400);
  expect(await sent(JSON.stringify({ properties: { name: '"__proto__": x' } }))).toBe(201);
});

it('refuses an address that is none in its own form', async () => {
  const reply = await fetch(`${api.url}${companies}/%E0%A4%A`);
  expect(reply.status).toBe(400);
  expect(await reply.json()).toMatchObject({ status: 'error', correlationId: expect.any(String) });
});

it('sends an uploaded page as a download, and a PDF to be looked at', async () => {
  const sent = async (type: string) => {
    const form = new FormData();
    form.set('file', new Blob(['<script>1</script>'], { type }), 'a');
    form.set('options', '{"access":"PUBLIC_NOT_INDEXABLE"}');
    form.set('folderPath', '/x');
    const headers = { authorization: 'Bearer pat-sandbox' };
    const init = { method: 'POST', headers, body: form };
    const { url } = await (await fetch(`${api.url}/files/v3/files`, init)).json();
    return (await fetch(url)).headers.get('content-disposition');
  };
  expect(await sent('text/html')).toBe('attachment');
  expect(await sent('image/svg+xml')).toBe('attachment');
  expect(await sent('application/pdf')).toBeNull();
});
