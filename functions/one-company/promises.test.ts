import { openAccount, rep, stopClock, type Account } from '../../tests/account';
import { builtInStepIds } from '../../src/playbook/lookup';
import { main as closeOffboarding } from './close-offboarding';
import { main as getLive } from './get-live';
import { clientsFor } from '../hubspot/clients';
import { main as saveItems } from './save-items';
import { main as saveMeeting } from './save-meeting';
import { main as updateDetails } from './update-details';
import { main as updateStep } from './update-step';

const today = '2027-03-01';
const meta = { today, by: rep };
let account: Account;

beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
  await account.start();
});
afterEach(() => account.close());

const finish = (step: string, evidence: object) =>
  account.call('update_step', updateStep, {
    ...meta,
    requestId: step,
    step,
    action: 'finish',
    evidence,
  });
let said = 0;
const says = (consent: 'yes' | 'no') =>
  account.call('update_details', updateDetails, {
    ...meta,
    requestId: `says-${(said += 1)}`,
    field: 'contact',
    consent,
    ways: [],
  });
const addConcern = (requestId: string) =>
  account.call('save_items', saveItems, {
    ...meta,
    requestId,
    register: 'concern',
    action: 'add',
    entries: [{ values: { words: 'Who helps us?', kind: 'people' }, due: '2027-03-08' }],
  });
const taskNamed = async (word: string) => {
  const wanted = ['hs_task_subject', 'hs_timestamp', 'hs_task_status', 'hubspot_owner_id'];
  const found = await account.tasks(wanted);
  return found.filter(({ properties: p }) => p.hs_task_subject?.includes(word));
};
const owner = (id: string) => ({ id, name: `Owner ${id}` });

test.each([
  ['watch_needs', { kind: 'date', date: '2027-03-15' }, 'See what has changed', '2027-03-15'],
  ['personal_messages', { kind: 'date', date: '2027-04-01' }, 'first personal', '2027-04-01'],
  ['exit_interview', { kind: 'date', date: '2027-04-20' }, 'Hold the exit', '2027-04-20'],
  [
    'protect_data',
    {
      kind: 'form',
      values: {
        choice: 'delete',
        carried_out_by: 'Ida',
        done_by: '2027-03-10',
        backups_until: '2027-06-01',
      },
    },
    "See to the client's data",
    '2027-03-10',
  ],
])(
  'the day promised by %s has a task and is the next due day',
  async (step, evidence, word, day) => {
    await says('yes');
    expect(await finish(step, evidence)).toMatchObject({ status: 'done' });
    const [task] = await taskNamed(word);
    expect(task?.properties.hs_timestamp).toMatch(new RegExp(`^${day}`));
    const [record] = await account.records();
    expect(record).toMatchObject({ next_item_due: day });
    const reply = await account.call('get_live', getLive, { today, stage: 'keep_in_touch' });
    if (reply.status === 'done' && reply.repair) await account.repair(reply.repair);
    expect((await account.records())[0]).toMatchObject({ next_item_due: day });
  },
);

test('two days promised by one step have a task each', async () => {
  const values = { choice: 'delete', carried_out_by: 'Ida', done_by: '2027-03-10' };
  await finish('protect_data', {
    kind: 'form',
    values: { ...values, backups_until: '2027-06-01' },
  });
  const [backups] = await taskNamed('The backups expire');
  expect(backups?.properties.hs_timestamp).toMatch(/^2027-06-01/);
  await account.repair(['tasks']);
  expect(await taskNamed('The backups expire')).toHaveLength(1);
  expect(await taskNamed("See to the client's data")).toHaveLength(1);
});

const toDelete = {
  kind: 'form',
  values: { choice: 'delete', carried_out_by: 'Ida', done_by: '2027-03-02' },
};
const enterProof = (requestId: string, values: object) =>
  account.call('update_step', updateStep, {
    ...meta,
    requestId,
    step: 'protect_data',
    action: 'write_down',
    values,
  });
const nextDue = async () => (await account.companyNow()).offboarding_next_due;

test('a proof that comes later is due on the company until it is entered, which completes its task', async () => {
  await finish('protect_data', toDelete);
  expect(await nextDue()).toBe('2027-03-02');
  const [task] = await taskNamed("See to the client's data");
  await clientsFor(account.http).write.basic.update('tasks', String(task?.id), {
    properties: { hs_task_status: 'COMPLETED' },
  });
  await account.repair();
  expect(await nextDue()).toBe('2027-03-02');

  expect(await enterProof('only-a-day', { proof_on: today })).toMatchObject({ status: 'done' });
  expect(await nextDue()).toBe('2027-03-02');
  await enterProof('proof', { proof: 'The log of the deletion' });
  expect(await nextDue()).toBe('2027-03-04');
});

test('the proof is entered after the close, and its task is done then', async () => {
  await finish('protect_data', toDelete);
  const stage = { ...meta, requestId: 'close', outcome: 'completed' };
  const rest = builtInStepIds.filter((step) => step !== 'protect_data' && step !== 'review_terms');
  await finish('review_terms', {
    kind: 'form',
    values: { no_contract: 'none', agreed_by: 'Ida', agreed_on: today },
  });
  const waive = { steps: rest, reason: 'Nothing is left.', waivedBy: 'Ann Able' };
  expect(
    await account.call('close_offboarding', closeOffboarding, { ...stage, waive }),
  ).toMatchObject({ status: 'done' });
  expect(await nextDue()).toBe('2027-03-02');
  await enterProof('proof', { proof: 'The log of the deletion' });
  expect(await nextDue()).toBeFalsy();
  const [task] = await taskNamed("See to the client's data");
  expect(task?.properties.hs_task_status).toBe('COMPLETED');
});

test('a day that is over when the step is done makes no task', async () => {
  await finish('exit_interview', { kind: 'date', date: '2027-02-26' });
  expect(await taskNamed('Hold the exit')).toEqual([]);
});

async function owners() {
  const tasks = await taskNamed('');
  return [...new Set(tasks.map(({ properties: p }) => p.hubspot_owner_id || 'nobody'))].sort();
}
async function twoOwners() {
  const response = await fetch(`${account.api.url}/crm/v3/owners`, {
    headers: { authorization: 'Bearer sandbox-host' },
  });
  const { results } = (await response.json()) as { results: { id: string }[] };
  const [one, two] = results;
  if (!one || !two) throw new Error('The sandbox has two owners.');
  return [one.id, two.id] as const;
}
const give = (id: string, requestId: string, tasks?: string) =>
  account.call('update_details', updateDetails, {
    ...meta,
    requestId,
    field: 'owner',
    owner: owner(id),
    why: 'She knows them.',
    ...(tasks ? { tasks } : {}),
  });

test('an owner who is set later takes over the open tasks that nobody has', async () => {
  const [one] = await twoOwners();
  await addConcern('c-1');
  expect(await owners()).toEqual(['nobody']);
  expect(await give(one, 'owner')).toMatchObject({ status: 'done' });
  expect(await owners()).toEqual([one]);
});

test('a new owner gets of the former one what was chosen', async () => {
  const [one, two] = await twoOwners();
  await addConcern('c-1');
  await give(one, 'owner-1');
  await give(two, 'owner-2', 'steps');
  expect(await owners()).toEqual([one, two].sort());
  const [concern] = await taskNamed('Answer the concern');
  expect(concern?.properties.hubspot_owner_id).toBe(one);
  await give(one, 'owner-3', 'none');
  expect(await owners()).toEqual([one, two].sort());
  await give(two, 'owner-4');
  expect(await owners()).toEqual([two]);
});

test('an item finished on the card names who did it and when', async () => {
  await addConcern('c-1');
  stopClock('2027-03-02T10:00:00.000Z');
  const done = {
    ...meta,
    today: '2027-03-02',
    requestId: 'done',
    register: 'concern',
    action: 'finish',
    item: 'c-1',
    values: { answer: 'Ida does.' },
  };
  await account.call('save_items', saveItems, done);
  stopClock('2027-03-04T10:00:00.000Z');
  const live = { today: '2027-03-04', stage: 'communication' };
  const reply = await account.call('get_live', getLive, live);
  expect(reply).toMatchObject({
    value: {
      tasks: { value: { items: [{ doneBy: rep.name, doneAt: '2027-03-02T10:00:00.000Z' }] } },
    },
  });
});

test('a meeting that has taken place leaves a note when it is logged', async () => {
  const held = {
    ...meta,
    requestId: 'met',
    step: 'meet_client',
    action: 'schedule',
    title: 'Talk',
    start: '2027-02-26T09:00:00.000Z',
    minutes: 60,
    on: '2027-02-26',
    outcome: 'held',
    attendees: [],
  };
  const reply = await account.call('save_meeting', saveMeeting, held);
  expect(reply).toMatchObject({ status: 'done' });
  const notes = (await account.notes()).filter(({ offboarding_activity_key: key }) =>
    key?.endsWith(':met'),
  );
  expect(notes).toHaveLength(1);
});

test('the reminder of a first message is held when the client says no, and freed by a yes', async () => {
  await says('yes');
  await finish('personal_messages', { kind: 'date', date: '2027-04-01' });
  await says('no');
  const status = async () => (await taskNamed('first personal'))[0]?.properties.hs_task_status;
  expect(await status()).toBe('DEFERRED');
  expect((await account.records())[0]?.next_item_due).toBeFalsy();
  await says('yes');
  expect(await status()).toBe('NOT_STARTED');
  expect((await account.records())[0]?.next_item_due).toBe('2027-04-01');
});

test('the reminder of a first message is put off once a message is listed, which has a task of its own', async () => {
  await says('yes');
  const plan = { register: 'follow_up', action: 'add', requestId: 'plan' };
  const entry = { values: { about: 'Hello', channel: 'phone' }, due: '2027-04-01' };
  const add = () => account.call('save_items', saveItems, { ...meta, ...plan, entries: [entry] });
  await finish('personal_messages', { kind: 'date', date: '2027-04-01' });
  await add();
  await account.repair(['tasks']);
  const [reminder] = await taskNamed('first personal');
  expect(reminder?.properties.hs_task_status).toBe('DEFERRED');
  expect((await account.records())[0]).toMatchObject({ next_item_due: '2027-04-01' });
});

test('a message that is planned already is not reminded of as well', async () => {
  await says('yes');
  const plan = { register: 'follow_up', action: 'add', requestId: 'plan' };
  const entry = { values: { about: 'Hello', channel: 'phone' }, due: '2027-04-01' };
  await account.call('save_items', saveItems, { ...meta, ...plan, entries: [entry] });
  await finish('personal_messages', { kind: 'date', date: '2027-04-01' });
  await account.repair(['tasks']);
  expect(await taskNamed('first personal')).toEqual([]);
  expect(await taskNamed('Keep in touch: Hello')).toHaveLength(1);
});
