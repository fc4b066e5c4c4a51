import type { Live } from '../src/contract/live';
import type { Reply } from '../src/contract/reply';
import { openAccount, rep, stopClock, type Account } from '../tests/account';
import { main as getLive } from './get-live';
import { clientsFor } from './hubspot/clients';
import { main as saveItems } from './save-items';
import { main as startOffboarding } from './start-offboarding';
import { main as updateDetails } from './update-details';

const today = '2027-03-01';
const asked = { today, by: rep };
const touch = { values: { about: 'How things are', channel: 'email' }, due: '2027-06-01' };
const event = { values: { event: 'Trade fair', invitation: 'sent' }, due: '2027-05-03' };
let account: Account;

beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
  await account.call('start_offboarding', startOffboarding, {
    ...asked,
    deed: 'start',
    initiator: 'client',
    statedReason: { id: 'cost' },
    statedWords: 'Too dear.',
  });
});
afterEach(() => account.close());

const says = (consent: 'yes' | 'no', deed: string) =>
  account.call('update_details', updateDetails, {
    ...asked,
    deed,
    field: 'contact',
    consent,
    ways: [],
  });
const add = (register: string, entry: object) =>
  account.call('save_items', saveItems, {
    ...asked,
    deed: register,
    register,
    action: 'add',
    entries: [entry],
  });

/** What a look answers of the planned contacts, by list. */
async function look(): Promise<Record<string, string>> {
  const reply: Reply<Live> = await account.call('get_live', getLive, {
    today,
    stage: 'keep_in_touch',
  });
  const tasks = reply.is === 'done' ? reply.value.tasks : undefined;
  if (tasks?.is !== 'read') throw new Error(JSON.stringify(reply));
  return Object.fromEntries(tasks.value.items.map(({ register, state }) => [register, state]));
}

/** The contacts' statuses in HubSpot, and the next one's day on the record. */
async function inHubSpot() {
  const { read } = clientsFor(account.http);
  const { associations } = await read.basic.getById(
    'companies',
    account.company.id,
    [],
    [],
    ['tasks'],
  );
  const inputs = associations?.tasks?.results.map(({ id }) => ({ id })) ?? [];
  const properties = ['hs_task_status', 'offboarding_register'];
  const found = await read.batch.read('tasks', { inputs, properties, propertiesWithHistory: [] });
  const contacts = found.results.filter(({ properties: own }) =>
    ['touch', 'event'].includes(own.offboarding_register ?? ''),
  );
  return Object.fromEntries(
    contacts.map(({ properties: own }) => [own.offboarding_register, own.hs_task_status]),
  );
}

test('the client’s no holds planned contacts back with one look, and their yes frees them', async () => {
  await says('yes', 'yes');
  await add('touch', touch);
  await add('event', event);
  await look();
  await says('no', 'no');
  account.calls();
  expect(await look()).toEqual({ touch: 'held', event: 'held' });
  expect(account.calls().counted).toBeLessThanOrEqual(4);
  expect(await inHubSpot()).toEqual({ touch: 'DEFERRED', event: 'DEFERRED' });
  await says('yes', 'yes-again');
  expect(await look()).toEqual({ touch: 'open', event: 'open' });
  expect(await inHubSpot()).toEqual({ touch: 'NOT_STARTED', event: 'NOT_STARTED' });
});

test('a planned message is kept as text, with where it is from beside it and not in the task’s words', async () => {
  await says('yes', 'yes-1');
  const values = { ...touch.values, message: 'Dear Zoe,', template: 'check_in_one_month:1x9k2f' };
  await add('touch', { ...touch, values });
  const { read } = clientsFor(account.http);
  const kept = ['offboarding_touch_message', 'offboarding_touch_template', 'hs_task_body'];
  const { results } = await read.basic.getPage('tasks', 10, undefined, kept);
  const [task] = results.filter(({ properties: p }) => p.offboarding_touch_message);
  expect(task?.properties).toMatchObject({
    offboarding_touch_message: 'Dear Zoe,',
    offboarding_touch_template: 'check_in_one_month:1x9k2f',
    hs_task_body: expect.not.stringContaining('1x9k2f'),
  });
});

test('no touch is planned without the client’s yes, nor an event against their no', async () => {
  const refusedWith = (code: string) => ({ is: 'refused', refusal: { code } });
  expect(await add('touch', touch)).toMatchObject(refusedWith('contact_not_agreed'));
  expect(await add('event', event)).toMatchObject({ is: 'done' });
  await says('no', 'no');
  const again = { ...event, values: { ...event.values, event: 'Dinner' } };
  expect(await add('event', again)).toMatchObject(refusedWith('contact_not_wanted'));
  expect(await add('touch', touch)).toMatchObject(refusedWith('contact_not_wanted'));
});
