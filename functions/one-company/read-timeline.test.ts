import { openAccount, rep, stopClock, takeRefusal, type Account } from '../../tests/account';
import { clientsFor } from '../hubspot/clients';
import { main as readTimeline } from './read-timeline';
import { main as startOffboarding } from './start-offboarding';
import { main as updateStep } from './update-step';

const today = '2027-03-01';
const meta = { today, by: rep, requestId: 'request-1' };
let account: Account;
beforeEach(() => stopClock('2027-03-01T09:00:00.000Z'));
afterEach(() => account.close());

async function started() {
  account = await openAccount();
  const words = { initiator: 'client', statedReason: { id: 'cost' }, statedWords: 'Too dear.' };
  await account.call('start_offboarding', startOffboarding, { ...meta, ...words });
  account.calls();
}

const read = () => account.call('read_timeline', readTimeline, { today });
async function timeline() {
  const reply = await read();
  if (reply.status !== 'done') throw new Error(JSON.stringify(reply));
  return reply.value;
}
const titles = async () => (await timeline()).entries.map(({ title }) => title);

/** Creates an activity as a person in HubSpot would, on the company or on the offboarding. */
async function activity(
  kind: string,
  properties: Record<string, string>,
  on: 'company' | 'record',
) {
  const { write } = account.inHubSpot;
  const at = { hs_timestamp: '2027-03-01T09:30:00.000Z' };
  const { id } = await write.basic.create(kind, {
    properties: { ...at, ...properties },
    associations: [],
  });
  const [record] = await account.records();
  const to =
    on === 'company' ? ['companies', account.company.id] : [await account.objectType(), record?.id];
  await fetch(
    `${account.http.baseUrl}/crm/v4/objects/${kind}/${id}/associations/default/${to[0]}/${to[1]}`,
    { method: 'PUT', headers: { authorization: 'Bearer sandbox-host' } },
  );
  account.calls();
}

test('an offboarding just started has its first entry, in 4 calls', async () => {
  await started();
  const found = await timeline();
  expect(account.calls().counted).toBe(4);
  expect(found).toMatchObject({
    entries: [{ kind: 'change', title: 'Offboarding started', who: 'Rita Rep' }],
    notShown: 0,
    more: false,
    unread: [],
  });
});

test('changes, notes, tasks, meetings and e-mails are one timeline, in 5 calls', async () => {
  await started();
  await activity('notes', { hs_note_body: 'They called.' }, 'company');
  await activity('tasks', { hs_task_subject: 'Hand over' }, 'record');
  await activity('meetings', { hs_meeting_title: 'Talk' }, 'record');
  await activity('emails', { hs_email_subject: 'The end' }, 'company');
  await activity('tasks', { hs_task_subject: 'Other business' }, 'company');
  expect((await titles()).sort()).toEqual([
    'E-mail sent: The end',
    'Meeting: Talk',
    'Note',
    'Offboarding started',
    'Task: Hand over',
  ]);
  expect(account.calls().counted).toBe(5);
});

test('a missing note is reported, and nothing when all are there', async () => {
  await started();
  expect(await read()).not.toHaveProperty('repair');
  const clients = clientsFor(account.http);
  const { results } = await clients.read.basic.getPage('notes', 10);
  for (const { id } of results) await clients.write.basic.archive('notes', id);
  expect(await read()).toMatchObject({ repair: ['note'] });
  await account.repair(['note']);
  expect(await titles()).toEqual(['Offboarding started']);
});

test('a note too new for the search is read by its id, with one further call', async () => {
  await started();
  account.api.controls.switches.change({ searchLagMs: 60_000 });
  expect(await titles()).toEqual(['Offboarding started']);
  expect(account.calls().counted).toBe(5);
});

test("a person's change in HubSpot has an entry, and a write of the app has only one", async () => {
  await started();
  const step = { step: 'meet_client', action: 'take_up' };
  await account.call('update_step', updateStep, { ...meta, requestId: 'request-2', ...step });
  const [record] = await account.records();
  await fetch(
    `${account.http.baseUrl}/crm/v3/objects/${await account.objectType()}/${record?.id}`,
    {
      method: 'PATCH',
      headers: { authorization: 'Bearer sandbox-host', 'content-type': 'application/json' },
      body: JSON.stringify({ properties: { final_service_date: '2027-05-31' } }),
    },
  );
  expect((await titles()).sort()).toEqual([
    'Last day of service: 31 May 2027',
    'Offboarding started',
    'Step started: Meet the client',
  ]);
});

test('e-mails that the app may not read are named, and the others are returned', async () => {
  await started();
  account.api.controls.switches.change({ objectsOff: { emails: 403 } });
  expect(await timeline()).toMatchObject({
    entries: [{ title: 'Offboarding started' }],
    unread: [{ part: 'emails', why: 'no_access' }],
  });
});

test("when the company's notes fail, those of the record are returned", async () => {
  await started();
  account.api.addFault({ method: 'POST', path: '/notes\\/search/', status: 501, times: 1 });
  expect(await timeline()).toMatchObject({
    entries: [{ title: 'Offboarding started' }],
    unread: [{ part: 'company_notes', why: 'failed' }],
  });
});

test('when no note can be read, the other activities are returned', async () => {
  await started();
  await activity('meetings', { hs_meeting_title: 'Talk' }, 'record');
  account.api.addFault({ method: 'POST', path: '/notes/', status: 501, times: 9 });
  const found = await timeline();
  expect(found.entries.map(({ title }) => title)).toContain('Meeting: Talk');
  expect(found.unread.map(({ part }) => part)).toEqual(['notes', 'company_notes']);
});

test('a company that was never offboarded has none, without a call', async () => {
  account = await openAccount();
  expect(takeRefusal(await read())).toBe('not_found');
  expect(account.calls().counted).toBe(0);
});

test('a deleted record is refused as deleted', async () => {
  await started();
  await account.archiveRecord();
  expect(takeRefusal(await read())).toBe('record_deleted');
});
