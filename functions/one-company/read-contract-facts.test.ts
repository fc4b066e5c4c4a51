import { openAccount, stopClock, takeRefusal, type Account } from '../../tests/account';
import { main as readContractFacts } from './read-contract-facts';

const today = '2027-03-01';
let account: Account;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
});
afterEach(() => account.close());

const facts = () => account.call('read_contract_facts', readContractFacts, { today });

/** Creates a record on a company, associated by HubSpot's default type. */
async function create(type: string, properties: Record<string, string>, companyId: string) {
  const { id } = await account.inHubSpot.write.basic.create(type, {
    properties,
    associations: [],
  });
  await fetch(
    `${account.api.url}/crm/v4/objects/${type}/${id}/associations/default/companies/${companyId}`,
    { method: 'PUT', headers: { authorization: 'Bearer sandbox-host' } },
  );
  account.calls();
}

test("a company's contracts are read with four calls, without those of others", async () => {
  const { id } = account.company;
  const other = await account.createCompany({ name: 'Other' });
  await create(
    'contracts',
    { hs_name: 'Care plan', hs_status: 'active', hs_contract_effective_date: '2026-10-01' },
    id,
  );
  await create(
    'subscriptions',
    {
      hs_name: 'Hosting',
      hs_status: 'past_due',
      hs_recurring_billing_start_date: '2026-04-01T00:00:00Z',
      hs_next_payment_due_date: '2027-04-01T00:00:00Z',
    },
    id,
  );
  await create('deals', won, id);
  await create('deals', { ...won, dealname: 'Lost', dealstage: 'closedlost' }, id);
  await create('deals', won, other.id);
  expect(await facts()).toMatchObject({
    status: 'done',
    value: {
      readAt: '2027-03-01T09:00:00.000Z',
      contracts: {
        status: 'loaded',
        value: [{ label: 'Care plan', start: '2026-10-01', hint: 'active' }],
      },
      subscriptions: {
        status: 'loaded',
        value: [
          { label: 'Hosting', start: '2026-04-01', hint: 'past due, next payment 1 April 2027' },
        ],
      },
      deals: {
        status: 'loaded',
        value: [{ label: 'Rollout', start: '2026-09-14', hint: 'EUR 12,000.00' }],
      },
    },
  });
  expect(account.calls().counted).toBe(4);
});

const won = {
  dealname: 'Rollout',
  dealstage: 'closedwon',
  closedate: '2026-09-14T08:00:00Z',
  amount: '12000',
};

test('a company without contracts has empty lists', async () => {
  const none = { status: 'loaded', value: [] };
  expect(await facts()).toMatchObject({
    value: { contracts: none, subscriptions: none, deals: none },
  });
  expect(account.calls().counted).toBe(3);
});

test.each([
  [403, 'no_access'],
  [404, 'not_available'],
  [405, 'not_available'],
  [500, 'failed'],
])(
  'a source that answers %i is unavailable (%s), and the others are returned',
  async (status, why) => {
    account.api.addFault({ path: '/associations/contracts', status, times: 9 });
    expect(await facts()).toMatchObject({
      status: 'done',
      value: { contracts: { status: 'unavailable', why }, deals: { status: 'loaded' } },
    });
  },
);

test('the newest contracts come first', async () => {
  for (const name of ['First', 'Second']) {
    await create('contracts', { hs_name: name }, account.company.id);
    stopClock('2027-03-01T09:00:05.000Z');
  }
  expect(await facts()).toMatchObject({
    value: { contracts: { value: [{ label: 'Second' }, { label: 'First' }] } },
  });
});

test('a batch read that answers none of the contracts is not an empty list', async () => {
  await create('contracts', { hs_name: 'Care plan' }, account.company.id);
  const { records } = account.api.crm.tables;
  for (const { id } of records.all('0-721')) records.remove('0-721', id);
  expect(await facts()).toMatchObject({
    value: { contracts: { status: 'unavailable', why: 'not_available' } },
  });
});

test('without its packages nothing is asked, and the parts say so', async () => {
  await account.close();
  account = await openAccount({ packages: ['deals'] });
  const leftOut = { status: 'unavailable', why: 'left_out' };
  expect(await facts()).toMatchObject({
    value: { contracts: leftOut, subscriptions: leftOut, deals: { status: 'loaded' } },
  });
  expect(account.calls().counted).toBe(1);
});

test('an unknown field is refused', async () => {
  const parameters = { today, company: '1' };
  const reply = await account.call('read_contract_facts', readContractFacts, parameters);
  expect(takeRefusal(reply)).toBe('bad_request');
});
