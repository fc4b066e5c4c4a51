import { openAccount, stopClock, type Account } from '../../tests/account';
import { main as readOpenBusiness } from './read-open-business';

let account: Account;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
});
afterEach(() => account.close());

async function read() {
  const reply = await account.call('read_open_business', readOpenBusiness, { today: '2027-03-01' });
  if (reply.status !== 'done') throw new Error(JSON.stringify(reply));
  return reply.value;
}

async function create(kind: string, properties: Record<string, string>, ofCompany = true) {
  const { write } = account.inHubSpot;
  const { id } = await write.basic.create(kind, { properties, associations: [] });
  if (!ofCompany) return id;
  await fetch(
    `${account.http.baseUrl}/crm/v4/objects/${kind}/${id}/associations/default/companies/${account.company.id}`,
    { method: 'PUT', headers: { authorization: 'Bearer sandbox-host' } },
  );
  return id;
}

/** Enrols a contact in a sequence; HubSpot sets that property itself and API writes to it are refused. */
function enrol(id: string) {
  const { records } = account.api.crm.tables;
  const contact = records.get('0-1', id);
  if (!contact) throw new Error('No such contact.');
  const properties = { ...contact.properties, hs_sequences_is_enrolled: 'true' };
  records.put('0-1', id, { ...contact, properties });
}

test('open deals, tickets, invoices and contacts in sequences are listed, in 4 calls', async () => {
  const deal = await create('deals', {
    dealname: 'Extension',
    dealstage: 'contractsent',
    pipeline: 'default',
    amount: '1200',
    closedate: '2027-04-15T00:00:00Z',
  });
  await create('deals', { dealname: 'Won', dealstage: 'closedwon', pipeline: 'default' });
  await create('deals', { dealname: "Others'", dealstage: 'contractsent' }, false);
  const ticket = await create('tickets', { subject: 'Login', hs_pipeline_stage: '2' });
  await create('tickets', { subject: 'Solved', hs_pipeline_stage: '4' });
  const contact = await create('contacts', {
    firstname: 'Jana',
    lastname: 'Berg',
    jobtitle: 'CEO',
  });
  await create('contacts', { firstname: 'Not', lastname: 'Enrolled' });
  enrol(contact);
  const invoice = await create('invoices', {
    hs_number: 'INV-7',
    hs_invoice_status: 'open',
    hs_balance_due: '250',
    hs_currency: 'EUR',
    hs_due_date: '2027-02-01',
  });
  account.calls();
  expect(await read()).toEqual({
    readAt: '2027-03-01T09:00:00.000Z',
    deals: {
      status: 'loaded',
      value: {
        total: 1,
        items: [
          {
            id: deal,
            label: 'Extension',
            hint: 'EUR 1,200.00, expected 15 April 2027',
          },
        ],
      },
    },
    tickets: {
      status: 'loaded',
      value: { total: 1, items: [{ id: ticket, label: 'Login', hint: 'since 1 March 2027' }] },
    },
    sequences: {
      status: 'loaded',
      value: { total: 1, items: [{ id: contact, label: 'Jana Berg', hint: 'CEO' }] },
    },
    money: {
      status: 'loaded',
      value: expect.objectContaining({
        invoices: [expect.objectContaining({ id: invoice, number: 'INV-7', state: 'overdue' })],
        balances: [{ currency: 'EUR', open: 250, overdue: 250 }],
      }),
    },
  });
  expect(account.calls().counted).toBe(4);
});

test('a ticket that is opened again is open', async () => {
  const ticket = await create('tickets', { subject: 'Login', hs_pipeline_stage: '4' });
  await account.inHubSpot.write.basic.update('tickets', ticket, {
    properties: { hs_pipeline_stage: '1' },
  });
  expect(await read()).toMatchObject({ tickets: { value: { total: 1 } } });
});

test('only the first twenty are listed, and all are counted', async () => {
  for (let count = 0; count < 22; count += 1) {
    await create('tickets', { subject: `No. ${count}`, hs_pipeline_stage: '1' });
  }
  const { tickets } = await read();
  if (tickets.status !== 'loaded') throw new Error('Not read.');
  expect([tickets.value.items.length, tickets.value.total]).toEqual([20, 22]);
});

test('a kind that HubSpot refuses is unavailable, and the others are returned', async () => {
  account.api.controls.switches.change({ objectsOff: { tickets: 403, deals: 404, invoices: 403 } });
  account.api.addFault({ method: 'POST', path: '/contacts/', status: 501, times: 9 });
  expect(await read()).toMatchObject({
    deals: { status: 'unavailable', why: 'not_available' },
    tickets: { status: 'unavailable', why: 'no_access' },
    sequences: { status: 'unavailable', why: 'failed' },
    money: { status: 'unavailable', why: 'no_access' },
  });
});

test('an account whose contacts have no sequence property has that kind unavailable', async () => {
  account.api.crm.tables.properties.remove('0-1', 'hs_sequences_is_enrolled');
  expect(await read()).toMatchObject({
    deals: { status: 'loaded' },
    sequences: { status: 'unavailable', why: 'not_available' },
  });
});
