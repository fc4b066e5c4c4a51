import { startApi, type RunningApi } from '../api/testing';
import { everyRecord, hostClient } from '../client';
import { seed } from './seed';

const today = new Date('2027-03-01T12:00:00Z');
let api: RunningApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.close());

async function everyOne(type: string, properties: string[], url = api.url) {
  const records: Record<string, string | null | undefined>[] = [];
  for await (const { properties: values, associations } of everyRecord(
    hostClient(url),
    type,
    properties,
    type === 'companies' ? undefined : ['companies'],
  )) {
    records.push({ ...values, company: associations?.['companies']?.results[0]?.id });
  }
  return records;
}

test('sixty companies in many countries, each with an owner, have people, deals and invoices', async () => {
  expect(await seed(api.url, today)).toBe(60);
  const companies = await everyOne('companies', ['country', 'hubspot_owner_id']);
  expect(companies).toHaveLength(60);
  expect(new Set(companies.map((each) => each['country'])).size).toBeGreaterThan(10);
  expect(new Set(companies.map((each) => each['hubspot_owner_id'])).size).toBe(5);

  for (const type of ['contacts', 'deals', 'invoices']) {
    const clients = new Set((await everyOne(type, [])).map(({ company }) => company));
    expect(clients.size).toBe(60);
    expect(clients).not.toContain(undefined);
  }
});

test('invoices are paid, open, overdue and one is voided, in three currencies', async () => {
  await seed(api.url, today);
  const names = ['hs_number', 'hs_currency', 'hs_invoice_status', 'hs_due_date', 'hs_balance_due'];
  const invoices = await everyOne('invoices', names);
  const kinds = invoices.map((each) => {
    const due = each['hs_due_date'] ?? '';
    const when = each['hs_invoice_status'] === 'open' && due < '2027-03-01' ? 'overdue' : 'in time';
    const owed = Number(each['hs_balance_due']) > 0 ? 'owed' : 'settled';
    return `${each['hs_invoice_status']}, ${when}, ${owed}`;
  });
  expect([...new Set(kinds)].sort()).toEqual([
    'open, in time, owed',
    'open, overdue, owed',
    'paid, in time, settled',
    'voided, in time, settled',
  ]);
  expect(kinds.filter((kind) => kind.startsWith('voided'))).toHaveLength(1);
  expect([...new Set(invoices.map((each) => each['hs_currency']))].sort()).toEqual([
    'EUR',
    'GBP',
    'USD',
  ]);
  expect(new Set(invoices.map((each) => each['hs_number'])).size).toBe(invoices.length);
});

test('running it again makes nothing twice, and another account gets the same', async () => {
  const names = ['hs_number', 'hs_amount_billed', 'hs_due_date', 'hs_invoice_status'];
  const values = (invoices: Awaited<ReturnType<typeof everyOne>>) =>
    invoices.map((each) => names.map((name) => each[name]));
  await seed(api.url, today);
  const first = await everyOne('invoices', names);
  expect(await seed(api.url, today)).toBe(0);
  expect(await everyOne('invoices', names)).toEqual(first);

  const other = await startApi();
  await seed(other.url, today);
  const again = await everyOne('invoices', names, other.url);
  await other.close();
  expect(values(again)).toEqual(values(first));
});
