import { openAccount, rep, stopClock, type Account } from '../../tests/account';
import { main as saveItems } from './save-items';
import { main as startOffboarding } from './start-offboarding';
import { main as updateContract } from './update-contract';
import { main as updateStep } from './update-step';

const today = '2027-03-01';
let account: Account;
let count = 0;
const meta = () => ({ today, by: rep, requestId: `request-${(count += 1)}` });

beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
  const words = { initiator: 'client', statedReason: { id: 'cost' }, statedWords: 'Too dear.' };
  await account.call('start_offboarding', startOffboarding, { ...meta(), ...words });
});
afterEach(() => account.close());

const finish = (step: string, evidence: object) =>
  account.call('update_step', updateStep, { ...meta(), step, action: 'finish', evidence });
const said = (option: string) => ({ kind: 'choice', option });
const form = (values: object) => ({ kind: 'form', values });
const saveConcern = (parameters: object) =>
  account.call('save_items', saveItems, { ...meta(), register: 'concern', ...parameters });
const refusedAs = (code: string) => ({ status: 'refused', refusal: { code } });

test('"no concerns" is refused while one is listed, whatever a card sends', async () => {
  const entries = [{ values: { words: 'Who keeps our data?', kind: 'data' }, due: '2027-03-08' }];
  await saveConcern({ action: 'add', entries, requestId: 'concern' });
  expect(await finish('hear_concerns', said('none'))).toMatchObject(refusedAs('something_listed'));
  await saveConcern({ action: 'remove', item: 'concern' });
  expect(await finish('hear_concerns', said('none'))).toMatchObject({ status: 'done' });
});

test('access is not done with an empty list, unless it is said that there is none', async () => {
  const checked = { checked_by: 'Ida' };
  expect(await finish('revoke_access', form(checked))).toMatchObject(refusedAs('nothing_listed'));
  const none = form({ ...checked, nothing_listed: 'none' });
  expect(await finish('revoke_access', none)).toMatchObject({ status: 'done' });
});

test('terms are not reviewed without a contract, or the word that there is none', async () => {
  const signed = { agreed_by: 'Ida', agreed_on: today };
  const terms = form({ terms: 'A year', ...signed });
  const none = form({ no_contract: 'none', ...signed });
  expect(await finish('review_terms', terms)).toMatchObject(refusedAs('contract_missing'));
  const contract = {
    terms: {
      start: '2026-04-01',
      term: { kind: 'period', period: { length: 1, unit: 'years' } },
      renewal: { kind: 'none' },
      amendments: [],
      holidays: [],
    },
  };
  const entered = await account.call('update_contract', updateContract, { ...meta(), contract });
  expect(entered).toMatchObject({ status: 'done' });
  expect(await finish('review_terms', none)).toMatchObject(refusedAs('contract_entered'));
  expect(await finish('review_terms', terms)).toMatchObject({ status: 'done' });
});

test('where the client’s data is none, a value of a field that is not asked is refused', async () => {
  const none = { choice: 'none_held' };
  const more = form({ ...none, carried_out_by: 'Ida' });
  expect(await finish('protect_data', more)).toMatchObject(refusedAs('step_needs_evidence'));
  expect(await finish('protect_data', form(none))).toMatchObject({ status: 'done' });
});
