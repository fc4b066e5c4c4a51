import { openAccount, rep, stopClock, takeRefusal, type Account } from '../../tests/account';
import { main as closeOffboarding } from './close-offboarding';
import { main as getOffboarding } from './get-offboarding';
import { main as startOffboarding } from './start-offboarding';
import { main as updateDetails } from './update-details';

let account: Account;
afterEach(() => account.close());
const today = '2027-03-01';
const open = async (options: Parameters<typeof openAccount>[0] = {}) => {
  stopClock(`${today}T09:00:00.000Z`);
  account = await openAccount(options);
};

async function create(type: string, properties: Record<string, string>) {
  const input = { properties, associations: [] } as never;
  const { id } = await account.inHubSpot.write.basic.create(type, input);
  const path = `objects/${type}/${id}/associations/default/companies/${account.company.id}`;
  const headers = { authorization: 'Bearer sandbox-host' };
  await fetch(`${account.api.url}/crm/v4/${path}`, { method: 'PUT', headers });
  account.calls();
}

const subscription = {
  hs_name: 'Hosting',
  hs_status: 'active',
  hs_next_payment_amount: '100',
  hs_recurring_billing_frequency: 'monthly',
  hs_currency_code: 'EUR',
};
const won = {
  dealname: 'Licence',
  pipeline: 'default',
  dealstage: 'closedwon',
  closedate: '2027-01-10T09:00:00Z',
  amount: '9000',
};

const meta = (requestId: string) => ({ today, by: rep, requestId });
const start = () =>
  account.call('start_offboarding', startOffboarding, {
    ...meta('start'),
    initiator: 'client',
    statedReason: { id: 'cost' },
    statedWords: 'Too dear.',
  });
const type = (amount: number, requestId = 'type') =>
  account.call('update_details', updateDetails, {
    ...meta(requestId),
    field: 'at_stake',
    amount,
    currency: 'CHF',
  });
const close = () =>
  account.call('close_offboarding', closeOffboarding, {
    ...meta('close'),
    outcome: 'retained',
    stayed: { why: 'terms' },
  });
const record = async () => (await account.records())[0];
const openCard = () => account.call('get_offboarding', getOffboarding, { today });

test('running subscriptions are read after the start, in a request of at most 4 calls', async () => {
  await open();
  await create('subscriptions', subscription);
  await create('subscriptions', { ...subscription, hs_status: 'canceled' });
  await create('deals', won);
  expect(await start()).toMatchObject({ repair: ['open_money', 'at_stake'] });
  account.calls();
  expect(await account.repair(['at_stake'])).not.toHaveProperty('repair');
  expect(account.calls().counted).toBe(4);
  expect(await record()).toMatchObject({
    at_stake_amount: '1200',
    at_stake_currency: 'EUR',
    at_stake_source: 'subscriptions',
    at_stake_as_of: today,
  });
  expect(await account.companyNow()).toMatchObject({
    offboarding_at_stake: '1200',
    offboarding_at_stake_currency: 'EUR',
    offboarding_at_stake_as_of: today,
  });
});

test('without a running subscription won deals follow in a request of their own', async () => {
  await open();
  await create('deals', won);
  await start();
  account.calls();
  expect(await account.repair(['at_stake'])).toMatchObject({ repair: ['at_stake_deals'] });
  expect(account.calls().counted).toBe(2);
  expect(await account.repair(['at_stake_deals'])).not.toHaveProperty('repair');
  expect(account.calls().counted).toBe(4);
  expect(await record()).toMatchObject({
    at_stake_amount: '9000',
    at_stake_currency: 'EUR',
    at_stake_source: 'deals',
  });
});

test('the same read twice changes nothing, and what is known is frozen', async () => {
  await open();
  await create('subscriptions', subscription);
  await start();
  await account.repair(['at_stake']);
  await create('subscriptions', subscription);
  account.calls();
  await account.repair(['at_stake']);
  expect(account.writes()).toEqual([]);
  expect(await record()).toMatchObject({ at_stake_amount: '1200' });
});

test('two currencies are not added: it is not known, and why', async () => {
  await open();
  await create('subscriptions', subscription);
  await create('subscriptions', { ...subscription, hs_currency_code: 'USD' });
  await account.start();
  expect(await record()).toMatchObject({
    at_stake_amount: null,
    at_stake_gap: 'several_currencies',
    at_stake_as_of: today,
  });
});

test('a company without subscriptions and deals is not known, not zero', async () => {
  await open();
  await account.start();
  expect(await record()).toMatchObject({ at_stake_gap: 'nothing_found' });
  expect(await account.companyNow()).toMatchObject({ offboarding_at_stake: null });
  expect(await openCard()).not.toHaveProperty('repair');
});

test('a read that failed is tried again, and says nothing until then', async () => {
  await open();
  await create('subscriptions', subscription);
  await start();
  account.api.addFault({ path: '/subscriptions/search', status: 501, times: 1 });
  expect(await account.repair(['at_stake'])).toMatchObject({ repair: ['at_stake'] });
  expect(await record()).toMatchObject({ at_stake_as_of: null });
  await account.repair(['at_stake']);
  expect(await record()).toMatchObject({ at_stake_amount: '1200' });
});

test('without both packages nothing is asked, and a typed amount counts', async () => {
  await open({ packages: [] });
  expect(await start()).not.toHaveProperty('repair');
  expect(await openCard()).not.toHaveProperty('repair');
  await type(500);
  expect(await record()).toMatchObject({
    at_stake_amount: '500',
    at_stake_currency: 'CHF',
    at_stake_source: 'typed',
  });
  expect(account.forbidden).toEqual([]);
});

test('with deals alone only they are asked', async () => {
  await open({ packages: ['deals'] });
  await create('deals', won);
  await account.start();
  expect(await record()).toMatchObject({ at_stake_source: 'deals' });
  expect(account.forbidden).toEqual([]);
});

test('a typed amount corrects what was read, has a note, and no read replaces it', async () => {
  await open();
  await create('subscriptions', subscription);
  await account.start();
  expect(await type(2000)).toMatchObject({ status: 'done', changed: true });
  await account.repair();
  expect(await record()).toMatchObject({ at_stake_amount: '2000', at_stake_source: 'typed' });
  const notes = await account.notes();
  expect(notes.at(-1)?.hs_note_body).toContain('At stake: CHF 2,000.00 a year');
  expect(await close()).not.toHaveProperty('repair');
  expect(await record()).toMatchObject({
    at_stake_at_close_amount: '2000',
    at_stake_at_close_source: 'typed',
  });
  expect(takeRefusal(await type(1, 'late'))).toBe('already_closed');
});

test('what still runs is read again after the close, and both are kept', async () => {
  await open();
  await create('subscriptions', subscription);
  await account.start();
  await create('subscriptions', { ...subscription, hs_next_payment_amount: '50' });
  expect(await close()).toMatchObject({ status: 'done', repair: ['at_stake'] });
  account.calls();
  expect(await account.repair(['at_stake'])).not.toHaveProperty('repair');
  expect(account.calls().counted).toBeLessThanOrEqual(4);
  expect(await record()).toMatchObject({
    at_stake_amount: '1200',
    at_stake_at_close_amount: '1800',
    at_stake_at_close_as_of: today,
  });
});

test('a close on the board is followed by the read as well', async () => {
  await open();
  await create('subscriptions', subscription);
  await account.start();
  await account.moveOnBoard('retained');
  await account.repairs(['board_move', 'mirror']);
  expect(await record()).toMatchObject({ at_stake_at_close_amount: '1200' });
});

test('an offboarding that a bulk run or an older version started is read when the card opens', async () => {
  await open();
  await create('subscriptions', subscription);
  await start();
  expect(await openCard()).toMatchObject({ repair: ['at_stake'] });
});

test('an account without the properties is asked nothing', async () => {
  await open();
  await account.removeProperty('at_stake_amount');
  await start();
  const reply = await openCard();
  expect(reply).not.toHaveProperty('repair');
});
