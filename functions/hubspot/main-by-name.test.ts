import { openAccount, rep, stopClock, type Account } from '../../tests/account';
import { main as manyCompanies } from '../many-companies';
import { main as oneCompany } from '../one-company';

let account: Account;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
});
afterEach(() => account.close());

const asked = async (main: typeof oneCompany, parameters: unknown) =>
  JSON.parse((await main({ parameters })).body) as unknown;

test('an app function runs the function that is named', async () => {
  const reply = await asked(oneCompany, { function: 'list_owners', parameters: {} });
  expect(reply).toMatchObject({ status: 'done', value: { owners: expect.any(Array) as unknown } });
});

test.each([
  ['a call without parameters', undefined],
  ['a call without a name', { parameters: {} }],
  ['a name that nobody knows', { function: 'sing', parameters: {} }],
  ['a name that every object has', { function: 'constructor', parameters: {} }],
  ['a field that nobody knows', { function: 'list_owners', parameters: {}, by: rep }],
])('%s is refused', async (_what, parameters) => {
  const refused = { status: 'refused', refusal: { code: 'bad_request' } };
  expect(await asked(oneCompany, parameters)).toMatchObject(refused);
});

test('neither app function runs what the other is for', async () => {
  const refused = { status: 'refused', refusal: { code: 'bad_request', field: 'function' } };
  const act = { kind: 'move', to: 'feedback' };
  const meta = { today: '2027-03-01', by: rep, requestId: 'request-1' };
  const preview = { function: 'preview_many', parameters: { ...meta, act, companies: ['1'] } };
  expect(await asked(oneCompany, preview)).toEqual(refused);
  expect(await asked(manyCompanies, { function: 'list_owners', parameters: {} })).toEqual(refused);
  expect(account.writes()).toEqual([]);
});
