import {
  openAccount,
  provision,
  rep,
  stopClock,
  takeRefusal,
  withKeys,
  type Account,
} from '../../tests/account';
import { evidenceFor } from '../../src/offboarding/testing';
import { builtInStepIds } from '../../src/playbook/lookup';
import { takeComplaints } from '../../tests/complaints';
import { main as closeOffboarding } from './close-offboarding';
import { main as getOffboarding } from './get-offboarding';
import { main as moveStage } from './move-stage';
import { main as startOffboarding } from './start-offboarding';
import { main as updateDetails } from './update-details';
import { main as updateReason } from './update-reason';
import { main as updateStep } from './update-step';

const today = '2027-03-01';
const meta = { today, by: rep, requestId: 'request-2' };
const finish = {
  ...meta,
  step: 'meet_client',
  action: 'finish',
  evidence: { kind: 'date', date: '2027-03-01' },
};
let account: Account;

beforeEach(() => open());
afterEach(() => account.close());

async function open(options: Parameters<typeof openAccount>[0] = {}) {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount(options);
  await account.start({
    requestId: 'request-start',
    statedReason: { id: 'cost', detail: 'cost_budget_cut' },
    statedWords: 'Our budget was halved.',
  });
  account.calls();
}

const step = (more = {}) => account.call('update_step', updateStep, { ...finish, ...more });
const openCard = () => account.call('get_offboarding', getOffboarding, { today });
const requestIds = async () =>
  (await account.notes()).map((note) => note.offboarding_activity_key?.split(':')[1]);

test('finishing a step stores its evidence, writes one note, and takes at most five calls with its task', async () => {
  expect(await step()).toMatchObject({ status: 'done', changed: true });
  expect(account.calls().counted).toBeLessThanOrEqual(withKeys(5, 6));
  const [record] = await account.records();
  expect(record?.step_meet_client).toBe('done');
  expect(JSON.parse(record?.step_meet_client_detail ?? '')).toEqual({
    by: rep,
    at: '2027-03-01T09:00:00.000Z',
    requestId: 'request-2',
    due: '2027-03-04',
    evidence: { kind: 'date', date: '2027-03-01' },
  });
  expect(await requestIds()).toEqual(['request-start', 'request-2']);
});

test('two reps who finish two steps at once lose nothing', async () => {
  const other = {
    step: 'explain_reasons',
    requestId: 'request-3',
    evidence: { kind: 'note', text: 'Invoices came late.' },
  };
  await Promise.all([step(), step(other)]);
  const [record] = await account.records();
  expect(record).toMatchObject({ step_meet_client: 'done', step_explain_reasons: 'done' });
});

test('a repeated request changes nothing and makes no second note', async () => {
  await step();
  expect(await step()).toMatchObject({ status: 'done', changed: false });
  expect(await requestIds()).toEqual(['request-start', 'request-2']);
});

test('a request whose answer was lost takes effect once', async () => {
  account.api.addFault({
    method: 'PATCH',
    path: await account.objectType(),
    kind: 'reset',
    when: 'after',
  });
  expect(await step()).toMatchObject({ status: 'done' });
  expect(await requestIds()).toEqual(['request-start', 'request-2']);
});

test('a request that failed before it took effect can be repeated', async () => {
  account.api.addFault({ status: 501, method: 'PATCH', path: await account.objectType() });
  expect(await step()).toMatchObject({ status: 'failed' });
  expect(takeComplaints()).toHaveLength(1);
  expect(await step()).toMatchObject({ status: 'done', changed: true });
});

test('a failed note is reported, and written by a repair or a retry', async () => {
  account.api.addFault({ status: 501, method: 'POST', path: '/notes' });
  expect(await step()).toMatchObject({ status: 'done', repair: ['note'] });
  expect(await account.repair(['note'])).not.toHaveProperty('repair');
  expect(await step()).toMatchObject({ status: 'done', changed: false });
  expect(await requestIds()).toEqual(['request-start', 'request-2']);
});

test('a repair with nothing to repair writes nothing, and neither does a second one', async () => {
  await step();
  await account.repair();
  account.api.clearRequests();
  expect(await account.repair()).toMatchObject({ status: 'done' });
  expect(account.writes()).toEqual([]);
});

test('a repair writes the note, mirror and task that failed after the record', async () => {
  account.api.addFault({ method: 'POST', path: '/notes', status: 501, times: 99 });
  account.api.addFault({ method: 'PATCH', path: '/companies', status: 501, times: 99 });
  account.api.addFault({ path: '/tasks', status: 501, times: 99 });
  expect(await step()).toMatchObject({ status: 'done', repair: ['note', 'mirror', 'tasks'] });
  account.api.clearFaults();
  expect(await account.repair(['note', 'mirror', 'tasks'])).not.toHaveProperty('repair');
  expect(await requestIds()).toEqual(['request-start', 'request-2']);
  expect(await openCard()).not.toHaveProperty('repair');
  const [task] = (await account.tasks(['offboarding_step', 'hs_task_status'])).filter(
    ({ properties }) => properties.offboarding_step === 'meet_client',
  );
  expect(task?.properties.hs_task_status).toBe('COMPLETED');
});

test('without a unique property on notes, a note whose answer was lost is still not made twice', async () => {
  await account.close();
  await open({ uniqueNotes: false });
  account.api.addFault({ method: 'POST', path: '/notes', kind: 'reset', when: 'after' });
  expect(await step()).toMatchObject({ status: 'done', repair: ['note'] });
  expect(await account.repair(['note'])).not.toHaveProperty('repair');
  expect(await step()).toMatchObject({ status: 'done', changed: false });
  expect(await requestIds()).toEqual(['request-start', 'request-2']);
});

test('a repair that cannot read the notes does the rest, and reports the notes', async () => {
  account.api.addFault({ status: 501, method: 'PATCH', path: '/companies' });
  await step();
  account.api.addFault({ path: '/notes/batch/read', status: 501, times: 9 });
  expect(await account.repair(['note', 'mirror'])).toMatchObject({ repair: ['note'] });
  expect(await openCard()).not.toHaveProperty('repair');
});

test('a failed mirror is reported, also when the card opens next, and a repair takes 3 calls', async () => {
  account.api.addFault({ status: 501, method: 'PATCH', path: '/companies' });
  expect(await step()).toMatchObject({ status: 'done', repair: ['mirror'] });
  const before = (await account.companyNow()).offboarding_steps_left;
  account.calls();
  expect(await openCard()).toMatchObject({ status: 'done', repair: ['mirror'] });
  expect(account.calls().counted).toBe(1);
  expect(await account.repair(['mirror'])).not.toHaveProperty('repair');
  expect(account.calls().counted).toBe(3);
  expect((await account.companyNow()).offboarding_steps_left).toBe(String(Number(before) - 1));
});

test('the card opens although the mirror still fails', async () => {
  account.api.addFault({ status: 501, method: 'PATCH', path: '/companies', times: 2 });
  await step();
  expect(await account.repair(['mirror'])).toMatchObject({ status: 'done', repair: ['mirror'] });
  expect(await openCard()).toMatchObject({ repair: ['mirror'], value: { status: 'open' } });
});

test('a record moved on the board is shown as moved, and saved by a repair with one note', async () => {
  await account.moveOnBoard('transition');
  const seen = await openCard();
  expect(account.calls().counted).toBe(1);
  expect(account.writes()).toEqual([]);
  expect(seen).toMatchObject({
    repair: ['board_move', 'mirror'],
    value: { offboarding: { stage: 'transition' }, moved: { from: 'communication' } },
  });
  expect(await account.repair(['board_move', 'mirror'])).not.toHaveProperty('repair');
  expect(await account.companyNow()).toMatchObject({ offboarding_stage: 'transition' });
  const [record] = await account.records();
  expect(record).toMatchObject({ offboarding_stage: 'transition', entered_transition: today });
  expect(await openCard()).not.toHaveProperty('value.moved');
  await step();
  const notes = await account.notes();
  expect(
    notes.filter(({ hs_note_body }) => hs_note_body?.includes('Moved in HubSpot')),
  ).toHaveLength(1);
});

test('a move on the board is noted although the answer to its write was lost', async () => {
  await account.moveOnBoard('transition');
  const path = await account.objectType();
  account.api.addFault({ method: 'PATCH', path, kind: 'reset', when: 'after' });
  await account.repair(['board_move']);
  const moves = (await account.notes()).filter(({ hs_note_body: body }) =>
    body?.includes('Moved in HubSpot'),
  );
  expect(moves).toHaveLength(1);
  expect(await account.companyNow()).toMatchObject({ offboarding_stage: 'transition' });
});

test('a record closed on the board is closed', async () => {
  await account.moveOnBoard('withdrawn');
  expect(await openCard()).toMatchObject({
    value: { status: 'closed', offboarding: { outcome: 'withdrawn' } },
  });
  await account.repair(['board_move']);
  expect(await account.companyNow()).toMatchObject({ offboarding_status: 'closed' });
});

test('a step on a record that was deleted is refused', async () => {
  await account.archiveRecord();
  expect(takeRefusal(await step())).toBe('record_deleted');
});

test('ids that HubSpot no longer knows are looked up again', async () => {
  account.api.crm.reset();
  await provision(account.http);
  const company = await account.createCompany({ name: 'Born anew' });
  const start = {
    ...meta,
    initiator: 'us',
    statedReason: { id: 'other' },
    statedWords: 'We close.',
  };
  expect(
    await account.call('start_offboarding', startOffboarding, start, company.id),
  ).toMatchObject({
    status: 'done',
  });
});

test('a record that could not be read is not shown as deleted', async () => {
  account.api.addFault({ path: '/batch/read', kind: 'part', items: [0] });
  expect(takeRefusal(await openCard())).toBe('busy');
  expect(await account.companyNow()).toMatchObject({ offboarding_status: 'under_way' });
});

test('the card opens although a person entered a too long name in HubSpot', async () => {
  const [record] = await account.records();
  await account.editRecord(record?.id ?? '', { started_by: `${'long '.repeat(30)}<b>name</b>` });
  expect(await openCard()).toMatchObject({ status: 'done', value: { status: 'open' } });
});

test('a property missing in the account is reported as not provisioned', async () => {
  await account.removeProperty('step_meet_client_detail');
  expect(takeRefusal(await step())).toBe('not_provisioned');
});

test("a person's edit of another step in HubSpot is kept", async () => {
  const [record] = await account.records();
  await account.editRecord(record?.id ?? '', { step_hear_concerns_detail: 'ask Otto' });
  await step();
  expect((await account.records())[0]).toMatchObject({ step_hear_concerns_detail: 'ask Otto' });
});

test('a closed gate names the unfinished steps, and nothing is written', async () => {
  const reply = await account.call('move_stage', moveStage, { ...meta, to: 'agreements' });
  expect(reply).toMatchObject({ status: 'refused', refusal: { code: 'stage_is_held' } });
  expect(account.writes()).toEqual([]);
});

test('reasons, dates and owner are stored separately, each with a note', async () => {
  await account.call('update_reason', updateReason, {
    ...meta,
    which: 'analysed',
    reason: { id: 'performance' },
    avoidable: 'yes',
  });
  await account.call('update_details', updateDetails, {
    ...meta,
    requestId: 'request-3',
    field: 'final_service_date',
    finalServiceDate: '2027-09-30',
    why: 'The client asked for three months more.',
  });
  const [record] = await account.records();
  expect(record).toMatchObject({
    stated_reason: 'cost',
    analysed_reason: 'performance',
    avoidable: 'yes',
    final_service_date: '2027-09-30',
  });
  expect(await requestIds()).toEqual(['request-start', 'request-2', 'request-3']);
  expect(await account.companyNow()).toMatchObject({ offboarding_end_date: '2027-09-30' });
});

test('a close is stored on record, pipeline and company', async () => {
  const close = {
    ...meta,
    outcome: 'retained',
    stayed: { why: 'terms' },
    note: 'They stay with a smaller plan.',
  };
  expect(await account.call('close_offboarding', closeOffboarding, close)).toMatchObject({
    value: { status: 'closed', offboarding: { outcome: 'retained' } },
  });
  const [record] = await account.records();
  expect(record).toMatchObject({
    offboarding_status: 'closed',
    offboarding_stage: 'retained',
    closing_note: 'They stay with a smaller plan.',
  });
  expect(record?.hs_pipeline_stage).toBe(await account.boardId('retained'));
  expect(await account.companyNow()).toMatchObject({ offboarding_outcome: 'retained' });
});

test('a close that waives the rest writes one note, keeps the open money, and is written once', async () => {
  await account.createInvoice({
    hs_invoice_status: 'open',
    hs_currency: 'EUR',
    hs_due_date: '2027-02-01',
    hs_balance_due: '3000',
  });
  const terms = { step: 'review_terms', evidence: evidenceFor('review_terms') };
  await step({ ...terms, requestId: 'terms' });
  const steps = builtInStepIds.filter((id) => id !== 'review_terms');
  const waive = { steps, reason: 'They have moved already.', waivedBy: 'Lea Legal' };
  const close = { ...meta, requestId: 'close', outcome: 'completed', waive };
  expect(await account.call('close_offboarding', closeOffboarding, close)).toMatchObject({
    status: 'done',
    value: { status: 'closed' },
  });
  expect(await account.call('close_offboarding', closeOffboarding, close)).toMatchObject({
    status: 'done',
  });
  const [record] = await account.records();
  expect(record).toMatchObject({ step_meet_client: 'waived', step_team_training: 'waived' });
  expect(JSON.parse(record?.step_settle_payments_detail ?? '')).toMatchObject({
    reason: waive.reason,
    waivedBy: waive.waivedBy,
    openMoney: { known: true, balances: [{ currency: 'EUR', open: 3000 }] },
  });
  const notes = (await account.notes()).filter(({ hs_note_body: body }) => body?.includes('Lea'));
  expect(notes).toHaveLength(1);
  expect(notes[0]?.hs_note_body).toContain('Offboarding closed: Completed');
  expect(notes[0]?.hs_note_body).toContain('Money open then: EUR 3,000.00');
  const made = await account.tasks(['offboarding_step', 'hs_task_status']);
  expect(new Set(made.map(({ properties }) => properties.hs_task_status))).toEqual(
    new Set(['DEFERRED']),
  );
});
