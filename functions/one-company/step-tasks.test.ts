import type { Live } from '../../src/api/live';
import type { Reply } from '../../src/api/reply';
import { stepsOfStage } from '../../src/playbook/book';
import {
  openAccount,
  rep,
  stopClock,
  takeRefusal,
  withKeys,
  type Account,
} from '../../tests/account';
import { ALL } from '../../sandbox/api/testing';
import { main as getLive } from './get-live';
import { main as readTimeline } from './read-timeline';
import { clientsFor } from '../hubspot/clients';
import { main as closeOffboarding } from './close-offboarding';
import { main as logMessage } from './log-message';
import { main as moveStage } from './move-stage';
import { main as saveItems } from './save-items';
import { main as startOffboarding } from './start-offboarding';
import { main as updateDetails } from './update-details';
import { main as updateStep } from './update-step';

const today = '2027-03-01';
const firstSteps = stepsOfStage('communication', {}).length;
const meta = { today, by: rep };
let account: Account;
let requestIds = 0;

beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
  requestIds = 0;
  await account.call('start_offboarding', startOffboarding, {
    ...meta,
    requestId: 'start',
    initiator: 'client',
    statedReason: { id: 'performance' },
    statedWords: 'Too dear.',
    finalServiceDate: '2027-06-30',
  });
  account.calls();
});
afterEach(() => account.close());

const read = (stage = 'communication', parts?: string[]): Promise<Reply<Live>> =>
  account.call('get_live', getLive, { today, stage, ...(parts ? { parts } : {}) });
/** Reads the live parts, and repairs what is out of sync, as the card does. */
async function readAndRepair(stage?: string) {
  const reply = await read(stage);
  if (reply.status === 'done' && reply.repair) await account.repair(reply.repair);
  return reply;
}
const step = (name: string, more: object) =>
  account.call('update_step', updateStep, {
    ...meta,
    requestId: `request-${(requestIds += 1)}`,
    step: name,
    ...more,
  });
const written = { kind: 'note', text: 'Said in person.' };

/** Finishes the first stage and moves to the next one while a fault is active. */
async function moved(fault: Parameters<Account['api']['addFault']>[0]) {
  const date = { kind: 'date', date: today };
  await step('meet_client', { action: 'finish', evidence: date });
  await step('explain_reasons', { action: 'finish', evidence: written });
  const waiver = { reason: 'Nothing was said.', waivedBy: 'Ann Boss' };
  await step('hear_concerns', { action: 'waive', ...waiver });
  account.api.addFault(fault);
  const move = { ...meta, requestId: 'move', to: 'agreements' };
  return account.call('move_stage', moveStage, move);
}

/** Returns state and due date of the company's tasks, by title. */
async function tasks() {
  const { read } = clientsFor(account.http);
  const { id } = account.company;
  const { associations } = await read.basic.getById('companies', id, [], [], ['tasks']);
  const inputs = associations?.tasks?.results.map((task) => ({ id: task.id })) ?? [];
  if (inputs.length === 0) return [];
  const properties = ['hs_task_subject', 'hs_task_body', 'hs_task_status', 'hs_timestamp'];
  const found = await read.batch.read('tasks', { inputs, properties, propertiesWithHistory: [] });
  account.api.clearRequests();
  return found.results
    .map(({ id: task, properties: own }) => ({
      id: task,
      title: own.hs_task_subject ?? '',
      body: own.hs_task_body ?? '',
      status: own.hs_task_status,
      done: own.hs_task_status === 'COMPLETED',
      due: own.hs_timestamp?.slice(0, 10) ?? '',
    }))
    .sort((a, b) => a.title.localeCompare(b.title));
}
const titles = async () => (await tasks()).map(({ title }) => title);
const taskOf = async (title: string) => {
  const found = (await tasks()).find((task) => task.title.startsWith(title));
  if (!found) throw new Error(`No task ${title}`);
  return found;
};

test('a start makes the tasks of its stage in one batch, with the due dates of its steps', async () => {
  expect(await tasks()).toMatchObject([
    { title: 'Explain the ending (Acme)', due: '2027-03-08', done: false },
    { title: "Hear the client's concerns (Acme)", due: '2027-03-08', done: false },
    { title: 'Meet the client (Acme)', due: '2027-03-04', done: false },
  ]);
});

test('a read writes nothing and reports what needs a repair, and a repair saves the tasks in 4 calls', async () => {
  expect(await read('agreements')).toMatchObject({ repair: ['tasks'] });
  expect(account.writes()).toEqual([]);
  expect(account.calls().counted).toBe(3);
  expect(await account.repair(['tasks'])).not.toHaveProperty('repair');
  expect(account.calls().counted).toBe(4);
  expect(await read('agreements')).not.toHaveProperty('repair');
});

test('two repairs at once make no task twice, or both make them where keys are not unique', async () => {
  for (const { id } of await tasks()) {
    await clientsFor(account.http).write.basic.archive('tasks', id);
  }
  await Promise.all([account.repair(), account.repair()]);
  const made = (await titles()).length;
  expect([firstSteps, withKeys(firstSteps, 2 * firstSteps)]).toContain(made);
});

test('a repair makes tasks that an interrupted request did not, and none twice', async () => {
  await moved({ path: '/tasks/batch/create', status: 501, when: 'after', times: 9 });
  account.api.clearFaults();
  const there = await titles();
  await account.repair(['tasks']);
  expect(await titles()).toEqual(there);
});

test('a task that a person deleted is not made again', async () => {
  await readAndRepair();
  await readAndRepair();
  const { id } = await taskOf('Meet');
  await clientsFor(account.http).write.basic.archive('tasks', id);
  await readAndRepair();
  await readAndRepair();
  expect(await titles()).toHaveLength(firstSteps - 1);
});

test('a step done completes its task, and reopening it opens the task again', async () => {
  await step('explain_reasons', { action: 'finish', evidence: written });
  expect(await taskOf('Explain')).toMatchObject({ done: true });
  stopClock('2027-03-01T10:00:00.000Z');
  await step('explain_reasons', { action: 'reopen' });
  const told = await read();
  expect(await taskOf('Explain')).toMatchObject({ done: false });
  expect(JSON.stringify(told)).toContain('"step":"explain_reasons","reminder":false,"done":false');
});

test('the task of a waived step is deferred and says who waived it and why, until it is reopened', async () => {
  await readAndRepair();
  const waiver = { reason: 'Nothing was <said>.', waivedBy: 'Ann Boss' };
  await step('hear_concerns', { action: 'waive', ...waiver });
  const task = await taskOf("Waived: Hear the client's concerns (");
  expect(task.status).toBe('DEFERRED');
  expect(task.body).toContain('Waived by Ann Boss: Nothing was &lt;said&gt;.');
  expect(await readAndRepair()).not.toHaveProperty('repair');
  stopClock('2027-03-01T10:00:00.000Z');
  await step('hear_concerns', { action: 'reopen' });
  const reopened = await taskOf("Hear the client's concerns (");
  expect(reopened.status).toBe('NOT_STARTED');
  expect(reopened.body).toContain('Done when: ');
});

test('a task completed in HubSpot is shown so, and is not changed', async () => {
  await readAndRepair();
  await readAndRepair();
  const { id } = await taskOf('Meet');
  const properties = { hs_task_status: 'COMPLETED' };
  await clientsFor(account.http).write.basic.update('tasks', id, { properties });
  expect(await readAndRepair()).toMatchObject({
    value: {
      tasks: {
        value: {
          steps: expect.arrayContaining([{ step: 'meet_client', reminder: false, done: true }]),
        },
      },
    },
  });
  expect(await taskOf('Meet')).toMatchObject({ done: true });
});

test('the due date of a task follows its step', async () => {
  await step('stay_available', {
    action: 'finish',
    evidence: {
      kind: 'form',
      values: { contact: 'Ann', reachable: 'ann@ours.example', until: '2027-09-30' },
    },
  });
  await readAndRepair();
  expect(await taskOf('The last day for questions')).toMatchObject({ due: '2027-09-23' });
  await readAndRepair();
  await account.call('update_details', updateDetails, {
    ...meta,
    requestId: 'date',
    field: 'final_service_date',
    finalServiceDate: '2027-07-30',
    why: 'Agreed.',
  });
  await step('stay_available', { action: 'reopen' });
  await readAndRepair();
  expect(await taskOf('The last day for questions')).toMatchObject({ done: true });
});

test('a close defers the tasks of steps that were not done, completes those that were, and marks no other done', async () => {
  await readAndRepair();
  await step('explain_reasons', { action: 'finish', evidence: written });
  await account.call('close_offboarding', closeOffboarding, {
    ...meta,
    requestId: 'close',
    outcome: 'retained',
    stayed: { why: 'terms' },
    note: 'They stay.',
  });
  await readAndRepair('keep_in_touch');
  await readAndRepair('keep_in_touch');
  const states = (await tasks()).map(({ title, status }) => [title.slice(0, 7), status]);
  expect(states).toEqual([
    ['Explain', 'COMPLETED'],
    ['Hear th', 'DEFERRED'],
    ['Meet th', 'DEFERRED'],
  ]);
});

/** Closes as retained with an item for an end, then opens the record again on HubSpot's board. */
async function reopenedOnBoard() {
  const entries = [{ values: { system: 'Portal', holder: 'Ann', side: 'theirs' }, due: today }];
  const item = { ...meta, requestId: 'item', register: 'access', action: 'add', entries };
  await account.call('save_items', saveItems, item);
  await readAndRepair();
  const close = {
    ...meta,
    requestId: 'close',
    outcome: 'retained',
    stayed: { why: 'terms' },
    note: 'They stay.',
  };
  await account.call('close_offboarding', closeOffboarding, close);
  expect(new Set((await tasks()).map(({ status }) => status))).toEqual(new Set(['DEFERRED']));
  await account.moveOnBoard('communication');
}
const log = () =>
  account.call('log_message', logMessage, {
    ...meta,
    requestId: 'sent',
    message: 'announcement',
    subject: 'The end',
    body: 'Dear Mr Berg',
    how: 'letter',
    sentOn: today,
  });

test.each([
  ['a repair', () => account.repair(['board_move', 'mirror'])],
  ['a step', () => step('meet_client', { action: 'take_up' })],
  ['a message', log],
])('an offboarding opened again on the board has its tasks again with %s', async (_, act) => {
  await reopenedOnBoard();
  expect(await act()).toMatchObject({ status: 'done' });
  expect(new Set((await tasks()).map(({ status }) => status))).toEqual(new Set(['NOT_STARTED']));
});

test('a message logged after a close on the board defers the tasks of open steps', async () => {
  await readAndRepair();
  await account.moveOnBoard('withdrawn');
  expect(await log()).not.toHaveProperty('repair');
  expect(new Set((await tasks()).map(({ status }) => status))).toEqual(new Set(['DEFERRED']));
});

test('a repair of a move on the board that cannot read the tasks reports them', async () => {
  await account.moveOnBoard('agreements');
  account.api.addFault({ path: '/tasks/batch/read', status: 501 });
  expect(await account.repair(['board_move'])).toMatchObject({ repair: ['tasks'] });
});

test('tasks that cannot be read are unavailable, and the invoices are returned', async () => {
  account.api.addFault({ method: 'GET', path: '/2026-03\\/2-/', status: 501, times: 9 });
  expect(await readAndRepair('agreements')).toMatchObject({
    status: 'done',
    value: { tasks: { status: 'unavailable', why: 'failed' }, money: { status: 'loaded' } },
  });
});

test('tasks that cannot be made are reported by the change, and made by a repair', async () => {
  const before = (await titles()).length;
  const reply = await moved({ path: '/tasks/batch/create', status: 501, times: 1 });
  expect(reply).toMatchObject({ status: 'done', repair: ['tasks'] });
  expect(await titles()).toHaveLength(before);
  expect(await account.repair(['tasks'])).not.toHaveProperty('repair');
  expect((await titles()).length).toBeGreaterThan(before);
});

test('a read of the tasks alone does not read the invoices', async () => {
  const reply = await read('agreements', ['tasks']);
  if (reply.status !== 'done') throw new Error(reply.status);
  expect(Object.keys(reply.value).sort()).toEqual(['readAt', 'tasks']);
});

test('a stage gets its tasks although the owner has left', async () => {
  const { owners } = account.api.crm.tables;
  const [leaver] = owners.all(ALL);
  if (!leaver) throw new Error('The sandbox has no owner.');
  const owner = { id: String(leaver.id), name: 'Lea' };
  const change = { ...meta, requestId: 'owner', field: 'owner', owner, why: 'Agreed.' };
  await account.call('update_details', updateDetails, change);
  owners.remove(ALL, String(leaver.id));
  await readAndRepair();
  expect(await titles()).toHaveLength(firstSteps);
});

test('a task that could not be read is not made twice', async () => {
  await account.close();
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount({ uniqueTasks: false });
  await account.start();
  await readAndRepair();
  account.api.addFault({ path: '/tasks/batch/read', kind: 'part', items: [0, 1] });
  expect(await readAndRepair()).toMatchObject({
    value: { tasks: { status: 'unavailable', why: 'failed' } },
  });
  await readAndRepair();
  expect(await titles()).toHaveLength(firstSteps + 1);
});

test('a record id typed into a company shows nothing of another company, and changes nothing there', async () => {
  await readAndRepair();
  const other = await account.createCompany({ name: 'Other' });
  const words = { initiator: 'client', statedReason: { id: 'cost' }, statedWords: 'Too dear.' };
  await account.call(
    'start_offboarding',
    startOffboarding,
    { ...meta, requestId: 'o', ...words },
    other.id,
  );
  const { offboarding_record_id: foreign } = await account.companyNow();
  const properties = { offboarding_record_id: foreign ?? '' };
  await clientsFor(account.http).write.basic.update('companies', other.id, { properties });
  account.api.clearRequests();
  const asking = { today, stage: 'communication' };
  expect(await account.call('get_live', getLive, asking, other.id)).toMatchObject({
    value: { tasks: { status: 'unavailable' }, meetings: { status: 'unavailable' } },
  });
  const timeline = await account.call('read_timeline', readTimeline, { today }, other.id);
  expect(takeRefusal(timeline)).toBe('record_deleted');
  expect(account.writes()).toEqual([]);
});

test('a task that a person removed from the offboarding does not block others', async () => {
  await readAndRepair();
  const { id } = await taskOf('Meet');
  const [record] = await account.records();
  const path = `tasks/${id}/associations/${await account.objectType()}/${record?.id}`;
  await fetch(`${account.api.url}/crm/v4/objects/${path}`, {
    method: 'DELETE',
    headers: { authorization: 'Bearer sandbox-host' },
  });
  await step('explain_reasons', { action: 'finish', evidence: written });
  await readAndRepair();
  await readAndRepair();
  expect(await taskOf('Explain')).toMatchObject({ done: true });
  expect(await titles()).toHaveLength(firstSteps);
});

test('a step finished again with a later date gets its reminder again', async () => {
  const until = (day: string) => ({
    action: 'finish',
    evidence: {
      kind: 'form',
      values: { contact: 'Ann', reachable: 'ann@ours.example', until: day },
    },
  });
  await step('stay_available', until('2027-09-30'));
  await readAndRepair();
  await step('stay_available', { action: 'reopen' });
  await readAndRepair();
  expect(await taskOf('The last day for questions')).toMatchObject({ done: true });
  stopClock('2027-03-01T10:00:00.000Z');
  await step('stay_available', until('2027-10-29'));
  await readAndRepair();
  const reminder = { done: false, due: '2027-10-22' };
  expect(await taskOf('The last day for questions')).toMatchObject(reminder);
});
