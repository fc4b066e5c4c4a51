import { ALL } from '../../sandbox/api/testing';
import { openAccount, stopClock, type Account } from '../../tests/account';
import { takeComplaints } from '../../tests/complaints';
import { main } from './list-owners';

let account: Account;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount({ provisioned: false });
});
afterEach(() => account.close());

test('owners are sorted by name, in one call, also in an account that is not provisioned', async () => {
  const reply = await account.call('list_owners', main, {});
  if (reply.status !== 'done') throw new Error(reply.status);
  const names = reply.value.owners.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
  expect(account.calls().counted).toBe(1);
});

test("the company's owner is named, where that is one of the account's", async () => {
  const all = await account.call('list_owners', main, {});
  if (all.status !== 'done') throw new Error(all.status);
  const [first] = all.value.owners;
  expect(all.value.ofCompany).toBeUndefined();
  await account.inHubSpot.write.basic.update('companies', account.company.id, {
    properties: { hubspot_owner_id: first?.id ?? '' },
  });
  expect(await account.call('list_owners', main, {})).toMatchObject({
    value: { ofCompany: { id: first?.id, name: first?.name } },
  });
});

test('former owners are read apart, and the company’s of a shared name is told with the e-mail address', async () => {
  const [first, second] = account.api.crm.tables.owners.all(ALL);
  const { firstName, lastName, email } = first!;
  account.api.crm.tables.owners.put(ALL, second!.id, { ...second!, firstName, lastName });
  await account.inHubSpot.write.basic.update('companies', account.company.id, {
    properties: { hubspot_owner_id: first!.id },
  });
  const name = `${firstName} ${lastName} (${email})`;
  expect(await account.call('list_owners', main, {})).toMatchObject({
    value: { ofCompany: { id: first!.id, name }, isPart: false },
  });
  account.api.crm.tables.owners.put(ALL, first!.id, { ...first!, archived: true });
  expect(await account.call('list_owners', main, { former: true })).toMatchObject({
    value: { owners: [{ id: first!.id }] },
  });
});

test('that there are more owners than were read is told', async () => {
  const [one] = account.api.crm.tables.owners.all(ALL);
  for (let id = 1; id <= 501; id += 1)
    account.api.crm.tables.owners.put(ALL, String(id), { ...one!, id: String(id) });
  expect(await account.call('list_owners', main, {})).toMatchObject({ value: { isPart: true } });
});

test('owners that cannot be read are a failure with a correlation id, not an empty list', async () => {
  account.api.addFault({ path: '/owners', status: 403 });
  expect(await account.call('list_owners', main, {})).toMatchObject({ status: 'failed' });
  const [logged] = takeComplaints();
  expect(logged).toContain('403');
});

test('an owner is told with HubSpot’s teams', async () => {
  const { owners } = account.api.crm.tables;
  const [first] = owners.all(ALL);
  owners.put(ALL, first!.id, {
    ...first!,
    teams: [{ id: '501', name: 'Accounts North', primary: true }],
  });
  const reply = await account.call('list_owners', main, {});
  if (reply.status !== 'done') throw new Error(reply.status);
  expect(reply.value.owners.find(({ id }) => id === first!.id)?.teams).toEqual([
    { id: '501', name: 'Accounts North' },
  ]);
});
