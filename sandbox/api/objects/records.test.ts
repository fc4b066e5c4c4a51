import { startApi, type RunningApi } from '../testing';

let api: RunningApi;
let now = new Date('2026-01-05T09:00:00.000Z');
const COMPANIES = '/crm/v3/objects/companies';

beforeEach(async () => {
  now = new Date('2026-01-05T09:00:00.000Z');
  api = await startApi({ now: () => now, seedIds: { records: 100, types: 500 } });
});
afterEach(() => api.close());

const create = async (path: string, properties: object, associations: object[] = []) =>
  api.send('POST', path, { properties, associations });
const company = async (name: string) => String((await create(COMPANIES, { name })).body['id']);

it('stores every value as a string and clears with an empty one', async () => {
  const { body } = await create(COMPANIES, {
    name: 'Acme',
    numberofemployees: 12,
    is_public: true,
  });
  expect(body).toEqual({
    id: '100',
    properties: {
      name: 'Acme',
      domain: null,
      numberofemployees: '12',
      is_public: 'true',
      createdate: '2026-01-05T09:00:00.000Z',
      hs_lastmodifieddate: '2026-01-05T09:00:00.000Z',
      hs_object_id: '100',
    },
    createdAt: '2026-01-05T09:00:00.000Z',
    updatedAt: '2026-01-05T09:00:00.000Z',
    archived: false,
  });
  now = new Date('2026-01-06T09:00:00.000Z');
  await api.send('PATCH', `${COMPANIES}/100`, { properties: { numberofemployees: '' } });
  const read = await api.send('GET', `${COMPANIES}/100?properties=numberofemployees,name`);
  expect(read.body).toMatchObject({
    properties: {
      numberofemployees: '',
      name: 'Acme',
      hs_lastmodifieddate: '2026-01-06T09:00:00.000Z',
    },
    updatedAt: '2026-01-06T09:00:00.000Z',
  });
});

it('sets when a task was completed, and clears it when the task is open again', async () => {
  const tasks = '/crm/v3/objects/tasks';
  const { body } = await api.send('POST', tasks, {
    properties: {
      hs_task_subject: 'Call',
      hs_task_status: 'COMPLETED',
      hs_timestamp: '2026-01-08T09:00:00Z',
    },
  });
  const at = `${tasks}/${String(body['id'])}`;
  const completedAt = async () => {
    const read = await api.send('GET', `${at}?properties=hs_task_completion_date`);
    return (read.body['properties'] as Record<string, unknown>)['hs_task_completion_date'];
  };
  expect(await completedAt()).toBe('2026-01-05T09:00:00.000Z');
  now = new Date('2026-01-06T09:00:00.000Z');
  await api.send('PATCH', at, { properties: { hs_task_subject: 'Call Ada' } });
  expect(await completedAt()).toBe('2026-01-05T09:00:00.000Z');
  await api.send('PATCH', at, { properties: { hs_task_status: 'NOT_STARTED' } });
  expect(await completedAt()).toBe('');
});

it('refuses a write with every reason at once, and writes nothing', async () => {
  const id = await company('Acme');
  const properties = { name: 'New', nonsense: '1', industry: 'MAGIC', createdate: '2020-01-01' };
  const { status, body } = await api.send('PATCH', `${COMPANIES}/${id}`, { properties });
  expect(status).toBe(400);
  expect(body).toMatchObject({ category: 'VALIDATION_ERROR', correlationId: expect.any(String) });
  const problems: unknown = JSON.parse(
    String(body['message']).replace('Property values were not valid: ', ''),
  );
  expect(problems).toMatchObject([
    { isValid: false, error: 'PROPERTY_DOESNT_EXIST', name: 'nonsense' },
    { error: 'INVALID_OPTION', name: 'industry' },
    { error: 'READ_ONLY_VALUE', name: 'createdate' },
  ]);
  const read = await api.send('GET', `${COMPANIES}/${id}`);
  expect(read.body).toMatchObject({ properties: { name: 'Acme' } });
});

it.each([
  [{ properties: { hubspot_owner_id: '1' } }, 'INVALID_OWNER_ID'],
  [{ properties: { name: { deep: 1 } } }, 'Cannot build SimplePublicObjectInput'],
  [{ name: 'x' }, 'Cannot build SimplePublicObjectInput'],
])('refuses %j', async (body, words) => {
  const id = await company('Acme');
  const answer = await api.send('PATCH', `${COMPANIES}/${id}`, body);
  expect([answer.status, String(answer.body['message'])]).toEqual([
    400,
    expect.stringContaining(words),
  ]);
});

it('names what a new record lacks', async () => {
  const note = await create('/crm/v3/objects/notes', { hs_note_body: 'x' });
  expect(note).toMatchObject({ status: 400, body: { context: { properties: ['hs_timestamp'] } } });
  expect(await create(COMPANIES, { city: 'Bonn' })).toMatchObject({
    status: 400,
    body: { context: { properties: ['name', 'domain'] } },
  });
});

it('answers 404 as HubSpot does, to numbers and to words', async () => {
  expect((await api.send('GET', `${COMPANIES}/5`)).body).toMatchObject({
    message: 'resource not found',
  });
  expect(await api.send('PATCH', `${COMPANIES}/five`, { properties: {} })).toMatchObject({
    status: 404,
    body: { category: 'OBJECT_NOT_FOUND', context: { id: ['five'] } },
  });
  expect((await api.send('DELETE', `${COMPANIES}/5`)).status).toBe(204);
  expect(await api.send('GET', '/crm/v3/objects/widgets')).toMatchObject({
    status: 400,
    body: { message: 'Unable to infer object type from: widgets' },
  });
});

it('keeps the versions of a value, newest first', async () => {
  const id = await company('One');
  now = new Date('2026-01-06T09:00:00.000Z');
  await api.send('PATCH', `${COMPANIES}/${id}`, { properties: { name: 'Two' } });
  await api.send('PATCH', `${COMPANIES}/${id}`, { properties: { name: 'Two' } });
  const { body } = await api.send('GET', `${COMPANIES}/${id}?propertiesWithHistory=name`);
  const app = { sourceType: 'INTEGRATION', sourceId: '23456789' };
  expect(body['propertiesWithHistory']).toEqual({
    name: [
      { value: 'Two', timestamp: '2026-01-06T09:00:00.000Z', ...app },
      { value: 'One', timestamp: '2026-01-05T09:00:00.000Z', ...app },
    ],
  });
});

it('refuses a unique value that another record has, until that one is archived', async () => {
  const definition = {
    name: 'key',
    label: 'Key',
    type: 'string',
    fieldType: 'text',
    hasUniqueValue: true,
  };
  const group = 'companyinformation';
  await api.send('POST', '/crm/v3/properties/companies', { ...definition, groupName: group });
  const first = await create(COMPANIES, { name: 'A', key: 'k' });
  const second = await create(COMPANIES, { name: 'B', key: 'k' });
  expect(second).toMatchObject({
    status: 400,
    body: {
      category: 'VALIDATION_ERROR',
      message: expect.stringContaining('100 already has that value.'),
    },
  });
  expect((await api.send('GET', `${COMPANIES}/k?idProperty=key`)).body).toMatchObject({
    id: '100',
  });
  expect((await api.send('GET', `${COMPANIES}/k?idProperty=name`)).status).toBe(400);
  await api.send('DELETE', `${COMPANIES}/${String(first.body['id'])}`);
  expect((await create(COMPANIES, { name: 'B', key: 'k' })).status).toBe(201);
});

it("answers 409 to a contact's email that is taken, whatever its case", async () => {
  await create('/crm/v3/objects/contacts', { email: 'ann@acme.example' });
  expect(await create('/crm/v3/objects/contacts', { email: 'Ann@acme.example' })).toMatchObject({
    status: 409,
    body: { category: 'CONFLICT', message: 'Contact already exists. Existing ID: 100' },
  });
});

it('takes a batch whole or not at all, unless each input is traced', async () => {
  const inputs = [{ properties: { name: 'Good' } }, { properties: { name: 'Bad', nonsense: '1' } }];
  const whole = await api.send('POST', `${COMPANIES}/batch/create`, { inputs });
  expect([whole.status, api.crm.tables.records.size('0-2')]).toEqual([400, 0]);
  const traced = inputs.map((input, index) => ({ ...input, objectWriteTraceId: `t${index}` }));
  const each = await api.send('POST', `${COMPANIES}/batch/create`, { inputs: traced });
  expect(each).toMatchObject({
    status: 207,
    body: {
      status: 'COMPLETE',
      numErrors: 1,
      results: [{ objectWriteTraceId: 't0' }],
      errors: [{ category: 'VALIDATION_ERROR', context: { objectWriteTraceId: ['t1'] } }],
    },
  });
});

it.each([
  ['create', Array.from({ length: 101 }, () => ({ properties: { name: 'x' } }))],
  [
    'update',
    [
      { id: '1', properties: {} },
      { id: '1', properties: {} },
    ],
  ],
  ['read', []],
])('refuses a batch/%s beyond its bounds', async (what, inputs) => {
  expect((await api.send('POST', `${COMPANIES}/batch/${what}`, { inputs })).status).toBe(400);
});

it('lists page by page', async () => {
  for (const name of ['A', 'B', 'C']) await company(name);
  const first = await api.send('GET', `${COMPANIES}?limit=2`);
  expect(first.body).toMatchObject({
    results: [{ id: '100' }, { id: '101' }],
    paging: { next: { after: '102' } },
  });
  const last = await api.send('GET', `${COMPANIES}?limit=2&after=102`);
  expect(last.body).toMatchObject({ results: [{ id: '102' }] });
  expect(last.body).not.toHaveProperty('paging');
});

it('makes no record when one of its associations is wrong', async () => {
  const id = await company('Acme');
  const types = (associationTypeId: number) => [
    { associationCategory: 'HUBSPOT_DEFINED', associationTypeId },
  ];
  const note = { hs_timestamp: '2026-01-05T09:00:00Z' };
  for (const [wrong, words] of [
    [{ to: { id }, types: types(99_999) }, 'One or more associations are invalid'],
    [{ to: { id }, types: types(189) }, 'invalid from object type 0-46'],
    [{ to: { id: '7' }, types: types(190) }, 'COMPANY=7 is not valid'],
  ] as const) {
    const { status, body } = await create('/crm/v3/objects/notes', note, [wrong]);
    expect([status, body['message']]).toEqual([400, expect.stringContaining(words)]);
  }
  expect(api.crm.tables.records.size('0-46')).toBe(0);
});

it('merges two companies into a new record that has the associations of both', async () => {
  const [a, b] = [await company('A'), await company('B')];
  await api.send('PATCH', `${COMPANIES}/${b}`, { properties: { city: 'Bonn' } });
  const contact = String(
    (await create('/crm/v3/objects/contacts', { email: 'a@b.example' })).body['id'],
  );
  await api.send('PUT', `/crm/v4/objects/contacts/${contact}/associations/default/companies/${b}`);
  const merged = await api.send('POST', `${COMPANIES}/merge`, {
    primaryObjectId: a,
    objectIdToMerge: b,
  });
  expect(merged.body).toMatchObject({ properties: { hs_merged_object_ids: `${a};${b}` } });
  const read = await api.send(
    'GET',
    `${COMPANIES}/${b}?properties=name,city&associations=contacts`,
  );
  expect(read.body).toMatchObject({
    id: merged.body['id'],
    properties: { name: 'A', city: 'Bonn' },
    associations: {
      contacts: {
        results: [
          { id: contact, type: 'company_to_contact_unlabeled' },
          { id: contact, type: 'company_to_contact' },
        ],
      },
    },
  });
});
