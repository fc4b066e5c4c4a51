import { startApi, type RunningApi } from '../testing';
import { assumptionNames, type Assumption } from './assumption-names';
import { STALE_MS } from './assumptions';

let api: RunningApi;
let now = new Date('2026-01-05T09:00:00Z');
const type = 'p12345_thing';
const isFalse = (...assumeNot: Assumption[]) =>
  api.send('PATCH', '/_sandbox/switches', { assumeNot });
const statusOf = async (method: string, path: string, body?: unknown) =>
  (await api.send(method, path, body)).status;
const property = (name: string, more: object = {}) => ({
  ...{ name, label: name, groupName: 'thing_information', type: 'string', fieldType: 'text' },
  ...more,
});

beforeAll(async () => {
  api = await startApi({ now: () => now });
  await api.send('POST', '/crm-object-schemas/v3/schemas', {
    ...{ name: 'thing', labels: { singular: 'Thing', plural: 'Things' } },
    ...{ primaryDisplayProperty: 'thing_name', requiredProperties: ['thing_name'] },
    properties: [property('thing_name'), property('thing_key', { hasUniqueValue: true })],
    ...{ associatedObjects: [], searchableProperties: [], secondaryDisplayProperties: [] },
  });
  const hidden = property('thing_hidden', { hidden: true, groupName: 'thing_information' });
  await api.send('POST', `/crm/v3/properties/${type}`, hidden);
  const properties = { thing_name: 'a', thing_key: '1' };
  await api.send('POST', `/crm/v3/objects/${type}`, { properties });
});
afterAll(() => api.close());
afterEach(() => isFalse());

const rename = (from: string, to: string) =>
  statusOf('PATCH', `/crm/v3/objects/${type}/${from}?idProperty=thing_key`, {
    properties: { thing_key: to },
  });
const searchBy = (propertyName: string) =>
  statusOf('POST', `/crm/v3/objects/${type}/search`, {
    filterGroups: [{ filters: [{ propertyName, operator: 'HAS_PROPERTY' }] }],
  });
let count = 0;
const pipeline = () => ({
  label: `Pipeline ${(count += 1)}`,
  displayOrder: 0,
  stages: [{ label: 'End', displayOrder: 0, metadata: { state: 'CLOSED' } }],
});

test('a record is changed by the property that identifies it, or not', async () => {
  expect(await rename('1', '2')).toBe(200);
  await isFalse('unique-patch');
  expect(await rename('2', '1')).toBe(400);
  const item = { id: '2', idProperty: 'thing_key', properties: { thing_key: '1' } };
  const batch = `/crm/v3/objects/${type}/batch/update`;
  expect(await statusOf('POST', batch, { inputs: [item] })).toBe(400);
  await isFalse();
  expect(await rename('2', '1')).toBe(200);
});

test('a replaced value matches no longer, or for a while', async () => {
  expect(await rename('1', '2')).toBe(200);
  expect(await rename('1', '3')).toBe(404);
  await isFalse('unique-at-once');
  expect(await rename('2', '1')).toBe(200);
  expect(await rename('2', '1')).toBe(200);
  now = new Date(now.getTime() + STALE_MS);
  expect(await rename('2', '1')).toBe(404);
});

test('stages of a custom object take a state, or refuse it', async () => {
  const path = `/crm/v3/pipelines/${type}`;
  expect(await statusOf('POST', path, pipeline())).toBe(201);
  await isFalse('stage-metadata');
  expect(await statusOf('POST', path, pipeline())).toBe(400);
  const deals = {
    ...pipeline(),
    stages: [{ label: 'End', displayOrder: 0, metadata: { probability: '1.0' } }],
  };
  expect(await statusOf('POST', '/crm/v3/pipelines/deals', deals)).toBe(201);
});

test('search filters by hidden properties, or refuses them', async () => {
  expect(await searchBy('thing_hidden')).toBe(200);
  await isFalse('hidden-search');
  expect(await searchBy('thing_hidden')).toBe(400);
  expect(await searchBy('thing_key')).toBe(200);
});

test.each(['notes', 'tasks', 'meetings'])('%s take properties, or refuse them', async (object) => {
  const input = (name: string) => property(name, { groupName: 'engagement' });
  const path = `/crm/v3/properties/${object}`;
  await api.send('POST', `${path}/groups`, { name: 'engagement', label: 'Engagement' });
  expect(await statusOf('POST', path, input('one'))).toBe(201);
  await isFalse('activity-properties');
  expect(await statusOf('POST', path, input('two'))).toBe(403);
  expect(await statusOf('POST', `${path}/batch/create`, { inputs: [input('two')] })).toBe(403);
});

test('an extension finds records of a custom object, or is refused', async () => {
  const asExtension = async (word: string) => {
    const headers = {
      authorization: 'Bearer sandbox-host',
      'content-type': 'application/json',
      'x-sandbox-extension': 'page',
    };
    const path = `${api.url}/crm/v3/objects/${word}/search`;
    return (await fetch(path, { method: 'POST', headers, body: '{}' })).status;
  };
  expect(await asExtension(type)).toBe(200);
  await isFalse('page-search');
  expect(await asExtension(type)).toBe(400);
  expect(await asExtension('companies')).toBe(200);
});

test('what is false from the start of an account stays so after a reset of its switches', async () => {
  const other = await startApi({ assumeNot: ['activity-properties'] });
  other.controls.switches.reset();
  const input = property('one', { groupName: 'engagement' });
  expect((await other.send('POST', '/crm/v3/properties/notes', input)).status).toBe(403);
  await other.close();
});

test('there are eight', () => expect(assumptionNames).toHaveLength(8));
