import { openAccount, rep, stopClock, takeRefusal, type Account } from '../../tests/account';
import { main as closeOffboarding } from './close-offboarding';
import { main as getOffboarding } from './get-offboarding';
import { main as startOffboarding } from './start-offboarding';
import { main as updateStep } from './update-step';

const today = '2027-03-01';
const meta = { today, by: rep, requestId: 'request-1' };
const talk = { step: 'exit_interview' };
const values = { worked: 'The people.', replaced_by: 'in_house' };
let account: Account;

beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
  const words = { initiator: 'client', statedReason: { id: 'cost' }, statedWords: 'Too dear.' };
  await account.call('start_offboarding', startOffboarding, { ...meta, ...words });
  const evidence = { kind: 'date', date: '2027-03-20' };
  await step({ action: 'finish', evidence, requestId: 'request-2' });
  account.calls();
});
afterEach(() => account.close());

const step = (more: object) =>
  account.call('update_step', updateStep, { ...meta, ...talk, ...more });
const write = (more: object = {}) =>
  step({ action: 'write_down', values, requestId: 'request-3', ...more });
const notes = async () =>
  (await account.notes()).filter(({ offboarding_activity_key: requestId }) =>
    /request-[345]$/.test(requestId ?? ''),
  );

test('each field is stored in its property, with one note, in at most 4 calls', async () => {
  expect(await write()).toMatchObject({ status: 'done', changed: true });
  expect(account.calls().counted).toBeLessThanOrEqual(4);
  const [record] = await account.records();
  expect(record).toMatchObject({
    step_exit_interview: 'done',
    step_exit_interview_worked: 'The people.',
    step_exit_interview_replaced_by: 'in_house',
  });
  const [note, ...others] = await notes();
  expect(others).toEqual([]);
  expect(note?.hs_note_body).toContain('What worked: The people.');
  expect(note?.hs_note_body).toContain('How they replace us: They do it themselves');
});

test('a repeated request makes no second note', async () => {
  await write();
  expect(await write()).toMatchObject({ status: 'done', changed: false });
  expect(await notes()).toHaveLength(1);
});

test('two people who save two fields at once lose neither', async () => {
  await Promise.all([
    write({ values: { worked: 'The people.' } }),
    write({ values: { did_not: 'The invoices.' }, requestId: 'request-4' }),
  ]);
  const [record] = await account.records();
  expect(record).toMatchObject({
    step_exit_interview_worked: 'The people.',
    step_exit_interview_did_not: 'The invoices.',
  });
  expect(await notes()).toHaveLength(2);
});

test('it can be saved after the close, and is there at the next read', async () => {
  const close = { ...meta, outcome: 'withdrawn', requestId: 'request-close' };
  await account.call('close_offboarding', closeOffboarding, close);
  expect(await write()).toMatchObject({ status: 'done', value: { status: 'closed' } });
  expect(await account.call('get_offboarding', getOffboarding, { today })).toMatchObject({
    value: { offboarding: { written: { exit_interview: { mark: { by: rep }, values } } } },
  });
});

test('before the step is done nothing can be saved', async () => {
  await step({ action: 'reopen', requestId: 'request-4' });
  account.api.clearRequests();
  expect(takeRefusal(await write())).toBe('step_not_done');
  expect(account.writes()).toEqual([]);
});
