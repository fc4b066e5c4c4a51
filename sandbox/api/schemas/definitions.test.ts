import { startApi, type Reply, type RunningApi } from '../testing';

let api: RunningApi;
let now = new Date('2026-01-05T09:00:00.000Z');
beforeEach(async () => {
  now = new Date('2026-01-05T09:00:00.000Z');
  api = await startApi({ now: () => now, seedIds: { records: 100, types: 500 } });
});
afterEach(() => api.close());

const text = { type: 'string', fieldType: 'text', groupName: 'companyinformation' };
const property = (body: object) => api.send('POST', '/crm/v3/properties/companies', body);
const SCHEMAS = '/crm-object-schemas/v3/schemas';
const schema = (body: object = {}) =>
  api.send('POST', SCHEMAS, {
    name: 'ending',
    labels: { singular: 'Ending', plural: 'Endings' },
    primaryDisplayProperty: 'title',
    requiredProperties: [],
    associatedObjects: ['0-2'],
    properties: [{ name: 'title', label: 'Title', type: 'string', fieldType: 'text' }],
    ...body,
  });
const messageOf = (reply: Reply) => [reply.status, String(reply.body['message'])];

it.each([
  [{ ...text, name: 'Upper', label: 'x' }, 'not a valid property name'],
  [{ ...text, name: 'ok', label: ' ' }, 'must have a label'],
  [{ ...text, name: 'ok', label: 'x', groupName: 'none' }, 'Property group none does not exist'],
  [
    { ...text, name: 'ok', label: 'x', fieldType: 'number' },
    'not valid for a property of type string',
  ],
  [{ ...text, name: 'ok', label: 'x', type: 'magic' }, 'not valid for a property of type magic'],
  [{ ...text, name: 'ok', label: 'x', type: 'enumeration', fieldType: 'select' }, 'needs options'],
  [
    { ...text, name: 'ok', label: 'x', options: [{ label: 'a', value: 'a' }] },
    'cannot have options',
  ],
  [{ ...text, name: 'ok' }, 'Cannot build PropertyCreate'],
])('refuses the property %j', async (body, words) => {
  expect(messageOf(await property(body))).toEqual([400, expect.stringContaining(words)]);
});

it('refuses an option twice, a property twice, and an eleventh unique one', async () => {
  const option = { label: 'a', value: 'a', displayOrder: 0, hidden: false };
  const choice = { ...text, name: 'pick', label: 'x', type: 'enumeration', fieldType: 'select' };
  expect((await property({ ...choice, options: [option, option] })).status).toBe(400);
  expect((await property({ ...choice, options: [option] })).status).toBe(201);
  expect(await property({ ...choice, options: [option] })).toMatchObject({
    status: 409,
    body: { category: 'OBJECT_ALREADY_EXISTS' },
  });
  const statuses = [];
  for (let count = 0; count < 11; count += 1) {
    statuses.push(
      (await property({ ...text, name: `u${count}`, label: 'u', hasUniqueValue: true })).status,
    );
  }
  expect(statuses).toEqual([...Array<number>(10).fill(201), 400]);
});

it('keeps the properties that HubSpot defines', async () => {
  const path = '/crm/v3/properties/companies/name';
  expect((await api.send('DELETE', path)).status).toBe(400);
  expect((await api.send('PATCH', path, { type: 'number', fieldType: 'number' })).status).toBe(400);
  expect((await api.send('PATCH', path, { label: 'Client' })).body).toMatchObject({
    label: 'Client',
  });
});

it('forgets an archived property in reads and writes, and lets it be made anew', async () => {
  await property({ ...text, name: 'gone', label: 'x' });
  await api.send('DELETE', '/crm/v3/properties/companies/gone');
  expect((await api.send('GET', '/crm/v3/properties/companies/gone')).status).toBe(404);
  const write = await api.send('POST', '/crm/v3/objects/companies', {
    properties: { name: 'A', gone: '1' },
  });
  expect(messageOf(write)).toEqual([400, expect.stringContaining('PROPERTY_DOESNT_EXIST')]);
  expect((await property({ ...text, name: 'gone', label: 'x' })).status).toBe(201);
});

it.each([
  [{ name: '1st' }, 400, 'not a valid object name'],
  [{ name: 'company' }, 409, 'already exists'],
  [{ primaryDisplayProperty: 'none' }, 400, 'does not define: none'],
  [{ requiredProperties: ['none'] }, 400, 'does not define: none'],
  [{ properties: [], primaryDisplayProperty: undefined }, 400, 'at least one property'],
  [{ associatedObjects: ['widgets'] }, 400, 'Unable to infer object type'],
])('refuses the schema with %j and leaves nothing behind', async (body, status, words) => {
  expect(messageOf(await schema(body))).toEqual([status, expect.stringContaining(words)]);
  expect((await api.send('GET', SCHEMAS)).body).toEqual({ results: [] });
});

it('answers to every name of a custom object', async () => {
  const { body } = await schema();
  for (const name of ['ending', 'p_ending', 'p12345_ending', String(body['objectTypeId'])]) {
    expect((await api.send('GET', `/crm/v3/objects/${name}`)).status).toBe(200);
  }
  expect((await schema()).status).toBe(409);
  expect((await api.send('DELETE', `${SCHEMAS}/companies`)).status).toBe(400);
});

it('never clears the primary display property of a custom object', async () => {
  await schema();
  await api.send('POST', '/crm/v3/objects/ending', { properties: { title: 'T' } });
  const cleared = await api.send('PATCH', '/crm/v3/objects/ending/100', {
    properties: { title: '' },
  });
  expect(cleared.status).toBe(400);
});

describe('a pipeline', () => {
  const stages = (...labels: string[]) =>
    labels.map((label, displayOrder) => ({ label, displayOrder, metadata: { state: 'OPEN' } }));
  const pipeline = (body: object) =>
    api.send('POST', '/crm/v3/pipelines/ending', { label: 'P', displayOrder: 0, ...body });
  const idsOf = ({ body }: Reply) => {
    const made = body as { id: string; stages: { id: string }[] };
    return [made.id, ...made.stages.map(({ id }) => id)] as [string, string, string];
  };
  beforeEach(() => schema());

  it.each([
    [{ stages: [] }, 'at least one stage'],
    [{ stages: stages('A', 'A') }, 'must be unique'],
    [{ stages: [{ label: 'A', displayOrder: 0 }] }, 'Cannot build PipelineInput'],
    [
      { stages: [{ label: 'A', displayOrder: 0, metadata: { state: 'DONE' } }] },
      'not one of [OPEN, CLOSED]',
    ],
  ])('is refused with %j', async (body, words) => {
    expect(messageOf(await pipeline(body))).toEqual([400, expect.stringContaining(words)]);
  });

  it('ignores isClosed and goes by state', async () => {
    const metadata = { state: 'CLOSED', isClosed: 'false' };
    const { body } = await pipeline({ stages: [{ label: 'A', displayOrder: 0, metadata }] });
    expect(body).toMatchObject({ stages: [{ metadata: { state: 'CLOSED', isClosed: 'true' } }] });
  });

  it('keeps when a record entered and left a stage', async () => {
    const [id, a, b] = idsOf(await pipeline({ stages: stages('A', 'B') }));
    const record = { title: 'T', hs_pipeline: id, hs_pipeline_stage: a };
    await api.send('POST', '/crm/v3/objects/ending', { properties: record });
    now = new Date('2026-01-08T09:00:00.000Z');
    await api.send('PATCH', '/crm/v3/objects/ending/100', { properties: { hs_pipeline_stage: b } });
    const names = [`hs_v2_date_entered_${a}`, `hs_v2_date_exited_${a}`, `hs_v2_date_entered_${b}`];
    const read = await api.send(
      'GET',
      `/crm/v3/objects/ending/100?properties=${names.join(',')},hs_pipeline`,
    );
    expect(read.body['properties']).toMatchObject({
      hs_pipeline: id,
      [names[0] ?? '']: '2026-01-05T09:00:00.000Z',
      [names[1] ?? '']: '2026-01-08T09:00:00.000Z',
      [names[2] ?? '']: '2026-01-08T09:00:00.000Z',
    });
  });

  it('refuses a stage that is not one of its own', async () => {
    const [id] = idsOf(await pipeline({ stages: stages('A') }));
    const properties = { title: 'T', hs_pipeline: id, hs_pipeline_stage: 'communication' };
    const answer = await api.send('POST', '/crm/v3/objects/ending', { properties });
    expect(messageOf(answer)).toEqual([400, expect.stringContaining('INVALID_OPTION')]);
  });

  it('keeps a stage that records are in', async () => {
    const [id, a] = idsOf(await pipeline({ stages: stages('A', 'B') }));
    await api.send('POST', '/crm/v3/objects/ending', {
      properties: { title: 'T', hs_pipeline_stage: a },
    });
    const path = `/crm/v3/pipelines/ending/${id}`;
    expect((await api.send('DELETE', `${path}/stages/${a}`)).status).toBe(400);
    expect((await api.send('DELETE', `${path}?validateReferencesBeforeDelete=true`)).status).toBe(
      400,
    );
    expect((await api.send('DELETE', path)).status).toBe(204);
  });
});

it.each([
  [{ name: 'contact_to_company', label: 'X', inverseLabel: 'Y' }, 400],
  [{ name: 'x', label: 'X', inverseLabel: 'X' }, 500],
  [{ name: 'x', label: 'Primary', inverseLabel: 'Y' }, 400],
  [{ name: 'x', label: 'X', inverseLabel: 'Y' }, 200],
])('answers the label %j with %d', async (body, status) => {
  expect(
    (await api.send('POST', '/crm/v4/associations/contacts/companies/labels', body)).status,
  ).toBe(status);
});
