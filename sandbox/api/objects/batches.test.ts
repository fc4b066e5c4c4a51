import { Client } from '@hubspot/api-client';
import { APP_TOKEN, HOST_TOKEN, startApi, type RunningApi } from '../testing';

let api: RunningApi;
let hubspot: Client;
let now = new Date('2026-01-05T09:00:00.000Z');

beforeEach(async () => {
  now = new Date('2026-01-05T09:00:00.000Z');
  api = await startApi({ now: () => now, seedIds: { records: 100, types: 500 } });
  hubspot = new Client({ accessToken: APP_TOKEN, basePath: api.url });
});
afterEach(() => api.close());

const company = async (properties: Record<string, string>) =>
  (await hubspot.crm.companies.basicApi.create({ properties, associations: [] })).id;
const unique = () =>
  hubspot.crm.properties.coreApi.create('companies', {
    name: 'key',
    label: 'Key',
    groupName: 'companyinformation',
    type: 'string',
    fieldType: 'text',
    hasUniqueValue: true,
  } as never);

it('tells in the history of a value whether an app or a person wrote it', async () => {
  const id = await company({ name: 'One' });
  now = new Date('2026-01-06T09:00:00.000Z');
  const page = new Client({ accessToken: HOST_TOKEN, basePath: api.url });
  await page.crm.companies.basicApi.update(id, { properties: { name: 'Two' } });
  now = new Date('2026-01-07T09:00:00.000Z');
  await hubspot.crm.companies.basicApi.update(id, { properties: { name: '' } });
  const { basicApi, batchApi } = hubspot.crm.companies;
  const one = await basicApi.getById(id, undefined, ['name']);
  const many = await batchApi.read({
    inputs: [{ id }],
    properties: [],
    propertiesWithHistory: ['name'],
  });
  for (const read of [one, many.results[0]]) {
    expect(
      read?.propertiesWithHistory?.['name']?.map(({ value, sourceType }) => [value, sourceType]),
    ).toEqual([
      ['', 'INTEGRATION'],
      ['Two', 'CRM_UI'],
      ['One', 'INTEGRATION'],
    ]);
  }
});

it('keeps archived records apart, readable as such, and found nowhere else', async () => {
  const { basicApi, batchApi, searchApi } = hubspot.crm.companies;
  const [gone, there] = [await company({ name: 'Gone' }), await company({ name: 'There' })];
  now = new Date('2026-01-06T09:00:00.000Z');
  await batchApi.archive({ inputs: [{ id: gone }] });
  await expect(basicApi.getById(gone)).rejects.toMatchObject({ code: 404 });
  expect(await basicApi.getById(gone, ['name'], [], [], true)).toMatchObject({
    archived: true,
    archivedAt: now,
    properties: { name: 'Gone' },
  });
  await expect(basicApi.getById(there, ['name'], [], [], true)).rejects.toMatchObject({
    code: 404,
  });
  expect(
    (await basicApi.getPage(10, undefined, [], [], [], true)).results.map(({ id }) => id),
  ).toEqual([gone]);
  expect((await basicApi.getPage()).results.map(({ id }) => id)).toEqual([there]);
  const input = { inputs: [{ id: gone }], properties: [], propertiesWithHistory: [] };
  expect((await batchApi.read(input, true)).results).toHaveLength(1);
  expect(await batchApi.read(input)).toMatchObject({ results: [], numErrors: 1 });
  expect((await searchApi.doSearch({} as never)).total).toBe(1);
});

it('hands over all records, page after page', async () => {
  const inputs = (from: number) =>
    Array.from({ length: 100 }, (_, index) => ({
      properties: { name: `Company ${from + index}` },
      associations: [],
    }));
  for (const from of [0, 100])
    await hubspot.crm.companies.batchApi.create({ inputs: inputs(from) });
  await company({ name: 'Last' });
  api.clearRequests();
  const all = await hubspot.crm.companies.getAll(100, undefined, ['name']);
  expect(new Set(all.map(({ id }) => id)).size).toBe(201);
  expect(api.requests()).toHaveLength(3);
});

it('takes a unique property for an id wherever an id is taken', async () => {
  await unique();
  const { basicApi, batchApi } = hubspot.crm.companies;
  const id = await company({ name: 'A', key: 'k1' });
  expect((await basicApi.getById('k1', [], [], [], false, 'key')).id).toBe(id);
  await basicApi.update('k1', { properties: { city: 'Bonn' } }, 'key');
  const properties = ['city'];
  const read = await batchApi.read({
    idProperty: 'key',
    inputs: [{ id: 'k1' }, { id: 'k2' }],
    properties,
    propertiesWithHistory: [],
  });
  expect(read).toMatchObject({ results: [{ id, properties: { city: 'Bonn' } }], numErrors: 1 });
  const changed = await batchApi.update({
    inputs: [{ id: 'k1', idProperty: 'key', properties: { city: 'Ulm' } }],
  });
  const upserted = await batchApi.upsert({
    inputs: ['k1', 'k2'].map((key) => ({
      id: key,
      idProperty: 'key',
      properties: { name: 'B' },
      objectWriteTraceId: `trace-${key}`,
    })),
  });
  expect([changed.results[0]?.id, upserted.results[0]?.id]).toEqual([id, id]);
  expect(upserted.results[1]).toMatchObject({ properties: { key: 'k2', name: 'B' } });
  const byName = basicApi.getById('A', [], [], [], false, 'name');
  await expect(byName).rejects.toMatchObject({ code: 400 });
});

it('reports each bad item of a traced upsert or update, and keeps the good ones', async () => {
  await unique();
  const { batchApi } = hubspot.crm.companies;
  const values: Record<string, string>[] = [{ name: 'A' }, { industry: 'MAGIC' }];
  const inputs = values.map((properties, index) => ({
    id: `k${index}`,
    idProperty: 'key',
    properties: { name: 'X', ...properties },
    objectWriteTraceId: `t${index}`,
  }));
  for (const answer of [await batchApi.upsert({ inputs }), await batchApi.update({ inputs })]) {
    expect(answer).toMatchObject({ results: [{ properties: { name: 'A' } }], numErrors: 1 });
  }
});

it('shows a merged company as one, with the values, associations and ids of both', async () => {
  const { basicApi, searchApi } = hubspot.crm.companies;
  const first = await company({ name: 'First', industry: 'BANKING' });
  const second = await company({ name: 'Second', city: 'Bonn', industry: 'SPORTS' });
  const note = await hubspot.crm.objects.notes.basicApi.create({
    properties: { hs_timestamp: '2026-01-05T09:00:00Z' },
    associations: [],
  });
  const { basicApi: links } = hubspot.crm.associations.v4;
  await links.createDefault('notes', note.id, 'companies', second);
  now = new Date('2026-01-06T09:00:00.000Z');
  const merged = await basicApi.merge({ primaryObjectId: first, objectIdToMerge: second });
  const names = ['name', 'city', 'industry', 'hs_merged_object_ids'];
  for (const id of [merged.id, first, second]) {
    const read = await basicApi.getById(id, names, undefined, ['notes']);
    expect(read).toMatchObject({
      id: merged.id,
      properties: {
        name: 'First',
        city: 'Bonn',
        industry: 'BANKING',
        hs_merged_object_ids: `${first};${second}`,
        hs_lastmodifieddate: '2026-01-06T09:00:00.000Z',
      },
      associations: { notes: { results: [{ id: note.id }] } },
    });
  }
  expect((await basicApi.getPage()).results.map(({ id }) => id)).toEqual([merged.id]);
  const archived = await basicApi.getPage(10, undefined, [], [], [], true);
  expect(archived.results).toEqual([]);
  expect((await searchApi.doSearch({} as never)).total).toBe(1);
  const again = basicApi.merge({ primaryObjectId: first, objectIdToMerge: second });
  await expect(again).rejects.toMatchObject({ code: 400 });
});

it('clears a value by null or by an empty string, and answers it as empty', async () => {
  const id = await company({ name: 'A', city: 'Bonn', country: 'Germany' });
  await api.send('PATCH', `/crm/v3/objects/companies/${id}`, {
    properties: { city: null, country: '' },
  });
  const read = await hubspot.crm.companies.basicApi.getById(id, ['city', 'country', 'nonsense']);
  expect(read.properties).toMatchObject({ city: '', country: '' });
  expect(read.properties).not.toHaveProperty('nonsense');
});

it.each([
  ['update', { id: '1', properties: {} }],
  ['upsert', { id: '1', idProperty: 'key', properties: {} }],
  ['archive', { id: '1' }],
  ['read', { id: '1' }],
])('takes at most 100 in a batch/%s', async (what, input) => {
  const inputs = Array.from({ length: 101 }, (_, index) => ({ ...input, id: String(index) }));
  const answer = await api.send('POST', `/crm/v3/objects/companies/batch/${what}`, { inputs });
  expect([answer.status, answer.body['message']]).toEqual([400, expect.stringContaining('100')]);
});

it('takes 65,536 characters, and not one more', async () => {
  const id = await company({ name: 'A', description: 'x'.repeat(65_536) });
  const more = { properties: { description: 'x'.repeat(65_537) } };
  await expect(hubspot.crm.companies.basicApi.update(id, more)).rejects.toMatchObject({
    code: 400,
  });
});

it('takes repeated and joined names, slashes at the end, dated paths, and empty JSON bodies', async () => {
  const id = await company({ name: 'A', city: 'Bonn' });
  const asked = [
    `/crm/v3/objects/companies/${id}/?properties=name&properties=city`,
    `/crm/objects/2026-03/0-2/${id}?properties=name,city`,
    `/crm/objects/2026-09/COMPANY/${id}?properties=name,city`,
  ];
  for (const path of asked) {
    expect((await api.send('GET', path)).body['properties']).toMatchObject({ city: 'Bonn' });
  }
  expect((await api.send('DELETE', `/crm/v3/objects/companies/${id}/`)).status).toBe(204);
});
