import { openAccount, stopClock, type Account } from '../../../tests/account';
import { manyOn, valueOf } from '../../../tests/many';

const today = '2027-03-01';
let account: Account;
let many: ReturnType<typeof manyOn>;
beforeEach(async () => {
  stopClock(`${today}T09:00:00.000Z`);
  account = await openAccount();
  many = manyOn(account);
});
afterEach(() => account.close());

/** Makes a record of HubSpot's that belongs to a company. */
async function create(company: string, type: string, properties: Record<string, string>) {
  const input = { properties, associations: [] } as never;
  const { id } = await account.inHubSpot.write.basic.create(type, input);
  const path = `objects/${type}/${id}/associations/default/companies/${company}`;
  const headers = { authorization: 'Bearer sandbox-host' };
  await fetch(`${account.api.url}/crm/v4/${path}`, { method: 'PUT', headers });
}
const subscription = {
  hs_status: 'active',
  hs_next_payment_amount: '100',
  hs_recurring_billing_frequency: 'monthly',
  hs_currency_code: 'EUR',
};
const won = { pipeline: 'default', dealstage: 'closedwon', amount: '9000' };
const invoice = { hs_invoice_status: 'open', hs_currency: 'EUR', hs_balance_due: '250' };

/** What a run that starts left open to read, of four companies that differ in what they have. */
async function started() {
  const ids = await many.companies(4);
  const [subscribed = '', bought = '', owes = ''] = ids;
  await create(subscribed, 'subscriptions', subscription);
  await create(subscribed, 'subscriptions', { ...subscription, hs_status: 'canceled' });
  await create(bought, 'deals', { ...won, closedate: '2024-01-10T09:00:00Z', amount: '1' });
  await create(bought, 'deals', { ...won, closedate: '2027-01-10T09:00:00Z' });
  await create(owes, 'invoices', invoice);
  await create(owes, 'invoices', { ...invoice, hs_invoice_status: 'paid' });
  await many.begins(ids);
  await many.batch(0);
  account.api.clearRequests();
  return ids;
}
const figures = async (ids: readonly string[]) => {
  const records = await account.records();
  return ids.map((id) => {
    const own = records.find(({ company_id: company }) => company === id);
    return [own?.open_money, own?.at_stake_amount, own?.at_stake_gap].map((value) => value || '');
  });
};

test('the figures that a start leaves open are read for all of a batch, as the card reads them', async () => {
  const ids = await started();
  expect(await figures(ids)).toEqual(ids.map(() => ['', '', '']));
  expect(valueOf(await many.repairs(0))).toMatchObject({ read: 4, left: [] });
  expect(await figures(ids)).toEqual([
    ['0', '1200', ''],
    ['0', '9000', ''],
    ['250', '', 'nothing_found'],
    ['0', '', 'nothing_found'],
  ]);
  for (const id of ids)
    expect(await account.companyNow(id)).toMatchObject({ offboarding_open_money_as_of: today });
  const [first = ''] = ids;
  expect(await account.companyNow(first)).toMatchObject({ offboarding_at_stake: '1200' });
});

test('it searches nothing, and takes few calls for all of them; once more writes nothing', async () => {
  await started();
  const { calls } = valueOf(await many.repairs(0));
  const searches = () => account.api.requests().filter(({ path }) => path.endsWith('/search'));
  expect(searches()).toEqual([]);
  expect(calls).toBe(10);
  account.calls();
  await many.repairs(0);
  expect(account.writes()).toEqual([]);
});

test('what could not be read stays not known, and is named', async () => {
  const ids = await started();
  account.api.addFault({ path: '/associations/.*invoices/', status: 503, times: 99 });
  const { left } = valueOf(await many.repairs(0));
  expect(left).toEqual(ids);
  expect(await figures(ids)).toEqual([
    ['', '1200', ''],
    ['', '9000', ''],
    ['', '', 'nothing_found'],
    ['', '', 'nothing_found'],
  ]);
});

test('nothing is read of a run that is undone', async () => {
  await started();
  await many.undoes(0);
  account.calls();
  expect(valueOf(await many.repairs(0))).toMatchObject({ read: 0, left: [] });
  expect(account.writes()).toEqual([]);
});

test('a start can still be undone after the figures were read', async () => {
  const ids = await started();
  await many.repairs(0);
  expect(valueOf(await many.undoes(0)).undone.map(({ id }) => id)).toEqual(ids);
  expect(await account.records()).toEqual([]);
});
