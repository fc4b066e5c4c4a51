import { openAccount, rep, stopClock, takeRefusal, type Account } from '../../tests/account';
import { main as startOffboarding } from './start-offboarding';
import { main as updateContract } from './update-contract';
import { main as updateStep } from './update-step';

const today = '2027-03-01';
const meta = { today, by: rep, requestId: 'request-2' };
/** A contract whose renewal can be stopped until 30 June 2027. */
const terms = {
  start: '2026-10-01',
  term: { kind: 'period', period: { length: 1, unit: 'years' } },
  renewal: { kind: 'automatic', period: { length: 1, unit: 'years' } },
  notice: { length: { length: 3, unit: 'months' }, to: 'term_end', from: { kind: 'sending' } },
  amendments: [],
  holidays: [],
};
const words = { initiator: 'client', statedReason: { id: 'cost' }, statedWords: 'Too dear.' };
let account: Account;

beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
  await account.call('start_offboarding', startOffboarding, {
    ...meta,
    requestId: 'start',
    ...words,
  });
  account.calls();
});
afterEach(() => account.close());

const update = (contract: object = { terms }, more = {}) =>
  account.call('update_contract', updateContract, { ...meta, contract, ...more });

test('a contract is stored with its dates, note and mirror, in at most four calls', async () => {
  expect(await update()).toMatchObject({
    status: 'done',
    changed: true,
    value: { offboarding: { contract: { terms } } },
  });
  expect(account.calls().counted).toBeLessThanOrEqual(4);
  const [record] = await account.records();
  expect(JSON.parse(record?.contract_terms ?? '')).toEqual({ terms });
  expect(record).toMatchObject({
    contract_end: '2027-09-30',
    stop_renewal_by: '2027-06-30',
    earliest_end: null,
  });
  expect(await account.companyNow()).toMatchObject({ offboarding_act_by: '2027-06-30' });
  const body = (await account.notes()).at(-1)?.hs_note_body;
  expect(body).toContain('Contract dates changed');
  expect(body).toContain('From 1 October 2026 for 1 year');
  expect(body).toContain('Notice: 3 months to the end of a term, counted from sending');
  expect(body).toContain('Stop the renewal by: 30 June 2027');
});

test('after notice is given the company has no date to act by', async () => {
  await update();
  await update({ terms, given: { on: '2027-03-01' } }, { requestId: 'request-3' });
  const [record] = await account.records();
  expect(record).toMatchObject({ earliest_end: '2027-09-30', notice_given_on: '2027-03-01' });
  expect((await account.companyNow()).offboarding_act_by ?? '').toBe('');
});

test('a repeated request, and the same contract entered again, make no second note', async () => {
  await update();
  expect(await update()).toMatchObject({ changed: false });
  expect(await update({ terms }, { requestId: 'request-3' })).toMatchObject({ changed: false });
  expect(await account.notes()).toHaveLength(2);
});

test('terms without dates are refused with field and problem, and nothing is written', async () => {
  const reply = await update({ terms: { ...terms, notice: undefined } });
  expect(reply).toEqual({
    status: 'refused',
    refusal: {
      code: 'contract_problem',
      field: 'contract.terms.notice',
      problem: 'notice_unknown',
    },
  });
  expect(account.writes()).toEqual([]);
});

test.each([
  ['no contract', undefined, 'bad_request'],
  ['a start that is none', { terms: { ...terms, start: '2027-02-30' } }, 'bad_request'],
  ['a field that nobody knows', { terms: { ...terms, law: 'German' } }, 'bad_request'],
  [
    'more holidays than can be kept',
    { terms: { ...terms, holidays: Array.from({ length: 300 }, () => '2027-12-24') } },
    'contract_too_long',
  ],
])('%s is refused, and nothing is written', async (_, contract, code) => {
  const parameters = { ...meta, contract };
  const reply = await account.call('update_contract', updateContract, parameters);
  expect(takeRefusal(reply)).toBe(code);
  expect(account.writes()).toEqual([]);
});

test('the contract stays when a step is done', async () => {
  await update();
  const finish = {
    step: 'stop_renewal',
    action: 'finish',
    evidence: { kind: 'date', date: today },
  };
  const more = { ...meta, requestId: 'request-3' };
  const reply = await account.call('update_step', updateStep, { ...more, ...finish });
  expect(reply).toMatchObject({ value: { offboarding: { contract: { terms } } } });
  expect((await account.companyNow()).offboarding_act_by ?? '').toBe('');
});
