import { startApi, type RunningApi } from '../../sandbox/api/testing';
import { segments } from '../../src/crm/segments';
import { mirrorOf } from '../../src/crm/mirror';
import { crmSchema } from '../../src/crm/schema';
import { openOffboarding } from '../../src/offboarding/testing';
import { scopesWith } from '../assemble/app';
import { readAccount } from './account';
import { provisioningClients, type ProvisioningClients } from './hubspot';
import { describe as words } from './describe';
import { planFor, toDo } from './plan';
import { companyType, segmentIdsIn } from './segments';
import { provision } from './set-up';

let hubspot: RunningApi;
let api: ProvisioningClients;
const http = () => ({ baseUrl: hubspot.url, token: 'pat-sandbox', retryUntil: 0 });
async function open(packages: Parameters<typeof scopesWith>[1]) {
  const now = () => new Date('2027-03-01T09:00:00.000Z');
  hubspot = await startApi({ scopes: scopesWith('.', packages), now });
  api = provisioningClients(http());
}
afterEach(() => hubspot.close());

const hasMember = async (list: string, company: string) => {
  const { body } = await hubspot.send('GET', `/crm/v3/lists/${list}/memberships`);
  return JSON.stringify(body.results).includes(`"recordId":"${company}"`);
};
const account = () => readAccount(crmSchema, api);
const names = segments('UTC').map(({ name }) => name);
const idOf = async (segment: string) => segmentIdsIn(await account())[segment] ?? '';
const left = async () => toDo(planFor(crmSchema, await account())).map(words);

test('the ready-made segments are made once', async () => {
  await open(['lists']);
  expect(await provision(http())).toMatchObject({ refused: 0, complaints: [] });
  expect(await left()).toEqual([]);
  for (const name of names)
    expect((await api.lists.getByName(name, companyType)).list.processingType).toBe('DYNAMIC');
});

test('a segment that an admin renamed or filtered otherwise stays as it is', async () => {
  await open(['lists']);
  await provision(http());
  const id = await idOf('overdue');
  await api.lists.updateName(id, 'Late ones');
  expect(await left()).toEqual([]);
  await provision(http());
  expect((await api.lists.getById(id)).list.name).toBe('Late ones');
});

test('a run that was cut off before it kept the ids finds the segments by name', async () => {
  await open(['lists']);
  await provision(http());
  const ids = segmentIdsIn(await account());
  const type = (await account()).objectType ?? '';
  await api.properties.archive(type, 'offboarding_segment_ids');
  expect(await left()).toEqual(['Keep the ids of the segments, so that their names may change']);
  await provision(http());
  expect(segmentIdsIn(await account())).toEqual(ids);
  expect(await left()).toEqual([]);
});

test('a segment that somebody deleted is made again', async () => {
  await open(['lists']);
  await provision(http());
  await api.lists.remove(await idOf('stuck'));
  expect(await left()).toEqual([
    'Create the segment "Offboarding: stuck in its stage" of companies',
    'Keep the ids of the segments, so that their names may change',
  ]);
  expect((await provision(http())).refused).toBe(0);
  expect(await left()).toEqual([]);
});

test('without the package the segments are left out and told, and the rest is made', async () => {
  await open([]);
  expect(await provision(http())).toMatchObject({ refused: 0 });
  const [told] = planFor(crmSchema, await account()).map(words);
  expect(told).toMatch(
    /^Left alone: the ready-made segments on companies: .*crm\.lists\.read.*package lists/,
  );
});

test.each<[string, Partial<Record<string, string>>, string[]]>([
  [
    'under way and late',
    { offboarding_next_due: '2027-02-28' },
    ['stage_communication', 'overdue'],
  ],
  ['due today', { offboarding_next_due: '2027-03-01' }, ['stage_communication']],
  [
    'paused and late',
    { offboarding_next_due: '2027-02-28', offboarding_status: 'paused' },
    ['stage_communication'],
  ],
  [
    'too long in its stage',
    { offboarding_stuck_on: '2027-02-28' },
    ['stage_communication', 'stuck'],
  ],
  ['to act in 30 days', { offboarding_act_by: '2027-03-31' }, ['stage_communication', 'act_by']],
  [
    'whose contract is not entered',
    { offboarding_contract_unknown: 'yes' },
    ['stage_communication', 'act_not_known'],
  ],
  ['to act in 31 days', { offboarding_act_by: '2027-04-01' }, ['stage_communication']],
  [
    'in its stage since nobody knows when',
    { offboarding_stuck_on: '' },
    ['stage_communication', 'stuck_not_known'],
  ],
  [
    'waiting for nobody knows whom',
    { offboarding_held_by: '' },
    ['stage_communication', 'held_by_not_known'],
  ],
  ['waiting for money', { offboarding_held_by: 'money' }, ['stage_communication', 'held_by_money']],
  ['ending today', { offboarding_end_date: '2027-03-01' }, ['stage_communication', 'ending']],
  [
    'closed in January',
    {
      offboarding_status: 'closed',
      offboarding_stage: 'completed',
      offboarding_closed_on: '2027-01-01',
    },
    ['closed_this_quarter'],
  ],
  [
    'closed last year, to be won back',
    {
      offboarding_status: 'closed',
      offboarding_stage: 'completed',
      offboarding_closed_on: '2026-12-31',
      offboarding_contact_consent: 'yes',
      offboarding_competitor_contract_end: '2027-06-29',
    },
    ['win_back'],
  ],
  [
    'won back already',
    {
      offboarding_status: 'closed',
      offboarding_stage: 'completed',
      offboarding_contact_consent: 'yes',
      offboarding_competitor_contract_end: '2027-06-29',
      offboarding_won_back_on: '2027-02-01',
    },
    [],
  ],
])('a company that is %s is in its segments only', async (_, changes, expected) => {
  await open(['lists']);
  await provision(http());
  const mirror = {
    ...mirrorOf(openOffboarding(), '7'),
    offboarding_next_due: '',
    offboarding_stuck_on: '2027-06-01',
    offboarding_contract_unknown: '',
    ...changes,
  };
  const properties = { name: 'Acme', ...mirror };
  const { body } = await hubspot.send('POST', '/crm/v3/objects/companies', { properties });
  const ids = segmentIdsIn(await account());
  const having = await Promise.all(
    Object.entries(ids).map(async ([segment, id]) =>
      (await hasMember(id, String(body.id))) ? [segment] : [],
    ),
  );
  expect(having.flat()).toEqual(expected);
});
