import { clientsFor } from '../hubspot/clients';
import { ALL } from '../../sandbox/api/testing';
import {
  openAccount,
  rep,
  stopClock,
  takeRefusal,
  withKeys,
  type Account,
} from '../../tests/account';
import { takeComplaints } from '../../tests/complaints';
import { main as getLive } from './get-live';
import { main as saveMeeting } from './save-meeting';
import { main as startOffboarding } from './start-offboarding';
import { main as updateDetails } from './update-details';
import { main as updateStep } from './update-step';

const today = '2027-03-01';
const meta = { today, by: rep, requestId: 'request-1' };
const next = { start: '2027-03-03T09:00:00.000Z', on: '2027-03-03' };
const plan = {
  ...meta,
  ...next,
  step: 'meet_client',
  action: 'schedule',
  title: 'Talk about our work together: Acme',
  minutes: 60,
  where: 'https://meet.example/acme',
  attendees: [] as string[],
};
let account: Account;
beforeEach(() => stopClock('2027-03-01T09:00:00.000Z'));
afterEach(() => account.close());

async function started(options: Parameters<typeof openAccount>[0] = {}) {
  account = await openAccount(options);
  const words = { initiator: 'client', statedReason: { id: 'cost' }, statedWords: 'Too dear.' };
  await account.call('start_offboarding', startOffboarding, {
    ...meta,
    requestId: 'start',
    finalServiceDate: '2027-03-31',
    ...words,
  });
  account.calls();
}
const save = (more: object = {}) => account.call('save_meeting', saveMeeting, { ...plan, ...more });
const settle = (outcome: string, more: object = {}) => {
  const parameters = {
    ...meta,
    requestId: 'settle-1',
    step: 'meet_client',
    action: 'settle',
    on: today,
  };
  const meeting = `${account.company.id}-1:request-1`;
  return account.call('save_meeting', saveMeeting, { ...parameters, meeting, outcome, ...more });
};
const calls = () => account.calls().counted;
const state = async (step = 'meet_client') => (await account.records())[0]?.[`step_${step}`];

/** Returns every meeting in HubSpot with its associations. */
async function meetings() {
  const { read } = clientsFor(account.http);
  const properties = [
    'hs_meeting_title',
    'hs_meeting_body',
    'hs_meeting_start_time',
    'hs_meeting_end_time',
    'hs_meeting_outcome',
    'hs_meeting_external_url',
    'offboarding_activity_key',
    'offboarding_step',
  ];
  const type = await account.objectType();
  const { results } = await read.basic.getPage('meetings', 100, undefined, properties, undefined, [
    'companies',
    'contacts',
    type,
  ]);
  return results.map(({ id, properties: found, associations }) => ({
    id,
    ...found,
    on: Object.fromEntries(
      Object.entries(associations ?? {}).map(([name, { results: ids }]) => [
        name.startsWith('p') || name === type ? 'offboarding' : name,
        ids.map((one) => one.id),
      ]),
    ),
  }));
}

/** Creates a meeting as somebody in HubSpot would book it. */
async function booked(companyId = account.company.id, properties: Record<string, string> = {}) {
  const input = {
    properties: {
      hs_timestamp: next.start,
      hs_meeting_start_time: next.start,
      hs_meeting_title: 'Call with Acme',
      ...properties,
    },
    associations: [
      {
        to: { id: companyId },
        types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 188 }],
      },
    ],
  };
  const { id } = await clientsFor(account.http).write.basic.create('meetings', input as never);
  account.calls();
  return id;
}
const link = (meeting: string, more: object = {}) =>
  account.call('save_meeting', saveMeeting, {
    ...meta,
    ...next,
    step: 'meet_client',
    action: 'link',
    meeting,
    ...more,
  });

test('a meeting is associated with company, offboarding and contacts, with time, link and step, in 2 calls', async () => {
  await started();
  const { write } = clientsFor(account.http);
  const contact = await write.basic.create('contacts', {
    properties: { email: 'berg@acme.example' },
    associations: [],
  });
  account.calls();
  const reply = await save({ attendees: [contact.id], note: 'Bring <3 & cake' });
  expect(reply).toMatchObject({ status: 'done', value: { status: 'open' } });
  expect(calls()).toBe(withKeys(2, 3));
  const [record] = await account.records();
  expect(await meetings()).toMatchObject([
    {
      hs_meeting_title: 'Talk about our work together: Acme',
      hs_meeting_body:
        'Bring &lt;3 &amp; cake<br>Entered by Rita Rep for offboarding 1 of Acme: Meet the client',
      hs_meeting_start_time: '2027-03-03T09:00:00.000Z',
      hs_meeting_end_time: '2027-03-03T10:00:00.000Z',
      hs_meeting_outcome: 'SCHEDULED',
      hs_meeting_external_url: 'https://meet.example/acme',
      offboarding_activity_key: `${account.company.id}-1:request-1`,
      offboarding_step: 'meet_client',
      on: { companies: [account.company.id], contacts: [contact.id], offboarding: [record?.id] },
    },
  ]);
  expect(await state()).toBe('todo');
});

test('scheduling finishes a step that only needs an agreed meeting, and makes its reminder, in 6 calls', async () => {
  await started();
  expect(await save({ step: 'exit_interview' })).toMatchObject({ status: 'done', changed: true });
  expect(calls()).toBeLessThanOrEqual(withKeys(6, 9));
  expect(await state('exit_interview')).toBe('done');
});

test('a meeting that was already held is saved as held and finishes its step', async () => {
  await started();
  const past = { start: '2027-02-26T09:00:00.000Z', on: '2027-02-26', outcome: 'held' };
  expect(await save(past)).toMatchObject({
    value: { offboarding: { steps: { meet_client: { evidence: { date: '2027-02-26' } } } } },
  });
  expect(calls()).toBeLessThanOrEqual(withKeys(6, 9));
  expect(await meetings()).toMatchObject([{ hs_meeting_outcome: 'COMPLETED' }]);
});

test('held finishes the step with the day, writes outcome, note and task, in 7 calls', async () => {
  await started();
  await save({ start: '2027-03-01T15:00:00.000Z', on: today });
  account.calls();
  expect(await settle('held')).toMatchObject({
    status: 'done',
    value: {
      offboarding: { steps: { meet_client: { state: 'done', evidence: { date: today } } } },
    },
  });
  expect(calls()).toBeLessThanOrEqual(withKeys(7, 9));
  expect(await meetings()).toMatchObject([{ hs_meeting_outcome: 'COMPLETED' }]);
  expect((await account.notes()).at(-1)?.hs_note_body).toContain('Step done: Meet the client');
});

test('how a held meeting went is kept with its step, and in its note', async () => {
  await started();
  await save({ start: '2027-03-01T15:00:00.000Z', on: today });
  const words = 'They took it well.';
  expect(await settle('held', { words })).toMatchObject({
    value: { offboarding: { steps: { meet_client: { evidence: { date: today, words } } } } },
  });
  expect((await account.notes()).at(-1)?.hs_note_body).toContain('How it went: They took it well.');
});

test.each([
  ['no_show', 'NO_SHOW', 'Meeting did not take place: Meet the client'],
  ['cancelled', 'CANCELED', 'Meeting cancelled: Meet the client'],
])('%s is HubSpot’s %s, leaves the step open and a note', async (outcome, hubspot, title) => {
  await started();
  await save({ start: '2027-03-01T15:00:00.000Z', on: today });
  account.calls();
  expect(await settle(outcome)).toMatchObject({ status: 'done', changed: true });
  expect(calls()).toBeLessThanOrEqual(withKeys(6, 7));
  expect(await meetings()).toMatchObject([{ hs_meeting_outcome: hubspot }]);
  expect(await state()).toBe('todo');
  expect((await account.notes()).at(-1)?.hs_note_body).toContain(title);
});

test.each([true, false])(
  'a meeting is settled under its own step only (unique keys: %s)',
  async (uniqueMeetings) => {
    await started({ uniqueMeetings });
    await save({ start: '2027-03-01T15:00:00.000Z', on: today });
    const before = await meetings();
    expect(takeRefusal(await settle('held', { step: 'exit_interview' }))).toBe('meeting_elsewhere');
    expect(await meetings()).toEqual(before);
    expect(await state('exit_interview')).toBe('todo');
  },
);

const move = (more: object = {}) =>
  account.call('save_meeting', saveMeeting, {
    ...meta,
    requestId: 'move-1',
    step: 'meet_client',
    action: 'move',
    meeting: `${account.company.id}-1:request-1`,
    start: '2027-03-05T08:30:00.000Z',
    on: '2027-03-05',
    minutes: 30,
    ...more,
  });

test('a meeting held before its day is held on that day, without a move', async () => {
  stopClock('2027-03-01T12:00:00.000Z');
  await started();
  await save();
  const held = { start: '2027-03-01T10:00:00.000Z', minutes: 45 };
  expect(await settle('held', held)).toMatchObject({ status: 'done' });
  expect(await state()).toBe('done');
  expect(await meetings()).toMatchObject([
    {
      hs_meeting_start_time: '2027-03-01T10:00:00.000Z',
      hs_meeting_end_time: '2027-03-01T10:45:00.000Z',
      hs_meeting_outcome: 'COMPLETED',
    },
  ]);
});

test('a moved meeting is the same one at its new time', async () => {
  await started();
  await save();
  account.calls();
  expect(await move()).toMatchObject({ status: 'done' });
  expect(calls()).toBeLessThanOrEqual(withKeys(6, 7));
  expect(await meetings()).toMatchObject([
    {
      hs_meeting_outcome: 'RESCHEDULED',
      hs_meeting_start_time: '2027-03-05T08:30:00.000Z',
      hs_meeting_end_time: '2027-03-05T09:00:00.000Z',
    },
  ]);
  expect((await account.notes()).at(-1)?.hs_note_body).toContain('To 5 March 2027');
});

test('moving a meeting moves its step’s date, and cancelling it reopens the step', async () => {
  await started();
  await save({ step: 'exit_interview' });
  expect(await move({ step: 'exit_interview' })).toMatchObject({
    value: { offboarding: { steps: { exit_interview: { evidence: { date: '2027-03-05' } } } } },
  });
  expect(await settle('cancelled', { step: 'exit_interview', on: '2027-03-05' })).toMatchObject({
    value: { offboarding: { steps: { exit_interview: { state: 'todo' } } } },
  });
  expect((await account.notes()).at(-1)?.hs_note_body).toContain('The step is open again.');
});

test('a move whose note failed is not reported as saved, and a retry writes the note once', async () => {
  await started();
  await save();
  account.api.addFault({ method: 'POST', path: '/notes', status: 501 });
  expect(await move()).toMatchObject({ status: 'failed' });
  expect(takeComplaints()).toHaveLength(1);
  expect(await move()).toMatchObject({ status: 'done' });
  const moves = (await account.notes()).filter(({ hs_note_body: body }) =>
    body?.includes('To 5 March 2027'),
  );
  expect(moves).toHaveLength(1);
});

test.each([true, false])(
  'a repeated request makes one meeting (unique keys: %s)',
  async (unique) => {
    await started({ uniqueMeetings: unique });
    await save();
    expect(await save()).toMatchObject({ status: 'done' });
    expect(await meetings()).toHaveLength(1);
    expect(await settle('held')).toMatchObject({ status: 'done' });
    expect(await meetings()).toMatchObject([{ hs_meeting_outcome: 'COMPLETED' }]);
  },
);

test('a held meeting completes the step’s task although the answer to the record’s write was lost', async () => {
  await started();
  const path = await account.objectType();
  account.api.addFault({ method: 'PATCH', path, status: 501, when: 'after' });
  const held = { start: '2027-03-01T08:00:00.000Z', on: today, outcome: 'held' };
  expect(await save(held)).toMatchObject({ status: 'failed' });
  expect(takeComplaints()).toHaveLength(1);
  stopClock('2027-03-01T09:01:00.000Z');
  expect(await save(held)).toMatchObject({ status: 'done', repair: ['tasks'] });
  await account.repair(['tasks']);
  const tasks = await account.tasks(['offboarding_step', 'hs_task_status']);
  const task = tasks.find(({ properties }) => properties.offboarding_step === 'meet_client');
  expect(task?.properties.hs_task_status).toBe('COMPLETED');
});

test('two people plan a meeting each at once, and neither is lost', async () => {
  await started();
  await Promise.all([save(), save({ requestId: 'request-2' })]);
  expect(await meetings()).toHaveLength(2);
});

test.each(['before', 'after'] as const)(
  'a meeting whose write failed %s it took effect exists once after a retry',
  async (when) => {
    await started();
    account.api.addFault({ method: 'POST', path: '/\\/meetings$/', status: 501, when, times: 1 });
    expect(await save()).toMatchObject({ status: 'failed' });
    expect(takeComplaints()).toHaveLength(1);
    expect(await save()).toMatchObject({ status: 'done' });
    expect(await meetings()).toHaveLength(1);
  },
);

test('a retry completes an outcome whose step was not saved', async () => {
  await started();
  await save();
  account.api.addFault({
    method: 'PATCH',
    path: `/${await account.objectType()}/`,
    status: 501,
    times: 1,
  });
  expect(await settle('held')).toMatchObject({ status: 'failed' });
  expect(takeComplaints()).toHaveLength(1);
  expect([await state(), (await meetings())[0]]).toMatchObject([
    'todo',
    { hs_meeting_outcome: 'COMPLETED' },
  ]);
  expect(await settle('held')).toMatchObject({ status: 'done' });
  expect(await state()).toBe('done');
});

test('a refused outcome leaves the meeting as it was', async () => {
  await started();
  await save();
  const done = { action: 'finish', evidence: { kind: 'date', date: today } };
  await account.call('update_step', updateStep, {
    ...meta,
    requestId: 'by-hand',
    step: 'meet_client',
    ...done,
  });
  expect(takeRefusal(await settle('no_show'))).toBe('step_already_done');
  expect(await meetings()).toMatchObject([{ hs_meeting_outcome: 'SCHEDULED' }]);
});

test('a meeting that was deleted in HubSpot is refused as gone', async () => {
  await started();
  await save();
  const [meeting] = await meetings();
  await clientsFor(account.http).write.basic.archive('meetings', meeting?.id ?? '');
  expect(takeRefusal(await settle('held'))).toBe('meeting_not_found');
  expect(await state()).toBe('todo');
});

test('a deleted contact is refused at the field attendees, and nothing is made', async () => {
  await started();
  expect(await save({ attendees: ['99999999'] })).toMatchObject({
    refusal: { code: 'attendee_gone', field: 'attendees' },
  });
  expect(await meetings()).toEqual([]);
});

test('a meeting booked in HubSpot is linked to the offboarding and its step', async () => {
  await started();
  const id = await booked();
  expect(await link(id)).toMatchObject({ status: 'done' });
  expect(calls()).toBeLessThanOrEqual(withKeys(8, 11));
  const [record] = await account.records();
  expect(await meetings()).toMatchObject([
    {
      id,
      hs_meeting_title: 'Call with Acme',
      offboarding_step: 'meet_client',
      on: { companies: [account.company.id], offboarding: [record?.id] },
    },
  ]);
  expect(await link(id, { requestId: 'request-9' })).toMatchObject({ status: 'done' });
  expect(await meetings()).toMatchObject([
    { offboarding_activity_key: `${account.company.id}-1:request-1` },
  ]);
});

test('a meeting booked in HubSpot finishes the step that asks for a date, in 8 calls', async () => {
  await started();
  const id = await booked();
  expect(await link(id, { step: 'exit_interview' })).toMatchObject({
    status: 'done',
    changed: true,
  });
  expect(calls()).toBeLessThanOrEqual(withKeys(8, 10));
});

test('a meeting of another company, of another step or at another time is refused', async () => {
  await started();
  const other = await account.createCompany({ name: 'Other' });
  const theirs = await booked(other.id);
  expect(takeRefusal(await link(theirs))).toBe('meeting_elsewhere');
  const ours = await booked();
  const otherTime = { start: '2027-03-03T10:00:00.000Z' };
  expect(takeRefusal(await link(ours, otherTime))).toBe('meeting_elsewhere');
  await link(ours);
  expect(takeRefusal(await link(ours, { step: 'exit_interview', requestId: 'request-3' }))).toBe(
    'meeting_elsewhere',
  );
  expect(takeRefusal(await settle('held', { meeting: '7-1:request-1' }))).toBe('meeting_elsewhere');
});

test('a read returns the steps’ meetings, and no others', async () => {
  await started();
  await save();
  await booked();
  const reply = await account.call('get_live', getLive, { today, stage: 'communication' });
  expect(reply).toMatchObject({
    value: {
      meetings: {
        status: 'loaded',
        value: [
          {
            step: 'meet_client',
            start: '2027-03-03T09:00:00.000Z',
            minutes: 60,
            where: 'https://meet.example/acme',
            state: 'scheduled',
            activityKey: `${account.company.id}-1:request-1`,
          },
        ],
      },
    },
  });
});

test('a read of tasks and meetings takes at most 4 calls', async () => {
  await started();
  await save();
  account.calls();
  await account.call('get_live', getLive, { today, stage: 'communication' });
  expect(calls()).toBeLessThanOrEqual(4);
});

test('a meeting is made although the owner has left, with or without attendees', async () => {
  await started();
  const { owners } = account.api.crm.tables;
  const [leaver] = owners.all(ALL);
  if (!leaver) throw new Error('The sandbox has no owner.');
  const owner = { id: String(leaver.id), name: 'Lea' };
  const given = { ...meta, requestId: 'owner', field: 'owner', owner, why: 'Agreed.' };
  await account.call('update_details', updateDetails, given);
  owners.remove(ALL, String(leaver.id));
  const { id } = await clientsFor(account.http).write.basic.create('contacts', {
    properties: { email: 'ann@acme.example' },
    associations: [],
  });
  expect(await save()).toMatchObject({ status: 'done' });
  expect(await save({ requestId: 'request-2', attendees: [id] })).toMatchObject({
    status: 'done',
  });
  expect(await meetings()).toHaveLength(2);
  const gone = await save({ requestId: 'request-3', attendees: ['999'] });
  expect(takeRefusal(gone)).toBe('attendee_gone');
});
