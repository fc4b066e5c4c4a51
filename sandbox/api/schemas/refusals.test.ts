import { startApi, type Reply, type RunningApi } from '../testing';

let api: RunningApi;
beforeEach(async () => {
  api = await startApi({ seedIds: { records: 100, types: 500 } });
});
afterEach(() => api.close());

const PROPERTIES = '/crm/v3/properties/companies';
const text = { type: 'string', fieldType: 'text', groupName: 'companyinformation', label: 'L' };
const property = (body: object) => api.send('POST', PROPERTIES, { ...text, ...body });
const schema = (body: object = {}) =>
  api.send('POST', '/crm-object-schemas/v3/schemas', {
    name: 'ending',
    labels: { singular: 'Ending', plural: 'Endings' },
    primaryDisplayProperty: 'a',
    requiredProperties: [],
    associatedObjects: ['0-2'],
    properties: ['a', 'b', 'c', 'd'].map((name) => ({
      name,
      label: name,
      type: 'string',
      fieldType: 'text',
    })),
    ...body,
  });
const refusal = ({ status, body }: Reply) => [status, body['subCategory']];

it.each([
  ['bool', 'text'],
  ['bool', 'checkbox'],
  ['date', 'text'],
  ['datetime', 'number'],
  ['enumeration', 'text'],
  ['number', 'select'],
  ['string', 'booleancheckbox'],
  ['phone_number', 'text'],
])('never shows a %s as %s', async (type, fieldType) => {
  const options = ['true', 'false'].map((value) => ({ label: value, value }));
  const body = { name: 'p', type, fieldType, ...(/bool|enum/.test(type) && { options }) };
  expect((await property(body)).status).toBe(400);
});

it('wants exactly true and false of a bool', async () => {
  const bool = { name: 'p', type: 'bool', fieldType: 'booleancheckbox' };
  const options = (...values: string[]) => values.map((value) => ({ label: value, value }));
  expect((await property(bool)).status).toBe(400);
  expect((await property({ ...bool, options: options('true', 'maybe') })).status).toBe(400);
  expect((await property({ ...bool, options: options('true', 'false') })).status).toBe(201);
});

it('never changes the name of a property or whether it is unique', async () => {
  await property({ name: 'p' });
  const changed = await api.send('PATCH', `${PROPERTIES}/p`, { name: 'q', hasUniqueValue: true });
  expect([changed.status, changed.body]).toEqual([
    200,
    expect.objectContaining({ name: 'p', hasUniqueValue: false }),
  ]);
});

it('replaces options as a whole, and refuses a value that is no longer one', async () => {
  const option = (value: string) => ({ label: value, value, displayOrder: 0, hidden: false });
  const choice = { name: 'p', type: 'enumeration', fieldType: 'select' };
  await property({ ...choice, options: [option('a'), option('b')] });
  await api.send('PATCH', `${PROPERTIES}/p`, { options: [option('b')] });
  const create = (p: string) =>
    api.send('POST', '/crm/v3/objects/companies', { properties: { name: 'A', p } });
  expect([(await create('a')).status, (await create('b')).status]).toEqual([400, 201]);
});

it('reads an archived property where asked, and brings its values back when it is made anew', async () => {
  await property({ name: 'p' });
  await api.send('POST', '/crm/v3/objects/companies', { properties: { name: 'A', p: 'kept' } });
  await api.send('DELETE', `${PROPERTIES}/p`);
  expect((await api.send('DELETE', `${PROPERTIES}/p`)).status).toBe(404);
  expect((await api.send('GET', `${PROPERTIES}/p`)).status).toBe(404);
  expect((await api.send('GET', `${PROPERTIES}/p?archived=true`)).body).toMatchObject({
    archived: true,
  });
  await property({ name: 'p' });
  const read = await api.send('GET', '/crm/v3/objects/companies/100?properties=p');
  expect(read.body['properties']).toMatchObject({ p: 'kept' });
});

it('keeps a group that has properties, unless all are archived', async () => {
  const groups = `${PROPERTIES}/groups`;
  await api.send('POST', groups, { name: 'g', label: 'G' });
  await property({ name: 'p', groupName: 'g' });
  expect(refusal(await api.send('DELETE', `${groups}/g`))).toEqual([
    400,
    'PropertyGroupError.GROUP_WITH_ACTIVE_PROPERTIES',
  ]);
  await api.send('DELETE', `${PROPERTIES}/p`);
  expect((await api.send('DELETE', `${groups}/g`)).status).toBe(204);
});

it.each([[['b', 'c', 'd']], [['b', 'b']]])(
  'refuses %j for secondary display properties',
  async (secondaryDisplayProperties) => {
    expect((await schema({ secondaryDisplayProperties })).status).toBe(400);
    expect((await schema({ secondaryDisplayProperties: ['b', 'c'] })).status).toBe(201);
  },
);

it('never changes the name of a custom object, and keeps one that has records', async () => {
  await schema();
  const path = '/crm-object-schemas/v3/schemas/ending';
  await api.send('PATCH', path, { name: 'other', labels: { singular: 'End' } });
  expect((await api.send('GET', path)).body).toMatchObject({
    name: 'ending',
    labels: { singular: 'End', plural: 'Endings' },
  });
  await api.send('POST', '/crm/v3/objects/ending', { properties: { a: 'A' } });
  expect((await api.send('DELETE', path)).status).toBe(400);
  await api.send('DELETE', '/crm/v3/objects/ending/100');
  expect((await api.send('DELETE', path)).status).toBe(204);
});

it.each(['PATCH', 'DELETE'])('refuses to %s an object of HubSpot', async (method) => {
  const path = '/crm-object-schemas/v3/schemas/companies';
  expect((await api.send(method, path, { labels: { singular: 'Client' } })).status).toBe(400);
});

describe('a pipeline with a record in it', () => {
  let pipeline: string;
  const stage = (label: string) => ({ label, displayOrder: 0, metadata: { state: 'OPEN' } });
  const body = (...labels: string[]) => ({
    label: 'P',
    displayOrder: 0,
    stages: labels.map(stage),
  });
  beforeEach(async () => {
    await schema();
    const made = (await api.send('POST', '/crm/v3/pipelines/ending', body('A', 'B'))).body as {
      id: string;
      stages: { id: string }[];
    };
    pipeline = made.id;
    const properties = { a: 'A', hs_pipeline: made.id, hs_pipeline_stage: made.stages[0]?.id };
    await api.send('POST', '/crm/v3/objects/ending', { properties });
  });

  it('is not replaced by one that lacks the stage', async () => {
    const replace = (...labels: string[]) =>
      api.send('PUT', `/crm/v3/pipelines/ending/${pipeline}`, body(...labels));
    expect(refusal(await replace('B'))).toEqual([400, 'STAGE_ID_IN_USE']);
    expect((await replace('A')).status).toBe(200);
  });

  it('is kept from 2026-09 on, and gone before that when nobody asks', async () => {
    const remove = (version: string) =>
      api.send('DELETE', `/crm/pipelines/${version}/ending/${pipeline}`);
    expect([(await remove('2026-09')).status, (await remove('2026-03')).status]).toEqual([
      400, 204,
    ]);
  });
});
