import { HOST_TOKEN, startApi, type RunningApi } from '../testing';

let api: RunningApi;
let now = new Date('2026-01-05T09:00:00.000Z');
beforeEach(async () => {
  now = new Date('2026-01-05T09:00:00.000Z');
  api = await startApi({ now: () => now });
});
afterEach(() => api.close());

const timestamp = { hs_timestamp: '2026-01-05T09:00:00Z' };
/** Creates a record as the sandbox's page does: an app may not create a contract. */
const create = async (type: string, properties: object) => {
  const answer = await fetch(`${api.url}/crm/v3/objects/${type}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${HOST_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ properties }),
  });
  const body: Record<string, unknown> = await answer.json();
  return { status: answer.status, body };
};

it.each([
  ['emails', '0-49', { ...timestamp, hs_email_subject: 'Hi', hs_email_direction: 'EMAIL' }],
  ['calls', '0-48', { ...timestamp, hs_call_title: 'Call', hs_call_status: 'COMPLETED' }],
  ['subscriptions', '0-69', { hs_name: 'Plan', hs_status: 'active' }],
  ['contracts', '0-721', { hs_name: 'Contract', hs_status: 'active' }],
  ['invoices', '0-53', { hs_invoice_status: 'open', hs_balance_due: '12.50' }],
  ['line_items', '0-8', { name: 'Seat', price: '10', quantity: '3' }],
  ['tickets', '0-5', { subject: 'Help', hs_pipeline_stage: '1' }],
])('knows %s, by name and by %s, and associates them with companies', async (name, id, values) => {
  const { status, body } = await create(name, values);
  expect([status, body['properties']]).toEqual([201, expect.objectContaining(asStored(values))]);
  const read = await api.send('GET', `/crm/v3/objects/${id}/${String(body['id'])}`);
  expect(read.status).toBe(200);
  if (name === 'line_items') return;
  const company = String((await create('companies', { name: 'Acme' })).body['id']);
  const path = `/crm/v4/objects/${name}/${String(body['id'])}/associations/default/companies/${company}`;
  expect((await api.send('PUT', path)).status).toBe(200);
});

/** Instants come back in whole. */
const asStored = (values: object) =>
  'hs_timestamp' in values ? { ...values, hs_timestamp: '2026-01-05T09:00:00.000Z' } : values;

it.each([
  ['emails', { hs_email_subject: 'No time' }],
  ['calls', { ...timestamp, hs_call_status: 'DONE' }],
  ['contracts', { hs_name: 'Contract', hs_status: 'ACTIVE' }],
  ['tickets', { subject: 'No stage' }],
  ['tickets', { subject: 'Help', hs_pipeline_stage: 'new' }],
])('refuses %s with %j', async (name, values) => {
  expect((await create(name, values)).status).toBe(400);
});

it.each([
  ['deals', { dealname: 'D', dealstage: 'contractsent' }, 'dealstage', 'closedwon', 'contractsent'],
  ['tickets', { subject: 'T', hs_pipeline_stage: '1' }, 'hs_pipeline_stage', '4', '1'],
])('keeps when %s entered and left a stage', async (name, values, stage, next, first) => {
  const path = `/crm/v3/objects/${name}/${String((await create(name, values)).body['id'])}`;
  now = new Date('2026-01-06T09:00:00.000Z');
  await api.send('PATCH', path, { properties: { [stage]: next } });
  const asked = [`entered_${first}`, `exited_${first}`, `entered_${next}`].map(
    (what) => `hs_v2_date_${what}`,
  );
  const { body } = await api.send('GET', `${path}?properties=${asked.join(',')}`);
  expect(asked.map((property) => Reflect.get(Object(body['properties']), property))).toEqual([
    '2026-01-05T09:00:00.000Z',
    '2026-01-06T09:00:00.000Z',
    '2026-01-06T09:00:00.000Z',
  ]);
});

it("closes a ticket's stage by ticketState", async () => {
  const made = await api.send('POST', '/crm/v3/pipelines/tickets', {
    label: 'P',
    displayOrder: 1,
    stages: [{ label: 'Done', displayOrder: 0, metadata: { ticketState: 'CLOSED' } }],
  });
  expect(made.body).toMatchObject({ stages: [{ metadata: { isClosed: 'true' } }] });
});

it('draws the ids of associations that nobody published, so that they differ from run to run', async () => {
  const idOf = async (one: RunningApi) =>
    (await one.send('GET', '/crm/v4/associations/contracts/companies/labels')).body;
  const other = await startApi();
  expect(await idOf(api)).not.toEqual(await idOf(other));
  await other.close();
});
