import { openAccount, rep, stopClock, takeRefusal, type Account } from '../../../tests/account';
import { takeComplaints } from '../../../tests/complaints';
import type { PlaybookChanges, OwnStep } from '../../../src/playbook/changes';
import { everyAppDataProperty } from '../../../src/crm/app-data';
import { changePlaybook as changeByWork } from './change';
import { manyContext } from '../many/handle-many';
import { calendarDate } from '../../../src/calendar/calendar-date';
import { main as followPlaybook } from '../../one-company/follow-playbook';
import { main as getOffboarding } from '../../one-company/get-offboarding';
import { readAppData } from '../app-data';
import { accountIds } from '../ids';
import { main as readPlaybook } from '../../one-company/read-playbook';
import { main as updateStep } from '../../one-company/update-step';
import type { Reply } from '../../../src/api/reply';
import { manyMain } from '../many/works';

const changePlaybook = manyMain('change_playbook');
const readState = manyMain('read_playbook_state');

let account: Account;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
});
afterEach(() => account.close());

const meta = { today: '2027-03-01', by: rep };
const hold: OwnStep = {
  id: 'own_1',
  stage: 'communication',
  title: 'Ask legal for a hold',
  guidance: 'Write to legal. Wait for their answer.',
  doneWhen: 'Legal has answered.',
  evidence: { kind: 'note', label: 'What legal said' },
  due: { anchor: 'stage', workingDays: 3 },
  waiver: 'never',
};
const withHold: PlaybookChanges = { ownSteps: [hold] };

const state = async () => {
  const reply = await account.call('read_playbook_state', readState, {});
  return valueOf(reply);
};
function valueOf<T>(reply: Reply<T>): T {
  if (reply.status !== 'done') throw new Error(JSON.stringify(reply));
  return reply.value;
}
const change = async (request: object, requestId: string, revision?: string) =>
  account.call('change_playbook', changePlaybook, {
    ...meta,
    requestId,
    ...(revision && { revision }),
    ...request,
  });
const publish = async (changes: PlaybookChanges, requestId = 'publish') =>
  change({ action: 'publish', changes, note: 'A hold' }, requestId, (await state()).revision);
const published = async (changes: PlaybookChanges, requestId?: string) =>
  valueOf(await publish(changes, requestId));
const record = async () => (await account.records())[0]!;
const opened = async () =>
  valueOf(await account.call('get_offboarding', getOffboarding, { today: '2027-03-01' }));
const stepsOf = async () => {
  const situation = await opened();
  return 'offboarding' in situation ? situation.offboarding : undefined;
};
/** Another process, which knows nothing of the account's versions. */
const forgetVersions = () => {
  const known: unknown = Reflect.get(globalThis, 'relterm_playbooks');
  if (known instanceof Map) known.clear();
};

test('a new offboarding begins with the version that was published, and a running one stays', async () => {
  await account.start();
  await published(withHold);
  expect((await stepsOf())?.playbook).toBeUndefined();
  const other = await account.createCompany({ name: 'Beta' });
  const { main } = await import('../../one-company/start-offboarding');
  const start = { ...meta, requestId: 'beta', initiator: 'client', statedReason: { id: 'cost' } };
  await account.call('start_offboarding', main, { ...start, statedWords: 'Dear.' }, other.id);
  const found = (await account.records()).find(({ company_id }) => company_id === other.id);
  expect(found).toMatchObject({ playbook_version: '1', step_own_1: 'todo' });
  expect(await account.companyNow(other.id)).toMatchObject({ offboarding_playbook: '1' });
});

test('an own step is finished as any other, with its property, its note and its task', async () => {
  await published(withHold);
  await account.start();
  const evidence = { kind: 'note', text: 'No hold.' };
  const finish = { ...meta, requestId: 'finish', step: 'own_1', action: 'finish', evidence };
  valueOf(await account.call('update_step', updateStep, finish));
  expect(await record()).toMatchObject({ step_own_1: 'done' });
  expect((await account.notes()).map(({ hs_note_body }) => hs_note_body).join()).toContain(
    'Ask legal for a hold',
  );
  const tasks = await account.tasks(['hs_task_subject', 'hs_task_status', 'offboarding_step']);
  expect(tasks.map(({ properties }) => properties)).toContainEqual(
    expect.objectContaining({
      hs_task_subject: 'Ask legal for a hold (Acme)',
      hs_task_status: 'COMPLETED',
      offboarding_step: 'own_1',
    }),
  );
});

test('an offboarding moves to another version when it is told to, and back', async () => {
  await account.start();
  await published(withHold);
  const follow = { ...meta, requestId: 'follow', version: 1 };
  valueOf(await account.call('follow_playbook', followPlaybook, follow));
  expect(await record()).toMatchObject({ playbook_version: '1', step_own_1: 'todo' });
  expect(await account.companyNow()).toMatchObject({ offboarding_playbook: '1' });
  const back = { ...meta, requestId: 'back', version: 0 };
  valueOf(await account.call('follow_playbook', followPlaybook, back));
  expect((await stepsOf())?.playbook).toBeUndefined();
  const tasks = await account.tasks(['hs_task_status', 'offboarding_step']);
  expect(tasks.map(({ properties }) => properties)).toContainEqual(
    expect.objectContaining({ offboarding_step: 'own_1', hs_task_status: 'DEFERRED' }),
  );
});

test('opening stays one call with ten versions', async () => {
  for (let number = 1; number <= 10; number += 1)
    await published({ ...withHold, usualDays: { feedback: number } }, `publish-${number}`);
  await account.start();
  await opened();
  account.calls();
  const situation = await opened();
  expect(account.calls()).toEqual({ counted: 1, lookups: 0 });
  expect('offboarding' in situation && situation.offboarding.playbook?.version).toBe(10);
});

test('of two who publish at once one version runs, and the other is told', async () => {
  const { revision } = await state();
  const both = await Promise.all(
    ['one', 'two'].map((requestId) =>
      change({ action: 'publish', changes: withHold }, requestId, revision),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['done', 'refused']);
  expect(takeRefusal(both.find(({ status }) => status === 'refused')!)).toBe('playbook_changed');
  expect((await state()).running).toBeGreaterThan(0);
});

test('a publication that was cut off runs once it is tried again, and is one version', async () => {
  await state();
  const type = (await accountIds(account.http)).appData;
  account.api.addFault({ method: 'POST', path: `/\\/${type}$/`, status: 501, skip: 1 });
  await publish(withHold);
  expect(takeComplaints()).toHaveLength(1);
  const again = await published(withHold);
  expect(again).toMatchObject({ running: 1, versions: [{ version: 1 }] });
});

test('a version damaged by hand goes by the last sound one, and says so', async () => {
  await published(withHold, 'one');
  await published({ ...withHold, usualDays: { feedback: 9 } }, 'two');
  await account.start();
  await damage('playbook.2');
  forgetVersions();
  const offboarding = await stepsOf();
  expect(offboarding?.playbook).toMatchObject({ version: 2, insteadOf: 'unreadable', goesBy: 1 });
  expect(offboarding?.playbook?.changes.usualDays).toBeUndefined();
  expect((await state()).versions.find(({ version }) => version === 2)?.changes).toBeUndefined();
});

test('the record of what runs damaged by hand still runs, and says so', async () => {
  await published(withHold);
  await damage('playbook', { data_1: 'broken' });
  expect(await state()).toMatchObject({ running: 1, damage: 'unreadable' });
});

test('the record of what runs removed by hand: the newest version counts, and publishing goes on after it', async () => {
  await published(withHold, 'one');
  await published({ ...withHold, usualDays: { feedback: 9 } }, 'two');
  const [found] = await readAppData(['playbook'], [], account.http);
  await account.inHubSpot.write.basic.archive(await appDataType(), found!.id);
  const told = await state();
  expect(told).toMatchObject({ running: 2, damage: 'removed' });
  expect(told.versions.map(({ version }) => version)).toEqual([2, 1]);
  expect(takeRefusal(await publish(withHold, 'unsigned'))).toBe('approval_needs_signature');
  await account.start();
  expect(await record()).toMatchObject({ playbook_version: '2' });
  expect(await publishSigned(withHold, 'three')).toMatchObject({ running: 3 });
  expect(await state()).not.toHaveProperty('damage');
});

test('a publication that was cut off is no version once another one is published', async () => {
  await published(withHold, 'one');
  const type = await appDataType();
  account.api.addFault({ method: 'PATCH', path: `/${type}`, status: 501 });
  await publish({ usualDays: { feedback: 3 } }, 'cut-off');
  expect(takeComplaints()).toHaveLength(1);
  const { running, versions } = await published({ usualDays: { feedback: 5 } }, 'next');
  expect([running, versions.map(({ version }) => version)]).toEqual([3, [3, 1]]);
  const { revision } = await state();
  expect(takeRefusal(await change({ action: 'run', version: 2 }, 'run', revision))).toBe(
    'bad_request',
  );
  await account.start();
  await damage('playbook.3');
  forgetVersions();
  expect((await stepsOf())?.playbook).toMatchObject({ version: 3, goesBy: 1 });
});

test('a publication whose answer was lost is told as published', async () => {
  await state();
  const { revision } = await published(withHold, 'one');
  const mine = { action: 'publish', changes: { usualDays: { feedback: 3 } } };
  const type = await appDataType();
  account.api.addFault({ method: 'PATCH', path: `/${type}`, kind: 'reset', when: 'after' });
  const lost = await change(mine, 'mine', revision);
  expect(lost).toMatchObject({ status: 'done', value: { running: 2 } });
  await published(withHold, 'theirs');
  expect(await change(mine, 'mine', revision)).toMatchObject({
    status: 'done',
    value: { running: 3 },
  });
});

test('an older version runs again, and the built-in one', async () => {
  await published(withHold, 'one');
  const { revision } = await published({ usualDays: { feedback: 9 } }, 'two');
  const back = valueOf(await change({ action: 'run', version: 1 }, 'run', revision));
  expect(back.running).toBe(1);
  const builtIn = valueOf(await change({ action: 'run', version: 0 }, 'none', back.revision));
  expect(builtIn.running).toBe(0);
  expect(valueOf(await account.call('read_playbook', readPlaybook, {}))).toEqual({});
});

test('a draft is kept until it is published or let go', async () => {
  const kept = valueOf(await change({ action: 'keep_draft', changes: withHold }, 'keep'));
  expect(kept).toMatchObject({ running: 0, draft: { changes: withHold } });
  const { draft } = await published(withHold);
  expect(draft).toBeUndefined();
});

test.each<[string, PlaybookChanges]>([
  ['steps that do not fit together', { steps: { review_terms: { off: true } } }],
  [
    'a message with a placeholder that nothing fills in',
    { words: { de: { messages: { announcement: { subject: 'Für {{vorname}}' } } } } },
  ],
  [
    'a text of the survey that nothing reads',
    { survey: { words: { de: { texts: { ps: 'PS' } } } } },
  ],
])('%s are not published', async (_what, changes) => {
  expect(takeRefusal(await publish(changes))).toBe('playbook_unsound');
  expect((await state()).versions).toEqual([]);
});

const appDataType = async () => (await accountIds(account.http)).appData!;

/** Publishes as the page does where HubSpot signs who it is. */
async function publishSigned(changes: PlaybookChanges, requestId: string) {
  const { revision } = await state();
  const context = manyContext(
    { http: account.http, at: new Date().toISOString() },
    (by) => by,
    true,
  );
  const about = {
    ...meta,
    requestId,
    ...(revision && { revision }),
    today: calendarDate('2027-03-01'),
  };
  const result = await changeByWork({ action: 'publish', changes, ...about }, context);
  return 'value' in result ? result.value : result;
}

async function damage(key: string, properties: Record<string, string> = { data_2: '{' }) {
  const [found] = await readAppData([key], everyAppDataProperty, account.http);
  const type = (await accountIds(account.http)).appData!;
  await account.inHubSpot.write.basic.update(type, found!.id, { properties });
}
