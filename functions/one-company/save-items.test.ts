import { ownerToSave } from '../../src/api/owners';
import { clientsFor } from '../hubspot/clients';
import { takeComplaints } from '../../tests/complaints';
import { stepsOfStage } from '../../src/playbook/book';
import {
  openAccount,
  rep,
  stopClock,
  takeRefusal,
  withKeys,
  type Account,
} from '../../tests/account';
import type { Reply } from '../../src/api/reply';
import type { Live, Tasks } from '../../src/api/live';
import type { Situation } from '../../src/api/situation';
import { main as closeOffboarding } from './close-offboarding';
import { main as getLive } from './get-live';
import { main as listOwners } from './list-owners';
import { main as saveItems } from './save-items';
import { main as updateDetails } from './update-details';
import { main as startOffboarding } from './start-offboarding';

const today = '2027-03-01';
const meta = { today, by: rep, requestId: 'request-1' };
let account: Account;
let owner: { id: string; name: string };

async function open(options?: Parameters<typeof openAccount>[0]) {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount(options);
  const words = { initiator: 'client', statedReason: { id: 'cost' }, statedWords: 'Too dear.' };
  await account.call('start_offboarding', startOffboarding, {
    ...meta,
    requestId: 'start',
    ...words,
  });
  const owners = await account.call('list_owners', listOwners, {});
  const [first] = owners.status === 'done' ? owners.value.owners : [];
  owner = first ? ownerToSave(first) : rep;
  account.calls();
}
afterEach(() => account.close());

const concern = { words: 'Who keeps our data?', kind: 'data' };
const entry = { values: concern, due: '2027-03-08' };
const save = (parameters: object): Promise<Reply<Situation>> =>
  account.call('save_items', saveItems, { ...meta, register: 'concern', ...parameters });
const add = (more: object = {}) => save({ action: 'add', entries: [entry], ...more });

async function tasks(): Promise<Tasks> {
  const reply: Reply<Live> = await account.call('get_live', getLive, {
    today,
    stage: 'communication',
    parts: ['tasks'],
  });
  if (reply.status !== 'done' || reply.value.tasks?.status !== 'loaded')
    throw new Error(JSON.stringify(reply));
  return reply.value.tasks.value;
}
const items = async () => (await tasks()).items;

/** Returns the company's tasks as HubSpot's client reads them. */
async function tasksInHubSpot() {
  const properties = [
    'hs_task_subject',
    'hs_task_body',
    'hs_task_status',
    'hs_timestamp',
    'hubspot_owner_id',
    'offboarding_register',
    'offboarding_reason',
    'offboarding_concern_kind',
    'offboarding_concern_answer',
  ];
  return (await account.tasks(properties)).map(
    ({ id, properties: own }): Record<string, string | null> => ({
      ...own,
      id,
    }),
  );
}
const concerns = async () =>
  (await tasksInHubSpot()).filter((task) => task.offboarding_register === 'concern');

const closeAsRetained = () =>
  account.call('close_offboarding', closeOffboarding, {
    ...meta,
    requestId: 'close',
    outcome: 'retained',
    stayed: { why: 'terms' },
    note: 'They stay.',
  });

test('an item is a HubSpot task on company and offboarding, made in two calls', async () => {
  await open();
  expect(await add()).toMatchObject({ status: 'done', changed: true });
  expect(account.calls().counted).toBe(withKeys(2, 4));
  expect(await concerns()).toMatchObject([
    {
      hs_task_subject: 'Answer the concern: Who keeps our data? (Acme)',
      hs_task_status: 'NOT_STARTED',
      hs_timestamp: '2027-03-08T10:00:00.000Z',
      offboarding_concern_kind: 'data',
      offboarding_reason: 'cost',
    },
  ]);
  expect(await items()).toEqual([
    {
      id: 'request-1',
      register: 'concern',
      values: concern,
      state: 'open',
      due: '2027-03-08',
    },
  ]);
});

test('a repair finishes the item of a task finished in HubSpot, and the read says where it was done', async () => {
  await open();
  await add();
  await account.repair();
  const [task] = await concerns();
  const { write } = clientsFor(account.http);
  await write.basic.update('tasks', task?.id ?? '', {
    properties: { hs_task_status: 'COMPLETED' },
  });
  const live = () => account.call('get_live', getLive, { today, stage: 'communication' });
  expect(await live()).toMatchObject({ repair: ['tasks'] });
  expect(await items()).toMatchObject([{ state: 'done', doneIn: 'hubspot' }]);
  expect(await account.repair(['tasks'])).not.toHaveProperty('repair');
  expect(await live()).not.toHaveProperty('repair');
  expect(await items()).toMatchObject([{ state: 'done', doneIn: 'hubspot' }]);
  await save({ action: 'reopen', item: 'request-1' });
  expect((await items())[0]).not.toHaveProperty('doneIn');
});

test('a retry after a lost answer makes no second task', async () => {
  await open();
  await add();
  expect(await add()).toMatchObject({ status: 'done' });
  expect(await concerns()).toHaveLength(1);
});

test('a batch with one existing task is completed, and nothing is made twice', async () => {
  await open();
  await add();
  const second = { values: { ...concern, words: 'And the price?' }, due: '2027-03-09' };
  await add({ entries: [entry, second] });
  expect((await items()).map(({ values }) => values.words)).toEqual([
    'Who keeps our data?',
    'And the price?',
  ]);
});

test('in an account without unique tasks existing ones are read first, and nothing is made twice', async () => {
  await open({ uniqueTasks: false });
  await add();
  await add();
  expect(await concerns()).toHaveLength(1);
  await save({ action: 'finish', item: 'request-1', values: { answer: 'We delete it.' } });
  expect(await concerns()).toMatchObject([{ hs_task_status: 'COMPLETED' }]);
});

test('an item is finished with its answer in three calls, and reopened', async () => {
  await open();
  await add();
  account.calls();
  await save({ action: 'finish', item: 'request-1', values: { answer: 'We delete it in May.' } });
  expect(account.calls().counted).toBe(withKeys(3, 4));
  const [task] = await concerns();
  expect(task).toMatchObject({
    hs_task_status: 'COMPLETED',
    offboarding_concern_kind: 'data',
    offboarding_concern_answer: 'We delete it in May.',
  });
  expect(task?.hs_task_body).toContain('Who keeps our data?');
  expect(await items()).toMatchObject([{ state: 'done', values: { kind: 'data' } }]);
  await save({ action: 'reopen', item: 'request-1' });
  expect(await items()).toMatchObject([{ state: 'open' }]);
});

test('the tasks of items and steps link to the company’s record, also after a change', async () => {
  await open();
  await add();
  const there = `https://app.hubspot.com/contacts/12345/record/0-2/${account.company.id}`;
  const link = expect.stringContaining(`<a href="${there}">the company</a>`);
  const bodies = async () => (await tasksInHubSpot()).map((task) => task.hs_task_body);
  const linked = (await bodies()).map(() => link);
  expect(linked.length).toBeGreaterThan(1);
  expect(await bodies()).toEqual(linked);
  await save({ action: 'finish', item: 'request-1', values: { answer: 'We delete it in May.' } });
  expect(await bodies()).toEqual(linked);
});

test('a task finished, rescheduled and reassigned in HubSpot is shown so in the register', async () => {
  await open();
  await add();
  const [task] = await concerns();
  await clientsFor(account.http).write.basic.update('tasks', String(task?.id), {
    properties: {
      hs_task_status: 'COMPLETED',
      hs_timestamp: '2027-03-20T08:00:00Z',
      hubspot_owner_id: owner.id,
    },
  });
  expect(await items()).toMatchObject([
    {
      state: 'done',
      due: '2027-03-20',
      ownerId: owner.id,
      doneAt: expect.any(String),
    },
  ]);
});

test('an item is changed, and cleared fields are cleared in HubSpot', async () => {
  await open();
  await save({
    register: 'handover',
    action: 'add',
    entries: [
      {
        values: { what: 'Domain', notes: 'At the registrar' },
        due: today,
        owner,
      },
    ],
  });
  await save({
    register: 'handover',
    action: 'change',
    item: 'request-1',
    values: { what: 'Domain acme.example' },
    due: '2027-03-12',
    owner,
  });
  expect(await items()).toEqual([
    {
      id: 'request-1',
      register: 'handover',
      values: { what: 'Domain acme.example' },
      ownerId: owner.id,
      due: '2027-03-12',
      state: 'open',
    },
  ]);
});

test('an item that was removed is gone, removing it again is fine, changing it is refused', async () => {
  await open();
  await add();
  await save({ action: 'remove', item: 'request-1' });
  expect(await items()).toEqual([]);
  expect(await save({ action: 'remove', item: 'request-1' })).toMatchObject({ status: 'done' });
  expect(takeRefusal(await save({ action: 'reopen', item: 'request-1' }))).toBe('item_gone');
});

test('a forged item id reaches no task of another offboarding or of none', async () => {
  await open();
  await add();
  const [task] = await tasksInHubSpot();
  for (const item of [String(task?.id), 'meet_client', 'other']) {
    const reply = await save({ action: 'finish', item, values: { answer: 'x' } });
    expect(takeRefusal(reply)).toBe('item_gone');
  }
  const asDuty = await save({ register: 'duty', action: 'finish', item: 'request-1', values: {} });
  expect(takeRefusal(asDuty)).toBe('item_gone');
});

test.each([
  ['without a title', { entries: [{ ...entry, values: { kind: 'data' } }] }, 'item_field_wrong'],
  [
    'of no kind',
    { entries: [{ ...entry, values: { ...concern, kind: 'x' } }] },
    'item_field_wrong',
  ],
  [
    'with a field of nobody',
    { entries: [{ ...entry, values: { ...concern, x: '1' } }] },
    'item_field_wrong',
  ],
  ['without a date', { entries: [{ values: concern }] }, 'item_needs_date'],
  ['for a day that is over', { entries: [{ values: concern, due: '2027-02-28' }] }, 'date_is_over'],
  [
    'with a secret',
    { entries: [{ ...entry, values: { ...concern, words: `ghp_${'a1'.repeat(18)}` } }] },
    'text_has_secret',
  ],
  [
    'with what may be a secret',
    { entries: [{ ...entry, values: { ...concern, words: 'password: Tr0ub4dor&3' } }] },
    'text_may_have_secret',
  ],
  ['of no list', { register: 'nothing' }, 'bad_request'],
  ['none at all', { entries: [] }, 'bad_request'],
])('an item %s is refused, and nothing is written', async (_how, more, code) => {
  await open();
  expect(takeRefusal(await add(more))).toBe(code);
  expect(account.writes()).toEqual([]);
});

test('a duty without an end is a task that nobody has to do, and stays listed until it is marked ended', async () => {
  await open();
  const values = { duty: 'Confidentiality', bound: 'both', lasts: 'no_end' };
  expect((await add({ register: 'duty', entries: [{ values }] })).status).toBe('done');
  const task = (await tasksInHubSpot()).find((one) => one.hs_task_subject?.startsWith('Duty'));
  expect(task).toMatchObject({
    hs_task_subject: expect.stringContaining('Duty without an end: Confidentiality'),
    hs_task_status: 'COMPLETED',
    hs_timestamp: '2027-03-01T10:00:00.000Z',
  });
  const [duty] = await items();
  expect(duty).toMatchObject({ register: 'duty', values, state: 'open' });
  expect(duty).not.toHaveProperty('due');
  const one = { register: 'duty', item: 'request-1' };
  await save({ ...one, action: 'finish', values: {}, requestId: 'r-ended' });
  expect(await items()).toMatchObject([{ state: 'done', doneIn: 'app' }]);
  await save({ ...one, action: 'reopen', requestId: 'r-again' });
  expect(await items()).toMatchObject([{ state: 'open' }]);

  const until = { ...values, lasts: '' };
  const change = { register: 'duty', action: 'change', item: 'request-1', requestId: 'r-2' };
  expect(takeRefusal(await save({ ...change, values: until }))).toBe('item_needs_date');
  const saved = await save({ ...change, values: until, due: '2029-03-01' });
  expect(saved.status).toBe('done');
  expect(await items()).toMatchObject([{ due: '2029-03-01', state: 'open' }]);
  const [changed] = await tasksInHubSpot();
  expect(changed).toMatchObject({ hs_task_status: 'NOT_STARTED' });
});

test('an item that needs an owner is refused without one', async () => {
  await open();
  const handover = { register: 'handover', entries: [{ values: { what: 'Domain' }, due: today }] };
  expect(takeRefusal(await add(handover))).toBe('item_needs_owner');
});

test('after the close questions can be logged, no new concerns', async () => {
  await open();
  await closeAsRetained();
  const question = { values: { question: 'Where is the manual?' }, due: today };
  expect(await add({ register: 'question', entries: [question] })).toMatchObject({
    status: 'done',
  });
  expect(takeRefusal(await add())).toBe('already_closed');
});

test('after the close what is open in any list can be finished', async () => {
  await open();
  await add();
  await closeAsRetained();
  const finish = { requestId: 'done', action: 'finish', item: 'request-1' };
  expect(await save({ ...finish, values: { answer: 'We keep it.' } })).toMatchObject({
    status: 'done',
  });
  expect(await concerns()).toMatchObject([{ hs_task_status: 'COMPLETED' }]);
});

test("after the close an item cannot be removed under another register's name", async () => {
  await open();
  await add();
  await closeAsRetained();
  const remove = { requestId: 'gone', action: 'remove', item: 'request-1' };
  expect(takeRefusal(await save({ ...remove, register: 'question' }))).toBe('item_gone');
  expect(await concerns()).toHaveLength(1);
});

test('an error of HubSpot makes nothing, and a retry does', async () => {
  await open();
  account.api.addFault({ method: 'POST', path: '/tasks/batch/create', status: 501, times: 1 });
  expect((await add()).status).toBe('failed');
  takeComplaints();
  expect(await concerns()).toEqual([]);
  expect((await add()).status).toBe('done');
  expect(await concerns()).toHaveLength(1);
});

test('a retry completes a request whose answer was lost', async () => {
  await open();
  account.api.addFault({
    method: 'POST',
    path: '/tasks/batch/create',
    status: 501,
    when: 'after',
    times: 1,
  });
  expect((await add()).status).toBe('failed');
  takeComplaints();
  expect((await add()).status).toBe('done');
  expect(await concerns()).toHaveLength(1);
});

test('an owner who has left is refused at the field, and nothing is written', async () => {
  await open();
  const left = { id: '999', name: 'Gone' };
  const entries = [{ values: { what: 'Domain' }, due: today, owner: left }];
  expect(await save({ register: 'handover', action: 'add', entries })).toMatchObject({
    status: 'refused',
    refusal: { code: 'owner_gone', field: 'entries.0.owner' },
  });
  expect(await items()).toEqual([]);
});

test('a follow-up in which the client asks us to stop sets their consent to no', async () => {
  await open();
  const yes = { ...meta, requestId: 'yes', field: 'contact', consent: 'yes', ways: ['email'] };
  await account.call('update_details', updateDetails, yes);
  const followUp = { values: { about: 'Hello', channel: 'email' }, due: today };
  await save({ register: 'follow_up', action: 'add', entries: [followUp, followUp] });
  const stop = { register: 'follow_up', action: 'finish', item: 'request-1', requestId: 'stop' };
  await save({ ...stop, values: { reply: 'stop' } });
  expect((await account.records())[0]).toMatchObject({ contact_consent: 'no' });
  expect(await account.companyNow()).toMatchObject({ offboarding_contact_consent: 'no' });
  await tasks();
  const states = (await items()).map(({ id, state }) => [id, state]);
  expect(states.sort()).toEqual([
    ['request-1', 'done'],
    ['request-1-1', 'held'],
  ]);
  expect(takeRefusal(await add({ register: 'follow_up', entries: [followUp] }))).toBe(
    'contact_not_wanted',
  );
});

test('an item that could not be read is busy, not gone', async () => {
  await open();
  await add();
  account.api.addFault({ path: '/tasks/batch/read', kind: 'part', items: [0] });
  expect(takeRefusal(await save({ action: 'reopen', item: 'request-1' }))).toBe('busy');
});

test('an account without unique tasks keeps a hundred and more of them', async () => {
  await open({ uniqueTasks: false });
  const entries = Array.from({ length: 20 }, () => entry);
  const adds = ['a', 'b', 'c', 'd', 'e', 'f'].map((requestId) => ({ requestId, entries }));
  for (const more of adds) expect(await add(more)).toMatchObject({ status: 'done' });
  await add({ requestId: 'a', entries });
  expect(await save({ action: 'reopen', item: 'f-19' })).toMatchObject({ status: 'done' });
});

test('of more tasks than are read the newest are returned, with the number of the others', async () => {
  await open();
  const entries = Array.from({ length: 20 }, () => entry);
  for (const requestId of ['a', 'b', 'c', 'd', 'e']) await add({ requestId, entries });
  await add();
  account.calls();
  const { items: shown, notRead } = await tasks();
  const made = entries.length * 5 + 1;
  const ofSteps = stepsOfStage('communication', {}).length + 1;
  expect({ shown: shown.length, notRead }).toEqual({ shown: 100, notRead: made + ofSteps - 100 });
  expect(shown.map(({ id }) => id)).toContain('request-1');
  expect(account.calls().counted).toBe(3);
  expect(account.writes()).toEqual([]);
});

test('an item that a person deferred in HubSpot is open, not held, and is not changed', async () => {
  await open();
  await add();
  await tasks();
  await tasks();
  const [task] = await concerns();
  await clientsFor(account.http).write.basic.update('tasks', String(task?.id), {
    properties: { hs_task_status: 'DEFERRED' },
  });
  expect(await items()).toMatchObject([{ state: 'open' }]);
  expect(await concerns()).toMatchObject([{ hs_task_status: 'DEFERRED' }]);
});

test('when the client stays, items for an end are held back, and no more can be planned', async () => {
  await open();
  const system = { values: { system: 'Portal', holder: 'Ann', side: 'theirs' }, due: today };
  await add({ register: 'access', entries: [system] });
  await add({ requestId: 'request-2' });
  await closeAsRetained();
  const states = (await items()).map(({ register, state }) => `${register} ${state}`);
  expect(states.sort()).toEqual(['access held', 'concern open']);
  expect(
    takeRefusal(await add({ register: 'access', requestId: 'request-3', entries: [system] })),
  ).toBe('offboarding_called_off');
});
