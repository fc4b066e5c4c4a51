import { openAccount, stopClock, takeRefusal, type Account } from '../../tests/account';
import { main as readNews } from './read-news';

let account: Account;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
});
afterEach(() => account.close());

const ask = (more: object = {}) =>
  account.call('read_news', readNews, {
    today: '2027-05-10',
    since: '2027-03-31T00:00:00.000Z',
    ...more,
  });
async function read() {
  const reply = await ask();
  if (reply.status !== 'done') throw new Error(JSON.stringify(reply));
  return reply.value;
}
const words = async () => (await read()).entries.map((entry) => entry.words);

async function create(kind: string, properties: Record<string, string>) {
  const { write } = account.inHubSpot;
  const { id } = await write.basic.create(kind, { properties, associations: [] });
  await fetch(
    `${account.http.baseUrl}/crm/v4/objects/${kind}/${id}/associations/default/companies/${account.company.id}`,
    { method: 'PUT', headers: { authorization: 'Bearer sandbox-host' } },
  );
  return id;
}
const change = (kind: string, id: string, properties: Record<string, string>) =>
  account.inHubSpot.write.basic.update(kind, id, { properties });

/** Changes some records that were created before the end. */
async function changed() {
  await change('companies', account.company.id, { numberofemployees: '420', city: 'Bonn' });
  const ann = await create('contacts', { firstname: 'Ann', lastname: 'Lee', jobtitle: 'Engineer' });
  const deal = await create('deals', {
    dealname: 'Extension',
    dealstage: 'contractsent',
    amount: '1200',
  });
  await create('deals', { dealname: 'Old', dealstage: 'contractsent' });
  stopClock('2027-05-03T09:00:00.000Z');
  await change('companies', account.company.id, { numberofemployees: '600' });
  stopClock('2027-05-04T09:00:00.000Z');
  await change('deals', deal, { dealstage: 'closedwon' });
  stopClock('2027-05-05T09:00:00.000Z');
  await change('contacts', ann, { jobtitle: 'CTO' });
  stopClock('2027-05-06T09:00:00.000Z');
  await create('contacts', { firstname: 'Jo', lastname: 'Berg', jobtitle: 'CFO' });
  stopClock('2027-05-10T09:00:00.000Z');
  account.calls();
}

test('changes since the end are listed, newest first, in 4 calls', async () => {
  await changed();
  expect(await words()).toEqual([
    'New contact: Jo Berg, CFO',
    'Ann Lee: now CTO',
    'Deal won: Extension, EUR 1,200.00',
    'Employees: 420 → 600',
  ]);
  expect(account.calls().counted).toBe(4);
});

test('without changes the list is empty, in 3 calls', async () => {
  stopClock('2027-05-10T09:00:00.000Z');
  account.calls();
  expect(await read()).toEqual({
    readAt: '2027-05-10T09:00:00.000Z',
    entries: [],
    notShown: 0,
    unread: [],
  });
  expect(account.calls().counted).toBe(3);
});

test('it writes nothing', async () => {
  await changed();
  await read();
  expect(account.writes()).toEqual([]);
});

test('parts that cannot be read are named, and the others are returned', async () => {
  await changed();
  account.api.controls.switches.change({ objectsOff: { deals: 403, contacts: 404 } });
  const { entries, unread } = await read();
  expect(entries.map((entry) => entry.words)).toEqual(['Employees: 420 → 600']);
  expect(unread).toEqual([
    { part: 'deals', why: 'no_access' },
    { part: 'contacts', why: 'not_available' },
  ]);
});

test('a failed history makes the contacts unavailable, not unchanged', async () => {
  await changed();
  const path = '/contacts\\/batch\\/read$/';
  account.api.addFault({ method: 'POST', path, status: 501, times: 9 });
  const { entries, unread } = await read();
  expect(entries.map(({ part }) => part)).toEqual(['deals', 'company']);
  expect(unread).toEqual([{ part: 'contacts', why: 'failed' }]);
});

test('deals and contacts are returned although the company cannot be read', async () => {
  await changed();
  account.api.addFault({ method: 'GET', path: '/2026-03\\/companies\\//', status: 501, times: 9 });
  const { entries, unread } = await read();
  expect([entries.length, unread]).toEqual([3, [{ part: 'company', why: 'failed' }]]);
});

test('an invalid instant is refused', async () => {
  expect(takeRefusal(await ask({ since: '2027-03-31' }))).toBe('bad_request');
});
