import { ALL, HOST_TOKEN, startApi, type RunningApi } from '../testing';
import type { ActionAnswer } from './call-app';
import { Engine } from './engine';
import { whenValue } from './enrolment-for-tests';
import { requireFlow } from './state';

let api: RunningApi;
let engine: Engine;
let time = Date.parse('2027-03-01T09:00:00.000Z');
let answers: ActionAnswer[] = [];
let sent: { type: string; body: string }[] = [];
const now = () => new Date(time);
const day = 86_400_000;

beforeEach(async () => {
  time = Date.parse('2027-03-01T09:00:00.000Z');
  answers = [];
  sent = [];
  api = await startApi({ now });
  engine = new Engine(api.crm, {
    now,
    deliver: (type, body) => {
      sent.push({ type, body });
      const fine = { status: 200, text: '{"outputFields":{"url":"https://a"}}' };
      return Promise.resolve(answers.shift() ?? fine);
    },
  });
  api.crm.transaction(() =>
    api.crm.tables.actionTypes.put(ALL, '1-5', {
      actionTypeId: '1-5',
      name: 'Act',
      properties: ['city'],
    }),
  );
});
afterEach(async () => {
  engine.close();
  await api.close();
});

const action = (actionId: string, actionTypeId: string, fields: object, next?: string) => ({
  type: 'SINGLE_CONNECTION',
  actionId,
  actionTypeId,
  actionTypeVersion: 0,
  fields,
  ...(next && { connection: { edgeType: 'STANDARD', nextActionId: next } }),
});
const set = (id: string, name: string, value: object, next?: string) =>
  action(id, '0-5', { property_name: name, value }, next);
const fixed = (staticValue: string) => ({ type: 'STATIC_VALUE', staticValue });
const changed = (name: string, shouldReEnroll = true) =>
  whenValue(name, { operationType: 'ALL_PROPERTY', operator: 'IS_KNOWN' }, shouldReEnroll);

async function flow(actions: object[], enrollmentCriteria: object, more: object = {}) {
  const { status, body } = await api.send('POST', '/automation/v4/flows', {
    name: 'A flow',
    type: 'PLATFORM_FLOW',
    objectTypeId: '0-2',
    isEnabled: true,
    actions,
    startActionId: '1',
    enrollmentCriteria,
    ...more,
  });
  expect([status, body]).toEqual([200, body]);
  return String(body['id']);
}
const company = async (properties: object = { name: 'Acme' }) =>
  String((await api.send('POST', '/crm/v3/objects/companies', { properties })).body['id']);
const change = (id: string, properties: object) =>
  api.send('PATCH', `/crm/v3/objects/companies/${id}`, { properties });
const value = async (id: string, name: string) => {
  const { body } = await api.send('GET', `/crm/v3/objects/companies/${id}?properties=${name}`);
  return (body['properties'] as Record<string, string>)[name];
};
async function ticks(count = 10) {
  for (let left = count; left > 0; left -= 1) await engine.tick();
}
const states = () => engine.runs().map(({ state }) => state);

it('enrols on a change of value, not on a write of what is there', async () => {
  await flow([set('1', 'state', fixed('seen'))], changed('city'));
  const id = await company();
  await change(id, { city: 'Ulm' });
  await change(id, { city: 'Ulm', name: 'Beta' });
  await ticks();
  expect(engine.runs()).toMatchObject([{ state: 'done', because: 'city changed to "Ulm"' }]);
  expect(await value(id, 'state')).toBe('seen');
});

it('enrols a record once, unless it may come again', async () => {
  await flow([set('1', 'state', fixed('a'))], changed('city', false));
  const id = await company();
  await change(id, { city: 'Ulm' });
  await ticks();
  await change(id, { city: 'Bonn' });
  await ticks();
  expect(states()).toEqual(['done']);
});

it('runs nothing of a flow that is switched off', async () => {
  await flow([set('1', 'state', fixed('a'))], changed('city'), { isEnabled: false });
  await change(await company(), { city: 'Ulm' });
  await ticks();
  expect(states()).toEqual([]);
});

it('waits by its own clock', async () => {
  const wait = action('1', '0-1', { delta: '7', time_unit: 'DAYS' }, '2');
  await flow([wait, set('2', 'state', fixed('later'))], changed('city'));
  const id = await company();
  await change(id, { city: 'Ulm' });
  await ticks();
  expect(await value(id, 'state')).toBeNull();
  time += 7 * day;
  await ticks();
  expect(await value(id, 'state')).toBe('later');
});

it('calls an action of the app, and takes its output further', async () => {
  const output = { type: 'FIELD_DATA', actionId: '1', dataKey: 'url' };
  const inputs = { where: { type: 'OBJECT_PROPERTY', propertyName: 'city' }, how: fixed('x') };
  await flow([action('1', '1-5', inputs, '2'), set('2', 'state', output)], changed('city'));
  const id = await company();
  await change(id, { city: 'Ulm' });
  await ticks();
  expect(sent.map(({ type }) => type)).toEqual(['1-5']);
  expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({
    origin: { portalId: 12345 },
    object: { objectId: Number(id), objectType: 'COMPANY', properties: { city: 'Ulm' } },
    inputFields: { where: 'Ulm', how: 'x' },
  });
  expect(await value(id, 'state')).toBe('https://a');
});

it('tries again: after Retry-After in milliseconds, after a minute and longer, and for three days', async () => {
  await flow([action('1', '1-5', {})], changed('city'));
  await change(await company(), { city: 'Ulm' });
  answers = [
    { status: 429, retryAfter: '5000', text: '' },
    { status: 503, text: '' },
    { status: 500, text: '' },
  ];
  const after = async (milliseconds: number) => {
    time += milliseconds;
    await ticks(2);
    return sent.length;
  };
  expect([await after(0), await after(4999), await after(1)]).toEqual([1, 1, 2]);
  expect([await after(59_999), await after(1), await after(120_000)]).toEqual([2, 3, 4]);
  expect(new Set(sent.map(({ body }) => body)).size).toBe(1);
  expect(states()).toEqual(['done']);
});

it('gives up after three days, and at once where the app refuses', async () => {
  await flow([action('1', '1-5', {})], changed('city'));
  answers = [{ status: 401, text: '' }];
  await change(await company(), { city: 'Ulm' });
  await ticks();
  expect(states()).toEqual(['failed']);
  answers = Array.from({ length: 99 }, () => ({ status: 500, text: '' }));
  await change(await company(), { city: 'Ulm' });
  for (let hours = 0; hours < 90; hours += 1) {
    await ticks(2);
    time += 3_600_000;
  }
  expect(states()).toEqual(['failed', 'failed']);
});

it('ends where the app asks to wait for a callback, and says so', async () => {
  await flow([action('1', '1-5', {})], changed('city'));
  answers = [{ status: 200, text: '{"outputFields":{"hs_execution_state":"BLOCK"}}' }];
  await change(await company(), { city: 'Ulm' });
  await ticks();
  const did = expect.stringContaining('does not wait for callbacks') as string;
  expect(engine.runs()).toMatchObject([{ state: 'failed', steps: [{ did, status: 200 }] }]);
});

it('sees a flow that enrols its own record again and again', async () => {
  await flow(
    [set('1', 'city', fixed('Bonn'), '2'), set('2', 'city', fixed('Ulm'))],
    changed('city'),
  );
  await change(await company(), { city: 'Kiel' });
  await ticks(30);
  expect(states().at(-1)).toBe('looping');
  expect(states().length).toBeLessThan(10);
});

it('sees two flows that enrol each other’s record again and again', async () => {
  await flow([set('1', 'zip', fixed('1'), '2'), set('2', 'zip', fixed('2'))], changed('city'));
  await flow(
    [set('1', 'city', fixed('Bonn'), '2'), set('2', 'city', fixed('Ulm'))],
    changed('zip'),
  );
  await change(await company(), { city: 'Kiel' });
  await ticks(60);
  expect(states()).toContain('looping');
  expect(states()).not.toContain('waiting');
});

it('goes by the value of a property at a branch', async () => {
  const branch = {
    type: 'STATIC_BRANCH',
    actionId: '1',
    inputValue: { type: 'OBJECT_PROPERTY', propertyName: 'city' },
    staticBranches: [{ branchValue: 'Ulm' }],
    defaultBranch: { edgeType: 'STANDARD', nextActionId: '2' },
  };
  await flow([branch, set('2', 'state', fixed('a'))], changed('city'));
  const [first, second] = [await company(), await company()];
  await change(first, { city: 'Ulm' });
  await change(second, { city: 'Bonn' });
  await ticks();
  expect([await value(first, 'state'), await value(second, 'state')]).toEqual([null, 'a']);
});

const equals = (property: string, value: string) => ({
  filterType: 'PROPERTY',
  property,
  operation: { operationType: 'STRING', operator: 'IS_EQUAL_TO', value },
});
const known = (property: string) => ({
  filterType: 'PROPERTY',
  property,
  operation: { operationType: 'ALL_PROPERTY', operator: 'IS_KNOWN' },
});
const and = (...filters: object[]) => ({
  filterBranchType: 'AND',
  filterBranches: [],
  filters,
});
/** Enrols companies in Ulm; again by the triggers. */
const inUlm = (shouldReEnroll: boolean, triggers: object[] = [], takesOut = false) => ({
  type: 'LIST_BASED',
  shouldReEnroll,
  unEnrollObjectsNotMeetingCriteria: takesOut,
  listFilterBranch: {
    filterBranchType: 'OR',
    filters: [],
    filterBranches: [and(equals('city', 'ulm'))],
  },
  reEnrollmentTriggersFilterBranches: triggers,
});
/** Writes values one after the other, with time for the flows after each. */
async function writes(id: string, ...all: object[]) {
  for (const properties of all) {
    await change(id, properties);
    await ticks();
  }
}
const [ulm, bonn] = [{ city: 'Ulm' }, { city: 'Bonn' }];

it('enrols those that come to meet a list, not those that met it before', async () => {
  await company({ name: 'Before', city: 'Ulm' });
  const id = await company();
  await flow([set('1', 'state', fixed('listed'))], inUlm(false));
  await ticks();
  expect(states()).toEqual([]);
  await writes(id, ulm);
  expect([states(), await value(id, 'state')]).toEqual([['done'], 'listed']);
});

it.each([
  ['never, where it says so', inUlm(false), 1],
  ['each time it comes to meet the trigger', inUlm(true, [and(equals('city', 'ulm'))]), 2],
  ['where a known value is another while it meets the list', inUlm(true, [and(known('zip'))]), 2],
])('enrols a record of a list again %s', async (_, criteria, runs) => {
  const id = await company();
  await flow([set('1', 'state', fixed('listed'))], criteria);
  await ticks();
  await writes(id, { ...ulm, zip: '1' }, bonn, { zip: '2' }, { ...ulm, zip: '3' });
  expect(states()).toHaveLength(runs);
});

it.each([
  ['each day where it may come again', true, [0, 2, 4, 6]],
  ['once where it may not', false, [0, 2, 2, 2]],
])('enrols by a schedule from the next time on, %s', async (_, shouldReEnroll, runs) => {
  const at = { type: 'DAILY', timeOfDay: { hour: 5, minute: 0 } };
  await company({ name: 'A', city: 'Ulm' });
  await company({ name: 'B', city: 'Ulm' });
  await flow([set('1', 'zip', fixed('1'))], inUlm(shouldReEnroll), { enrollmentSchedule: at });
  const counts: number[] = [];
  for (let days = 0; days < 4; days += 1) {
    await ticks();
    counts.push(states().length);
    time += day;
  }
  expect(counts).toEqual(runs);
});

it('does not enrol by what came while the flow was switched off', async () => {
  const one = await company();
  const id = await flow([set('1', 'zip', fixed('1'))], inUlm(false));
  await ticks();
  const turn = (isEnabled: boolean) =>
    api.crm.transaction(() => {
      const found = requireFlow(api.crm, id);
      api.crm.tables.flows.put(ALL, id, { ...found, isEnabled });
    });
  turn(false);
  await writes(one, ulm);
  turn(true);
  await ticks();
  expect(states()).toEqual([]);
});

const later = [
  action('1', '0-1', { delta: '7', time_unit: 'DAYS' }, '2'),
  set('2', 'state', fixed('later')),
];

it('does not enrol a record that is in the flow', async () => {
  await flow(later, changed('city'));
  await writes(await company(), ulm, bonn);
  expect(states()).toEqual(['waiting']);
});

it('takes a record out that no longer meets the list, where the flow says so', async () => {
  const [out, stays] = [await company(), await company()];
  await flow(later, inUlm(false, [], true));
  await ticks();
  await writes(stays, ulm);
  await writes(out, ulm, bonn);
  time += 7 * day;
  await ticks();
  expect(states()).toEqual(['done', 'taken out']);
  expect([await value(out, 'state'), await value(stays, 'state')]).toEqual([null, 'later']);
});

it('loses none of a thousand that come at once, and lets few go on at a time', async () => {
  await flow([action('1', '1-5', {})], changed('city'));
  const inputs = Array.from({ length: 1000 }, (_, at) => ({
    properties: { name: `C ${at}`, city: 'Ulm' },
  }));
  for (let from = 0; from < 1000; from += 100)
    await fetch(`${api.url}/crm/v3/objects/companies/batch/create`, {
      method: 'POST',
      headers: { authorization: `Bearer ${HOST_TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ inputs: inputs.slice(from, from + 100) }),
    });
  await engine.tick();
  expect(sent).toHaveLength(20);
  while ((await engine.tick()) > 0);
  expect(new Set(sent.map(({ body }) => body)).size).toBe(1000);
  expect(states().every((state) => state === 'done')).toBe(true);
});
