import { companyOf } from '../../src/crm/company';
import { lastChangeNote, stepNote } from '../../src/messages/change-note';
import { closeOffboarding } from '../../src/offboarding/close';
import type { Now } from '../../src/offboarding/commands';
import { moveStage } from '../../src/offboarding/move-stage';
import type { Offboarding } from '../../src/offboarding/offboarding';
import type { Outcome } from '../../src/offboarding/outcome';
import { pauseOffboarding } from '../../src/offboarding/pause';
import { updateStep } from '../../src/offboarding/update-step';
import { winBack } from '../../src/offboarding/win-back';
import { calendarDate } from '../../src/calendar/calendar-date';
import { openAccount, rep, stopClock, withKeys, type Account } from '../../tests/account';
import { main as closeMain } from './close-offboarding';
import { main as getOffboarding } from './get-offboarding';
import { changeOffboarding } from '../hubspot/change-offboarding';
import { newFunctionContext } from '../hubspot/handle';
import { main as moveMain } from './move-stage';
import { main as pauseMain } from './pause-offboarding';
import { main as startOffboarding } from './start-offboarding';
import { main as updateStepMain } from './update-step';
import { main as winBackMain } from './win-back';

const today = calendarDate('2027-03-01');
const otto = { id: '8', name: 'Otto Other' };
const meta = { today, by: rep, requestId: 'request-rita' };
const others = { today, by: otto, requestId: 'request-otto' };
const stays = {
  outcome: 'retained',
  stayed: { why: 'terms' },
  note: 'They stay with a smaller plan.',
} as const;
let account: Account;

beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
  const words = { initiator: 'client', statedReason: { id: 'cost' }, statedWords: 'Too dear.' };
  await account.call('start_offboarding', startOffboarding, {
    ...meta,
    requestId: 'start',
    ...words,
  });
  account.calls();
});
afterEach(() => account.close());

/** Runs Rita's change with Otto's complete change between her read and her write. */
async function ritaAround(
  otto: () => Promise<unknown>,
  rule: (before: Offboarding, now: Now) => Outcome<Offboarding>,
  noteOf = lastChangeNote,
) {
  const company = companyOf(await account.recordInView(account.company.id));
  if (company === 'no_record' || !('id' in company)) throw new Error('No company.');
  let attempts = 0;
  account.calls();
  const first = async () => {
    if ((attempts += 1) === 1) await otto();
  };
  return changeOffboarding({ ...newFunctionContext(), company }, meta, rule, { noteOf, first });
}
const refusedWith = (code: string) => ({ ok: false, refusal: { code } });
const record = async () => (await account.records())[0];
const notes = async (word: string) =>
  (await account.notes()).filter(({ hs_note_body: body }) => body?.includes(word));
const openCard = () => account.call('get_offboarding', getOffboarding, { today });

const ottoCloses = (more: object = {}) =>
  account.call('close_offboarding', closeMain, { ...others, outcome: 'withdrawn', ...more });
const ritaCloses = (before: Offboarding, now: Now) =>
  closeOffboarding(before, { ...meta, ...stays }, now);

test('of two closes one is saved completely, and the other is refused', async () => {
  expect(await ritaAround(ottoCloses, ritaCloses)).toEqual(refusedWith('closed_meanwhile'));
  expect(await record()).toMatchObject({
    offboarding_outcome: 'withdrawn',
    offboarding_stage: 'withdrawn',
    closing_note: null,
    closed_by: 'Otto Other',
  });
  expect(await notes('Offboarding closed')).toMatchObject([
    { hs_note_body: expect.stringMatching(/Withdrawn.*By Otto Other/) },
  ]);
  expect(await account.companyNow()).toMatchObject({ offboarding_outcome: 'withdrawn' });
});

test('a close that calls off takes 7 calls, and the second of two is refused with 5', async () => {
  const uncounted = async () => {
    await ottoCloses();
    expect(account.calls().counted).toBe(1 + 7);
  };
  await ritaAround(uncounted, ritaCloses);
  expect(account.calls().counted).toBe(5);
});

test('whichever of two closes is first, record, note and company show the same one', async () => {
  const rita = account.call('close_offboarding', closeMain, { ...meta, ...stays });
  const replies = await Promise.all([rita, ottoCloses()]);
  expect(replies.map(({ status }) => status).sort()).toEqual(['done', 'refused']);
  const ritaWon = replies[0].status === 'done';
  const outcome = ritaWon ? 'retained' : 'withdrawn';
  expect(await record()).toMatchObject({
    offboarding_outcome: outcome,
    closing_note: ritaWon ? stays.note : null,
    closed_by: ritaWon ? rep.name : otto.name,
  });
  expect(await notes('Offboarding closed')).toHaveLength(1);
  expect((await account.companyNow()).offboarding_outcome).toBe(outcome);
});

test('a close with another note is refused even with the same outcome', async () => {
  const sameOutcome = () => ottoCloses({ outcome: 'retained', stayed: { why: 'terms' } });
  expect(await ritaAround(sameOutcome, ritaCloses)).toEqual(refusedWith('closed_meanwhile'));
  expect((await record())?.closing_note).toBeNull();
});

const evidence = (text: string) => ({ kind: 'note', text }) as const;
const finish = { step: 'explain_reasons', action: 'finish' } as const;
const ritaFinishes = (before: Offboarding, now: Now) =>
  updateStep(before, { ...meta, ...finish, evidence: evidence('Told by phone.') }, now);
const ottoFinishes = (more: object = {}) =>
  account.call('update_step', updateStepMain, {
    ...others,
    ...finish,
    evidence: evidence('Told in person.'),
    ...more,
  });

test('a step finished by two keeps the evidence of the first, and the other is refused', async () => {
  const outcome = await ritaAround(() => ottoFinishes(), ritaFinishes);
  expect(outcome).toEqual(refusedWith('step_already_done'));
  expect((await record())?.step_explain_reasons_detail).toContain('Told in person.');
  expect(await notes('Told by phone.')).toEqual([]);
});

test('two steps finished at once are both done, with 3 further calls for the second', async () => {
  const day = { kind: 'date', date: today };
  const meeting = async () => {
    await ottoFinishes({ step: 'meet_client', evidence: day });
    account.calls();
  };
  const noteOf = (after: Offboarding) => stepNote(after, finish.step);
  const saved = await ritaAround(meeting, ritaFinishes, noteOf);
  expect(saved).toMatchObject({ ok: true, changed: true });
  expect(account.calls().counted).toBe(withKeys(7, 8));
  expect(await record()).toMatchObject({ step_explain_reasons: 'done', step_meet_client: 'done' });
});

test('a stage that somebody else left in between is not left again', async () => {
  await account.moveOnBoard('transition');
  await account.repair(['board_move']);
  const back = (to: string) =>
    account.call('move_stage', moveMain, { ...others, to, why: 'Too early.' });
  const outcome = await ritaAround(
    () => back('communication'),
    (before, now) => moveStage(before, { ...meta, to: 'agreements', why: 'Too early.' }, now),
  );
  expect(outcome).toMatchObject(refusedWith('stage_is_held'));
  expect(await record()).toMatchObject({ offboarding_stage: 'communication' });
});

const rest = { action: 'pause', why: 'They move house.' } as const;
const ritaPauses = (before: Offboarding, now: Now) =>
  pauseOffboarding(before, { ...meta, ...rest }, now);

test('an offboarding closed in between is not paused', async () => {
  expect(await ritaAround(ottoCloses, ritaPauses)).toEqual(refusedWith('already_closed'));
  expect(await record()).toMatchObject({ offboarding_status: 'closed', paused_why: null });
  expect(await notes('paused')).toEqual([]);
});

test('an offboarding paused in between is not closed, nor paused for another reason, before a new read', async () => {
  const pause = () =>
    account.call('pause_offboarding', pauseMain, { ...others, ...rest, why: 'Talks go on.' });
  expect(await ritaAround(pause, ritaCloses)).toEqual(refusedWith('changed_meanwhile'));
  expect(await record()).toMatchObject({ offboarding_status: 'paused', closing_note: null });
  const again = () =>
    account.call('pause_offboarding', pauseMain, { ...others, requestId: 'o2', action: 'resume' });
  expect(await ritaAround(again, ritaPauses)).toEqual(refusedWith('changed_meanwhile'));
  expect(await record()).toMatchObject({ offboarding_status: 'under_way' });
});

test('a win-back by two people keeps what the first entered', async () => {
  await account.moveOnBoard('completed');
  await openCard();
  const back = { action: 'record', on: today, how: 'new_need' } as const;
  const otto = () =>
    account.call('win_back', winBackMain, { ...others, ...back, through: 'A call' });
  const outcome = await ritaAround(otto, (before, now) =>
    winBack(before, { ...meta, ...back, through: 'A fair' }, now),
  );
  expect(outcome).toEqual(refusedWith('changed_meanwhile'));
  expect(await record()).toMatchObject({ won_back_through: 'A call' });
  expect(await notes('A fair')).toEqual([]);
});

test('a record without a revision is written by its id, and has one from then on', async () => {
  const { id = '' } = (await record()) ?? {};
  await account.editRecord(id ?? '', { offboarding_revision: '' });
  expect(await ottoCloses()).toMatchObject({ status: 'done' });
  expect((await record())?.offboarding_revision).toBe(`${account.company.id}-1.1`);
});

test('a write succeeds although HubSpot does not find the unchanged revision', async () => {
  account.api.addFault({ method: 'PATCH', path: 'idProperty=offboarding_revision', status: 404 });
  expect(await ottoCloses()).toMatchObject({ status: 'done', changed: true });
  expect(await record()).toMatchObject({ closed_by: 'Otto Other' });
});
