import { everyAppDataProperty } from '../../src/crm/app-data';
import { versionKey, versionToProperties } from '../../src/crm/playbook-record';
import type { ApprovalsShape } from '../../src/playbook/changes';
import { ALL } from '../../sandbox/api/testing';
import { openAccount, rep, stopClock, takeRefusal, type Account } from '../../tests/account';
import { main as askApproval } from './ask-approval';
import { main as closeOffboarding } from './close-offboarding';
import { main as followPlaybook } from './follow-playbook';
import { main as getOffboarding } from './get-offboarding';
import { readAppData, withAppData } from '../hubspot/app-data';
import { clientsFor } from '../hubspot/clients';
import { main as startOffboarding } from './start-offboarding';
import { main as updateStep } from './update-step';
import { manyMain } from '../hubspot/many/works';

const changePlaybook = manyMain('change_playbook');
const changeMany = manyMain('change_many');
const previewMany = manyMain('preview_many');

/** Bruno is on the list, Chidi is not, and Ada asks. */
const [ada, bruno, chidi] = ['60100001', '60100002', '60100003'];
const asker = { id: ada, name: 'Ada Marsh' };
const meta = { today: '2027-03-01', by: asker };
const waive = { step: 'revoke_access', reason: 'They have their own.', waivedBy: 'Lea Legal' };
const rule: ApprovalsShape = { approvers: [bruno, ada], waive: ['revoke_access'], close: true };

let account: Account;
let minute = 0;
beforeEach(async () => {
  minute = 0;
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
});
afterEach(() => account.close());

/** Lets a minute pass. */
const later = () =>
  jest.setSystemTime(new Date(Date.parse('2027-03-01T09:00:00.000Z') + (minute += 1) * 60_000));

/** Publishes a version with approvals. */
async function publish({ isVerified = true, approvals = rule } = {}) {
  const request = { ...meta, requestId: 'publish', action: 'publish', changes: { approvals } };
  await account.call('change_playbook', changePlaybook, request);
  const published = { by: rep, at: '2027-03-01T08:00:00.000Z', isVerified, requestId: 'publish' };
  const properties = versionToProperties(1, { approvals }, published)!;
  await withAppData(account.http, (type) =>
    clientsFor(account.http).write.basic.update(type, versionKey(1), { properties }, 'data_key'),
  );
  expect(await readAppData([versionKey(1)], everyAppDataProperty, account.http)).toHaveLength(1);
}

/** Publishes it, and starts an offboarding that goes by it. */
async function begin(version: { isVerified?: boolean; approvals?: ApprovalsShape } = {}) {
  await publish(version);
  await account.start();
  account.calls();
  later();
}

const ask = async (requestId = 'ask', act: object = { kind: 'waive', ...waive }) => {
  const reply = await account.call('ask_approval', askApproval, { ...meta, requestId, act });
  later();
  return reply;
};
const act = (requestId = 'act', other: object = {}) =>
  account.call('update_step', updateStep, {
    ...meta,
    requestId,
    action: 'waive',
    ...waive,
    ...other,
  });

interface Edit {
  user?: string;
  through?: string;
  token?: string;
}
/** Writes properties of the company in HubSpot's editor, or by another way. */
async function edit(
  properties: object,
  { user = bruno, through, token = 'sandbox-host' }: Edit = {},
) {
  const response = await fetch(
    `${account.api.url}/crm/v3/objects/companies/${account.company.id}`,
    {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'x-sandbox-user': user,
        ...(through && { 'x-sandbox-through': through }),
      },
      body: JSON.stringify({ properties }),
    },
  );
  expect(response.status).toBe(200);
  later();
}
const approve = (how?: Edit) => edit({ offboarding_approval: 'approved' }, how);
const words = { offboarding_approval_words: 'Request 1. Something else.' };
const stepNow = async () => (await account.records())[0]?.step_revoke_access;
const tasks = async () =>
  (await account.tasks(['hs_task_subject', 'hs_task_status', 'hubspot_owner_id']))
    .map(({ properties }) => properties)
    .filter(({ hs_task_subject: subject }) => subject?.startsWith('Approve'));

test('the right person approves, and whoever asked waives the step with one call more', async () => {
  await begin();
  expect(takeRefusal(await act())).toBe('approval_needed');
  expect(await ask()).toMatchObject({
    status: 'done',
    value: { approval: { number: 1, state: 'waiting', by: asker, command: { kind: 'waive' } } },
  });
  expect(takeRefusal(await act())).toBe('approval_waiting');
  await approve();
  expect(await act()).toMatchObject({ status: 'done', changed: true });
  expect(await stepNow()).toBe('waived');
  expect(await account.companyNow()).toMatchObject({ offboarding_approval: 'done' });
});

test.each<[string, string, () => Promise<void>]>([
  ['the asker', 'approval_by_asker', () => approve({ user: ada })],
  ['one who is not on the list', 'approval_not_on_list', () => approve({ user: chidi })],
  ['an import', 'approval_not_by_hand', () => approve({ through: 'IMPORT' })],
  ['a workflow', 'approval_not_by_hand', () => approve({ through: 'AUTOMATION_PLATFORM' })],
  ['the app’s token', 'approval_not_by_hand', () => approve({ token: 'pat-sandbox' })],
  ['nobody, who refuses', 'approval_refused', () => edit({ offboarding_approval: 'refused' })],
])('an approval by %s opens nothing', async (_, code, answer) => {
  await begin();
  await ask();
  await answer();
  expect(takeRefusal(await act())).toBe(code);
  expect(await stepNow()).toBe('todo');
});

test('an approval from before the request opens nothing', async () => {
  await begin();
  await ask('first');
  await approve();
  await ask('second');
  expect(takeRefusal(await act())).toBe('approval_waiting');
});

test.each([
  ['before', async () => (await edit(words), approve())],
  ['after', async () => (await approve(), edit(words))],
  ['after, by the token', async () => (await approve(), edit(words, { token: 'pat-sandbox' }))],
])('words that were changed %s the answer void it', async (_, answer) => {
  await begin();
  await ask();
  await answer();
  expect(takeRefusal(await act())).toBe('approval_changed');
});

test('after an approval that does not count, the approver sets it to Waiting and to Approved again', async () => {
  await begin();
  await ask();
  await approve({ token: 'pat-sandbox' });
  await approve();
  expect(takeRefusal(await act())).toBe('approval_not_by_hand');
  await edit({ offboarding_approval: 'waiting' });
  expect(takeRefusal(await act())).toBe('approval_waiting');
  await approve();
  expect(await act()).toMatchObject({ status: 'done', changed: true });
});

test('a request that is written again by another app than ours after the answer is to be asked anew', async () => {
  await begin();
  await ask();
  await approve();
  const { offboarding_approval_request: kept = '' } = await account.companyNow();
  await edit({ offboarding_approval_request: `${kept} ` }, { token: 'pat-sandbox' });
  expect(takeRefusal(await act())).toBe('approval_changed');
  await edit({ offboarding_approval_request: '{}' });
  expect(takeRefusal(await act())).toBe('approval_changed');
});

test('an answer to one request opens no other gate', async () => {
  await begin();
  await ask();
  await approve();
  expect(takeRefusal(await act('other', { reason: 'Another reason.' }))).toBe('approval_needed');
  const close = { ...meta, requestId: 'close', outcome: 'withdrawn' };
  const closed = () => account.call('close_offboarding', closeOffboarding, close);
  expect(takeRefusal(await closed())).toBe('approval_needed');
  await ask('ask-close', { kind: 'close', outcome: 'withdrawn' });
  await approve();
  expect(await closed()).toMatchObject({ status: 'done', value: { status: 'closed' } });
});

test('an approval opens its gate once', async () => {
  await begin();
  await ask();
  await approve();
  await act();
  later();
  expect(await act()).toMatchObject({ status: 'done', changed: false });
  const reopen = { ...meta, requestId: 'reopen', step: waive.step, action: 'reopen' };
  await account.call('update_step', updateStep, reopen);
  expect(takeRefusal(await act('again'))).toBe('approval_needed');
});

test('each approver but the asker has a task, made once, and done when it is answered', async () => {
  await begin({ approvals: { ...rule, approvers: [bruno, ada, chidi] } });
  await ask();
  await ask();
  expect(await tasks()).toMatchObject([
    { hs_task_status: 'NOT_STARTED', hubspot_owner_id: expect.any(String) },
    { hs_task_status: 'NOT_STARTED' },
  ]);
  await edit({ offboarding_approval: 'refused' });
  const opened = await account.call('get_offboarding', getOffboarding, { today: meta.today });
  expect(opened).toMatchObject({ repair: ['approval'], value: { approval: { state: 'refused' } } });
  await account.repair(['approval']);
  expect(await tasks()).toMatchObject([
    { hs_task_status: 'COMPLETED' },
    { hs_task_status: 'COMPLETED' },
  ]);
  const again = await account.call('get_offboarding', getOffboarding, { today: meta.today });
  expect(again).not.toHaveProperty('repair');
});

test('what the asker typed is text in the approver’s task, which links to the company', async () => {
  await begin();
  await ask('ask', {
    kind: 'waive',
    ...waive,
    reason: '<a href="https://x.example">Approve</a>',
    waivedBy: 'Lea <b>Legal</b>',
  });
  const [task] = (await account.tasks(['hs_task_subject', 'hs_task_body'])).flatMap(
    ({ properties: { hs_task_subject: subject, hs_task_body: body } }) =>
      subject?.startsWith('Approve') ? [body] : [],
  );
  expect(task).toContain('&lt;a href=&quot;https://x.example&quot;&gt;Approve&lt;/a&gt;');
  expect(task).toContain('Lea &lt;b&gt;Legal&lt;/b&gt;');
  expect(task).toMatch(/<a href="https:[^"]*\/record\/0-2\/\d+">the company<\/a>/);
});

test('a start is asked for, approved and done, and no other start is', async () => {
  await publish({ approvals: { ...rule, start: true } });
  const begun = { initiator: 'client', statedReason: { id: 'cost' }, statedWords: 'Too dear.' };
  const start = (requestId: string, other: object = {}) =>
    account.call('start_offboarding', startOffboarding, { ...meta, requestId, ...begun, ...other });
  expect(takeRefusal(await start('at-once'))).toBe('approval_needed');
  expect(await account.records()).toEqual([]);
  expect(await ask('ask', { kind: 'start', ...begun })).toMatchObject({
    status: 'done',
    value: { status: 'never', approval: { state: 'waiting', command: { kind: 'start' } } },
  });
  const subject = async () =>
    (await account.tasks(['hs_task_subject', 'hs_task_status'])).map(
      ({ properties }) => properties,
    );
  expect(takeRefusal(await start('early'))).toBe('approval_waiting');
  await approve();
  expect(takeRefusal(await start('other', { statedReason: { id: 'performance' } }))).toBe(
    'approval_needed',
  );
  expect(await start('start')).toMatchObject({ status: 'done', value: { status: 'open' } });
  expect(await account.companyNow()).toMatchObject({ offboarding_approval: 'done' });
  const asked = (await subject()).filter(({ hs_task_subject: one }) => one?.startsWith('Approve'));
  expect(asked).toMatchObject([{ hs_task_status: 'COMPLETED' }]);
});

/** Deactivates Bruno in HubSpot. */
function deactivate() {
  const { owners } = account.api.crm.tables;
  const owner = owners.all(ALL).find(({ userId }) => String(userId) === bruno);
  if (owner) owners.put(ALL, owner.id, { ...owner, archived: true });
}

test('nobody is asked where all who may approve are the asker or deactivated', async () => {
  await begin();
  deactivate();
  expect(takeRefusal(await ask())).toBe('approval_nobody_else');
  expect(await tasks()).toEqual([]);
});

test('whether somebody is active is not known where owners may not be read, and they are asked', async () => {
  await begin();
  account.api.addFault({ path: '/owners', status: 403 });
  expect(await ask()).toMatchObject({
    value: { approval: { approvers: [{ user: bruno, name: `User ${bruno}` }] } },
  });
});

/** The line above the last, which says who did it, of the note that begins with a title. */
const lineAbove = async (title: string) =>
  (await account.notes())
    .find(({ hs_note_body: body }) => body?.includes(title))
    ?.hs_note_body?.split('<br>')
    .at(-2);

test('the notes of an approved start, waiver and close say who approved it, and when', async () => {
  await publish({ approvals: { ...rule, start: true } });
  const begun = { initiator: 'client', statedReason: { id: 'cost' }, statedWords: 'Too dear.' };
  await ask('ask-start', { kind: 'start', ...begun });
  await approve();
  await account.call('start_offboarding', startOffboarding, { ...meta, requestId: 's', ...begun });
  expect(await lineAbove('Offboarding started')).toBe('Approved by Bruno Keller on 1 March 2027');
  later();
  await ask();
  await approve();
  await act();
  expect(await lineAbove('Step waived')).toBe('Approved by Bruno Keller on 1 March 2027');
  await ask('ask-close', { kind: 'close', outcome: 'withdrawn' });
  await approve();
  const close = { ...meta, requestId: 'close', outcome: 'withdrawn' };
  await account.call('close_offboarding', closeOffboarding, close);
  expect(await lineAbove('Offboarding closed')).toBe('Approved by Bruno Keller on 1 March 2027');
});

test('a bulk start that needs an approval cannot be done, and the preview says so', async () => {
  await publish({ approvals: { ...rule, start: true } });
  const act = { kind: 'start', initiator: 'client', statedReason: { id: 'cost' }, statedWords: '' };
  const { id } = account.company;
  const many = { ...meta, requestId: 'many', act, companies: [id] };
  expect(await account.call('preview_many', previewMany, many)).toMatchObject({
    value: { create: [], cannot: [{ id, why: 'approval_needed' }], tasks: [] },
  });
  expect(await account.call('change_many', changeMany, many)).toMatchObject({
    value: { created: [], failed: [{ id, why: 'approval_needed' }] },
  });
});

test('without a signature behind the version an approval is shown, and not enforced', async () => {
  await begin({ isVerified: false });
  await ask();
  expect(await act()).toMatchObject({ status: 'done', changed: true });
  expect(await account.companyNow()).toMatchObject({ offboarding_approval: 'done' });
});

test('a playbook that asks for approvals is changed only where HubSpot signs', async () => {
  await begin();
  const run = { ...meta, requestId: 'run', action: 'run', version: 0 };
  const state = await readAppData(['playbook'], everyAppDataProperty, account.http);
  const revision = state[0]?.properties.data_revision;
  const change = await account.call('change_playbook', changePlaybook, { ...run, revision });
  expect(takeRefusal(change)).toBe('approval_needs_signature');
  const follow = { ...meta, requestId: 'follow', version: 0 };
  const followed = await account.call('follow_playbook', followPlaybook, follow);
  expect(takeRefusal(followed)).toBe('approval_needs_signature');
  const other = await account.createCompany({ name: 'Beta' });
  const start = { ...meta, requestId: 'beta', initiator: 'client', statedReason: { id: 'cost' } };
  const begun = { ...start, statedWords: 'Dear.', playbookVersion: 0 };
  const started = await account.call('start_offboarding', startOffboarding, begun, other.id);
  expect(takeRefusal(started)).toBe('approval_needs_signature');
});

test('what needs no approval takes no call more', async () => {
  await begin();
  const other = { ...meta, requestId: 'other', step: 'meet_client', action: 'take_up' };
  account.calls();
  await account.call('update_step', updateStep, other);
  const without = account.calls().counted;
  await account.call('get_offboarding', getOffboarding, { today: meta.today });
  expect([without, account.calls().counted]).toEqual([3, 1]);
});

test('a version that cannot be read opens no gate, and no way leads away from it unsigned', async () => {
  await begin();
  const whole = await damaged();
  const later = { ...meta, requestId: 'later', step: 'meet_client', action: 'take_up' };
  expect(await account.call('update_step', updateStep, later)).toMatchObject({ status: 'done' });
  for (const [requestId, step] of [
    ['known', 'revoke_access'],
    ['other', 'meet_client'],
  ] as const)
    expect(takeRefusal(await act(requestId, { step }))).toBe('playbook_unreadable');
  const close = { ...meta, requestId: 'close', outcome: 'withdrawn' };
  const closed = () => account.call('close_offboarding', closeOffboarding, close);
  expect(takeRefusal(await closed())).toBe('playbook_unreadable');
  expect(takeRefusal(await ask())).toBe('playbook_unreadable');
  const follow = { ...meta, requestId: 'follow', version: 0 };
  const followed = await account.call('follow_playbook', followPlaybook, follow);
  expect(takeRefusal(followed)).toBe('approval_needs_signature');
  const [state] = await readAppData(['playbook'], everyAppDataProperty, account.http);
  const revision = state?.properties.data_revision;
  const run = { ...meta, requestId: 'run', action: 'run', version: 0, revision };
  const change = await account.call('change_playbook', changePlaybook, run);
  expect(takeRefusal(change)).toBe('approval_needs_signature');
  await write(whole);
  expect(takeRefusal(await closed())).toBe('approval_needed');
});

test('nothing starts by a version that cannot be read', async () => {
  await publish();
  await damaged();
  const start = { ...meta, requestId: 'start', initiator: 'client', statedReason: { id: 'cost' } };
  const begun = { ...start, statedWords: 'Dear.' };
  const started = await account.call('start_offboarding', startOffboarding, begun);
  expect(takeRefusal(started)).toBe('playbook_unreadable');
  expect(await account.records()).toEqual([]);
});

const write = (properties: Record<string, string>) =>
  withAppData(account.http, (type) =>
    clientsFor(account.http).write.basic.update(type, versionKey(1), { properties }, 'data_key'),
  );

/** Cuts the record of version 1 off by hand, and returns what was there; another process reads it next. */
async function damaged() {
  const [found] = await readAppData([versionKey(1)], everyAppDataProperty, account.http);
  await write({ data_2: '{' });
  const known: unknown = Reflect.get(globalThis, 'relterm_playbooks');
  if (known instanceof Map) known.clear();
  return { data_2: found?.properties.data_2 ?? '' };
}
