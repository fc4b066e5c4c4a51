import { openAccount, stopClock, type Account } from '../../tests/account';
import { segments } from '../../src/crm/segments';
import { groupsFor } from '../../src/portfolio/filters';
import { viewIds, viewById, type ViewId } from '../../src/portfolio/views';
import { calendarDate } from '../../src/calendar/calendar-date';
import { main } from './read-overview';

let account: Account;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
});
afterEach(() => account.close());

/** Makes companies, one for each set of properties. */
const companies = (...all: Record<string, string>[]) =>
  account.inHubSpot.write.batch.create('companies', {
    inputs: all.map((own) => ({ properties: { name: 'Acme', ...own }, associations: [] })),
  });

const underWay = { offboarding_status: 'under_way', offboarding_stage: 'communication' };
const closed = { offboarding_status: 'closed', offboarding_contact_consent: 'yes' };

const read = async () => {
  const reply = await account.call('read_overview', main, {});
  if (reply.status !== 'done') throw new Error(reply.status);
  return reply.value;
};

test('the sizes of all segments come in one call, and the way to companies', async () => {
  account = await openAccount();
  await companies(
    { ...underWay, offboarding_next_due: '2027-02-01' },
    { ...underWay, offboarding_stuck_on: '2027-02-01', offboarding_held_by: 'money' },
  );
  await read();
  account.api.clearRequests();
  expect(await read()).toEqual({
    sizes: {
      status: 'loaded',
      value: {
        ...Object.fromEntries(segments('Europe/Berlin').map(({ id }) => [id, 0])),
        stage_communication: 2,
        overdue: 1,
        stuck: 1,
        held_by_money: 1,
        stuck_not_known: 1,
        held_by_not_known: 1,
      },
    },
    records: expect.stringMatching(/^https:\/\/.*\/record\/0-2\/$/),
    readAt: '2027-03-01T09:00:00.000Z',
  });
  expect(account.calls().counted).toBe(1);
});

test('without the package lists the sizes are unknown, and nothing is asked', async () => {
  account = await openAccount({ packages: [] });
  expect(await read()).toMatchObject({ sizes: { status: 'unavailable', why: 'left_out' } });
});

test('lists that HubSpot refuses are unknown, never empty', async () => {
  account = await openAccount();
  account.api.addFault({ path: '/lists', status: 403 });
  expect(await read()).toMatchObject({ sizes: { status: 'unavailable', why: 'no_access' } });
});

const found = async (view: ViewId) => {
  const groups = groupsFor({ view }, { today: calendarDate('2027-03-01'), who: {} });
  if (typeof groups === 'string') throw new Error(groups);
  const answer = await fetch(`${account.api.url}/crm/v3/objects/companies/search`, {
    method: 'POST',
    headers: { authorization: 'Bearer sandbox-host', 'content-type': 'application/json' },
    body: JSON.stringify({
      filterGroups: groups,
      properties: ['name'],
      sorts: [{ propertyName: viewById(view).by, direction: 'ASCENDING' }],
    }),
  });
  const { results } = (await answer.json()) as { results: { properties: { name: string } }[] };
  return results.map(({ properties }) => properties.name).join('');
};

test('each view finds its companies through HubSpot’s search, as its segment does', async () => {
  account = await openAccount();
  await companies(
    { name: 'A', ...underWay, offboarding_next_due: '2027-02-28', offboarding_held_by: 'money' },
    {
      name: 'B',
      ...underWay,
      offboarding_next_due: '2027-03-01',
      offboarding_act_by: '2027-03-31',
    },
    {
      name: 'C',
      ...underWay,
      offboarding_stuck_on: '2027-02-28',
      offboarding_act_by: '2027-04-01',
    },
    { name: 'D', ...underWay, offboarding_status: 'paused', offboarding_next_due: '2027-02-01' },
    { name: 'E', ...closed, offboarding_competitor_contract_end: '2027-06-29' },
    { name: 'F', ...closed, offboarding_lessons_done_on: '2027-01-31' },
    {
      name: 'G',
      ...closed,
      offboarding_won_back_on: '2027-02-02',
      offboarding_lessons_done_on: '2027-01-31',
    },
    {
      name: 'H',
      ...closed,
      offboarding_closed_on: '2026-12-31',
      offboarding_contact_consent: 'no',
    },
    { name: 'I', ...closed, offboarding_closed_on: '2027-01-01' },
    { name: 'J', offboarding_status: 'starting' },
    { name: 'K', ...underWay, offboarding_stage: 'agreements', offboarding_end_date: '2027-03-31' },
  );
  const all = Object.fromEntries(
    await Promise.all(viewIds.map(async (view) => [view, await found(view)])),
  );
  expect(all).toMatchObject({
    open: 'DABCK',
    overdue: 'A',
    stuck: 'C',
    act_by: 'B',
    held_by_money: 'A',
    stuck_not_known: 'ABK',
    held_by_not_known: 'BCK',
    stage_communication: 'DABC',
    stage_agreements: 'K',
    stage_transition: '',
    paused: 'D',
    starting: 'J',
    ending: 'K',
    closed_this_quarter: 'I',
    win_back: 'E',
    may_return: 'EF',
  });
});
