import {
  openAccount,
  rep,
  stopClock,
  takeRefusal,
  withKeys,
  type Account,
} from '../../tests/account';
import { stepsThatApply } from '../../src/offboarding/applies';
import { evidenceFor } from '../../src/offboarding/testing';
import { main as closeOffboarding } from './close-offboarding';
import { main as getOffboarding } from './get-offboarding';
import { main as moveStage } from './move-stage';
import { main as pauseOffboarding } from './pause-offboarding';
import { main as startOffboarding } from './start-offboarding';
import { main as updateDetails } from './update-details';
import { main as updateReason } from './update-reason';
import { main as updateStep } from './update-step';
import { main as winBack } from './win-back';

const today = '2027-03-01';
const statedReason = { id: 'project_completed' } as const;
let account: Account;
let requestIds = 0;
const meta = () => ({ today, by: rep, requestId: `request-${(requestIds += 1)}` });

beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
  await begin();
});
afterEach(() => account.close());

async function begin() {
  const words = { initiator: 'completed', statedReason, statedWords: 'All done.' };
  await account.call('start_offboarding', startOffboarding, { ...meta(), ...words });
  account.calls();
}
const openCard = () => account.call('get_offboarding', getOffboarding, { today });
const pause = (more: object = {}) =>
  account.call('pause_offboarding', pauseOffboarding, {
    ...meta(),
    action: 'pause',
    why: 'They move house.',
    until: '2027-04-01',
    ...more,
  });
const resume = () =>
  account.call('pause_offboarding', pauseOffboarding, { ...meta(), action: 'resume' });
const record = (more: object = {}) =>
  account.call('win_back', winBack, {
    ...meta(),
    action: 'record',
    on: today,
    how: 'new_need',
    through: 'A call in spring',
    ...more,
  });
const lastNote = async () => (await account.notes()).at(-1)?.hs_note_body;

async function ended() {
  const ours = { which: 'analysed', reason: statedReason, avoidable: 'no' };
  await account.call('update_reason', updateReason, { ...meta(), ...ours });
  const agreed = { field: 'contact', consent: 'yes', ways: [] };
  await account.call('update_details', updateDetails, { ...meta(), ...agreed });
  for (const step of stepsThatApply({ initiator: 'completed', statedReason })) {
    const finish = { step, action: 'finish', evidence: evidenceFor(step) };
    await account.call('update_step', updateStep, { ...meta(), ...finish });
  }
  const close = { ...meta(), outcome: 'completed' };
  const reply = await account.call('close_offboarding', closeOffboarding, close);
  expect(reply).toMatchObject({ status: 'done', value: { status: 'closed' } });
  account.calls();
}

const pauseTasks = async () => {
  const wanted = ['hs_task_subject', 'hs_task_status', 'hs_timestamp'];
  const found = await account.tasks(wanted);
  return found
    .map(({ properties: p }) => p)
    .filter(({ hs_task_subject: subject }) => subject?.startsWith('The pause ends'));
};

test('the end of a pause has a task and is the next due day, until somebody resumes', async () => {
  await pause();
  expect(await pauseTasks()).toMatchObject([
    { hs_task_status: 'NOT_STARTED', hs_timestamp: expect.stringMatching(/^2027-04-01/) },
  ]);
  expect(await account.companyNow()).toMatchObject({ offboarding_next_due: '2027-04-01' });
  await pause({ until: '2027-03-20' });
  expect(await pauseTasks()).toMatchObject([
    { hs_timestamp: expect.stringMatching(/^2027-03-20/) },
  ]);
  expect(await account.companyNow()).toMatchObject({ offboarding_next_due: '2027-03-20' });
  await resume();
  expect(await pauseTasks()).toMatchObject([{ hs_task_status: 'COMPLETED' }]);
  expect(await account.companyNow()).not.toMatchObject({ offboarding_next_due: '2027-03-20' });
  stopClock('2027-03-01T09:05:00.000Z');
  await pause();
  expect(await pauseTasks()).toMatchObject([
    { hs_task_status: 'NOT_STARTED', hs_timestamp: expect.stringMatching(/^2027-04-01/) },
  ]);
});

test('a pause without a day makes no task', async () => {
  await pause({ until: undefined });
  expect(await pauseTasks()).toEqual([]);
});

test('a pause is on the record, on the company and in the timeline, in at most 7 calls, or 9 with plain keys', async () => {
  expect(await pause()).toMatchObject({ status: 'done', changed: true });
  expect(account.calls().counted).toBeLessThanOrEqual(withKeys(7, 9));
  const [saved] = await account.records();
  expect(saved).toMatchObject({
    offboarding_status: 'paused',
    paused_on: today,
    paused_until: '2027-04-01',
    paused_why: 'They move house.',
  });
  expect(await account.companyNow()).toMatchObject({ offboarding_status: 'paused' });
  expect(await lastNote()).toContain('Offboarding paused');
  expect(await openCard()).toMatchObject({
    value: { offboarding: { status: 'paused', pause: { since: today, until: '2027-04-01' } } },
  });
});

test('while paused it enters no stage; after resuming, nothing of the pause is left', async () => {
  await pause();
  const move = { ...meta(), to: 'agreements' };
  expect(takeRefusal(await account.call('move_stage', moveStage, move))).toBe('is_paused');
  account.calls();
  expect(await resume()).toMatchObject({
    status: 'done',
    value: { offboarding: { status: 'under_way' } },
  });
  expect(account.calls().counted).toBeLessThanOrEqual(withKeys(7, 9));
  const [saved] = await account.records();
  expect([saved?.paused_on, saved?.paused_until, saved?.paused_why].filter(Boolean)).toEqual([]);
  expect(await account.companyNow()).toMatchObject({ offboarding_status: 'under_way' });
});

test('a pause that a person set in HubSpot counts', async () => {
  const [saved] = await account.records();
  await account.editRecord(saved?.hs_object_id ?? '', { offboarding_status: 'paused' });
  expect(await openCard()).toMatchObject({
    value: { offboarding: { status: 'paused', pause: {} } },
  });
});

test('a win-back is saved on record and company in at most 7 calls, and can be undone', async () => {
  await ended();
  expect(await record()).toMatchObject({ status: 'done', changed: true });
  expect(account.calls().counted).toBeLessThanOrEqual(7);
  const [saved] = await account.records();
  expect(saved).toMatchObject({
    offboarding_won_back_on: today,
    won_back_how: 'new_need',
    won_back_through: 'A call in spring',
  });
  expect(await account.companyNow()).toMatchObject({ offboarding_won_back_on: today });
  expect(await lastNote()).toContain('They had a new need');
  const takeBack = { ...meta(), action: 'take_back' };
  expect(await account.call('win_back', winBack, takeBack)).toMatchObject({ status: 'done' });
  expect((await account.companyNow()).offboarding_won_back_on || '').toBe('');
});

test('a later offboarding has the next number, and the earlier one keeps its win-back', async () => {
  await ended();
  await record();
  await begin();
  expect(await openCard()).toMatchObject({
    value: { status: 'open', offboarding: { number: 2 }, past: [{ number: 1, wonBackOn: today }] },
  });
});

test('an open offboarding cannot be won back', async () => {
  expect(takeRefusal(await record())).toBe('not_ended');
});
