import { Client } from '@hubspot/api-client';
import { filesCoverage } from './coverage';
import { APP_TOKEN, startApi, type RunningApi, type WatchedAnswer } from '../testing';

let api: RunningApi;
let hubspot: Client;
let now = new Date('2026-01-05T09:00:00.000Z');
const answers: WatchedAnswer[] = [];

beforeEach(async () => {
  now = new Date('2026-01-05T09:00:00.000Z');
  api = await startApi({
    now: () => now,
    seedIds: { records: 100, types: 500 },
    watch: (answer) => answers.push(answer),
  });
  hubspot = new Client({ accessToken: APP_TOKEN, basePath: api.url });
});
afterEach(() => api.close());

const bytes = Buffer.from([0, 13, 10, 255, 45, 45, 128]);
const upload = (name: string, options: object, fileName?: string) =>
  hubspot.files.filesApi.upload(
    { data: bytes, name },
    undefined,
    '/reports/',
    fileName,
    undefined,
    JSON.stringify(options),
  );

it('keeps every byte of a private file, for a signed address until it expires', async () => {
  const { filesApi } = hubspot.files;
  const file = await upload('report.bin', { access: 'PRIVATE' });
  expect(file).toMatchObject({
    id: '100',
    name: 'report',
    extension: 'bin',
    path: '/reports/report.bin',
    size: 7,
    access: 'PRIVATE',
  });
  const signed = await filesApi.getSignedUrl(file.id, undefined, 60);
  expect(signed).toMatchObject({ expiresAt: new Date('2026-01-05T09:01:00.000Z'), size: 7 });
  const answer = await fetch(signed.url);
  expect([answer.status, Buffer.from(await answer.arrayBuffer())]).toEqual([200, bytes]);
  const stolen = signed.url.replace('/100/', '/101/').replace(/expires=\d/, 'expires=9');
  const addresses = [
    file.url ?? '',
    `${signed.url}0`,
    signed.url.replace(/expires=\d/, 'expires=9'),
  ];
  const statuses = await Promise.all(addresses.map(async (url) => (await fetch(url)).status));
  expect([(await fetch(stolen)).status, ...statuses]).toEqual([404, 403, 403, 403]);
  now = new Date('2026-01-05T09:01:00.000Z');
  expect((await fetch(signed.url)).status).toBe(403);
});

it('serves a public file to anyone, as what it is', async () => {
  const file = await upload('letter.txt', { access: 'PUBLIC_NOT_INDEXABLE' });
  const answer = await fetch(file.url ?? '');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain']);
});

it('numbers a second file of a name, unless it replaces the first', async () => {
  const first = await upload('a.txt', { access: 'PRIVATE' });
  const second = await upload('a.txt', { access: 'PRIVATE' });
  const named = await upload('b.txt', { access: 'PRIVATE' }, 'a');
  const over = await upload('a.txt', { access: 'PRIVATE', overwrite: true });
  expect([second.name, named.name, over.id]).toEqual(['a-1', 'a-2', first.id]);
});

it('is gone once deleted', async () => {
  const { filesApi } = hubspot.files;
  const { id } = await upload('a.txt', { access: 'PRIVATE' });
  expect(await filesApi.getById(id)).toMatchObject({ name: 'a' });
  await filesApi.archive(id);
  await expect(filesApi.getById(id)).rejects.toMatchObject({ code: 404 });
});

it('ties a file to a note by its id', async () => {
  const { id } = await upload('a.txt', { access: 'PRIVATE' });
  const properties = { hs_timestamp: '2026-01-05T09:00:00Z', hs_attachment_ids: id };
  const note = await hubspot.crm.objects.notes.basicApi.create({ properties, associations: [] });
  expect(note.properties['hs_attachment_ids']).toBe(id);
});

const folder = { folderPath: '/a' };
it.each([
  ['no file', { options: '{"access":"PRIVATE"}', ...folder }, false],
  ['no folder', { options: '{"access":"PRIVATE"}' }, true],
  ['two folders', { options: '{"access":"PRIVATE"}', ...folder, folderId: '1' }, true],
  ['a folder by id', { options: '{"access":"PRIVATE"}', folderId: '1' }, true],
  ['no options', folder, true],
  ['options that are no JSON', { options: 'PRIVATE', ...folder }, true],
  ['an access that there is not', { options: '{"access":"SECRET"}', ...folder }, true],
  ['a time to live', { options: '{"access":"PRIVATE","ttl":"P3M"}', ...folder }, true],
])('refuses %s', async (_what, fields, withFile) => {
  const form = new FormData();
  if (withFile) form.append('file', new Blob([bytes]), 'a.txt');
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  expect(await post(form)).toEqual([400, 'VALIDATION_ERROR']);
  expect(api.crm.tables.files.size('all')).toBe(0);
});

it('refuses what is no form at all', async () => {
  expect(await post('{}', 'application/json')).toEqual([400, 'VALIDATION_ERROR']);
  expect(await post('--x', 'multipart/form-data; boundary=x')).toEqual([400, 'VALIDATION_ERROR']);
});

async function post(body: BodyInit, contentType?: string) {
  const headers = {
    authorization: `Bearer ${APP_TOKEN}`,
    ...(contentType && { 'content-type': contentType }),
  };
  const answer = await fetch(`${api.url}/files/2026-03/files`, { method: 'POST', headers, body });
  const answered: unknown = await answer.json();
  return [answer.status, Reflect.get(Object(answered), 'category')];
}

it('was asked for every route of files', () => {
  const asked = answers
    .filter(({ status }) => status < 300)
    .map(({ method, route }) => `${method} ${route}`);
  const claimed = filesCoverage.map(({ method, path }) => `${method} ${path}`);
  expect(claimed.filter((route) => !asked.includes(route))).toEqual([]);
});
