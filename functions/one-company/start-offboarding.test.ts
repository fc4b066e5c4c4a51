import {
  openAccount,
  rep,
  stopClock,
  takeRefusal,
  withKeys,
  type Account,
} from '../../tests/account';
import { takeComplaints } from '../../tests/complaints';
import { main as closeOffboarding } from './close-offboarding';
import { main as getOffboarding } from './get-offboarding';
import { main } from './start-offboarding';

let account: Account;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
});
afterEach(() => account.close());

const today = '2027-03-01';
const request = {
  today,
  by: rep,
  requestId: 'request-start',
  initiator: 'client',
  statedReason: { id: 'cost', detail: 'cost_budget_cut' },
  statedWords: 'Our budget was halved.',
  finalServiceDate: '2027-06-30',
  playbookVersion: 0,
};
const start = (more = {}) => account.call('start_offboarding', main, { ...request, ...more });
const openCard = () => account.call('get_offboarding', getOffboarding, { today });

test('a start makes one record, one note and the mirror, with at most six calls', async () => {
  const reply = await start();
  expect(account.calls().counted).toBeLessThanOrEqual(withKeys(6, 7));
  expect(reply).toMatchObject({ status: 'done', changed: true, value: { status: 'open' } });
  const [record, ...more] = await account.records();
  expect(more).toEqual([]);
  expect(record).toMatchObject({
    offboarding_key: `${account.company.id}-1`,
    company_id: account.company.id,
    company_name: 'Acme',
    offboarding_stage: 'communication',
    stated_reason_detail: 'cost_budget_cut',
    stated_words: 'Our budget was halved.',
    final_service_date: '2027-06-30',
    started_by: 'Rita Rep',
    step_meet_client: 'todo',
  });
  expect(await account.companyNow()).toMatchObject({
    offboarding_stage: 'communication',
    offboarding_status: 'under_way',
    offboarding_number: '1',
    offboarding_end_date: '2027-06-30',
  });
  expect(await account.notes()).toEqual([
    expect.objectContaining({ offboarding_activity_key: `${account.company.id}-1:request-start` }),
  ]);
});

test('a company that was never offboarded takes no call', async () => {
  expect(await openCard()).toMatchObject({ status: 'done', value: { status: 'never', past: [] } });
  expect(account.calls()).toEqual({ counted: 0, lookups: 0 });
});

test('the card opens with one call', async () => {
  await start();
  account.calls();
  expect(await openCard()).toMatchObject({ status: 'done', value: { status: 'open' } });
  expect(account.calls()).toEqual({ counted: 1, lookups: 0 });
});

test('a last day out of reach is refused at its field, and nothing is made', async () => {
  expect(await start({ finalServiceDate: '9999-12-31' })).toEqual({
    status: 'refused',
    refusal: { code: 'date_out_of_range', field: 'finalServiceDate' },
  });
  expect(await account.records()).toEqual([]);
});

test('a double click starts one offboarding', async () => {
  const replies = await Promise.all([start(), start()]);
  expect(replies.map(({ status }) => status)).toEqual(['done', 'done']);
  expect(await account.records()).toHaveLength(1);
  expect(await account.notes()).toHaveLength(1);
});

test('of two reps who start at once one is refused, and there is one offboarding', async () => {
  const replies = await Promise.all([
    start(),
    start({ requestId: 'other', by: { id: '8', name: 'Otto' } }),
  ]);
  expect(replies.map(({ status }) => status).sort()).toEqual(['done', 'refused']);
  expect(await account.records()).toHaveLength(1);
  expect(await account.notes()).toHaveLength(1);
});

test('a second start while one is under way is refused', async () => {
  await start();
  expect(takeRefusal(await start({ requestId: 'again' }))).toBe('already_under_way');
});

test('a start interrupted before the record is shown as unfinished and can be repeated', async () => {
  account.api.addFault({
    status: 501,
    method: 'POST',
    path: `/objects/2026-03/${await account.objectType()}`,
  });
  expect(await start()).toMatchObject({ status: 'failed' });
  takeComplaints();
  expect(await openCard()).toMatchObject({ value: { status: 'start_unfinished', number: 1 } });
  expect(await account.companyNow()).toMatchObject({ offboarding_status: 'starting' });
  expect(await start()).toMatchObject({
    status: 'done',
    value: { status: 'open', offboarding: { number: 1 } },
  });
  expect(await account.records()).toHaveLength(1);
});

test('a record whose answer was lost is found again, not made twice', async () => {
  const path = `/objects/2026-03/${await account.objectType()}`;
  account.api.addFault({ method: 'POST', path, kind: 'reset', when: 'after' });
  expect(await start()).toMatchObject({ status: 'done', value: { status: 'open' } });
  expect(await account.records()).toHaveLength(1);
  expect(await account.notes()).toHaveLength(1);
});

test('a failed note is reported, and written when the rep tries again', async () => {
  account.api.addFault({ status: 501, method: 'POST', path: '/notes' });
  expect(await start()).toMatchObject({
    status: 'done',
    repair: ['note', 'open_money', 'at_stake'],
  });
  expect(await start()).toMatchObject({ status: 'done', changed: false });
  expect(await account.notes()).toHaveLength(1);
});

test('a note whose answer was lost is not written twice', async () => {
  account.api.addFault({ method: 'POST', path: '/notes', kind: 'reset', when: 'after' });
  expect(await start()).toMatchObject({ status: 'done' });
  expect(await account.notes()).toHaveLength(1);
});

test('a record deleted in HubSpot is shown as deleted, and the next start gets the next number', async () => {
  await start();
  await account.archiveRecord();
  expect(await openCard()).toMatchObject({ value: { status: 'deleted', number: 1 } });
  expect(await start({ requestId: 'anew' })).toMatchObject({
    value: { offboarding: { number: 2 } },
  });
});

test('a company whose record was deleted is no longer found by its stage', async () => {
  await start();
  await account.archiveRecord();
  account.calls();
  expect(await openCard()).toMatchObject({ repair: ['mirror'] });
  expect(account.calls().counted).toBe(2);
  expect(await account.repair(['mirror'])).toMatchObject({ value: { status: 'deleted' } });
  expect(await account.companyNow()).toMatchObject({
    offboarding_stage: null,
    offboarding_status: null,
    offboarding_number: '1',
  });
  expect(await openCard()).toMatchObject({ value: { status: 'deleted' } });
});

test('a closed offboarding can be followed by the next number, and stays readable', async () => {
  await start();
  const close = { today, by: rep, requestId: 'request-close', outcome: 'withdrawn' };
  await account.call('close_offboarding', closeOffboarding, close);
  const again = await start({ requestId: 'anew' });
  expect(again).toMatchObject({
    value: {
      status: 'open',
      offboarding: { number: 2 },
      past: [
        {
          number: 1,
          outcome: 'withdrawn',
          link: expect.stringMatching(
            /^https:\/\/app\.hubspot\.com\/contacts\/\d+\/record\/2-\d+\/\d+$/,
          ),
        },
      ],
    },
  });
  account.calls();
  expect(await openCard()).toMatchObject({ value: { past: [{ number: 1 }] } });
  expect(account.calls().counted).toBe(1);
});

test('a close on the board that nothing saved yet is saved by the next start, with its note', async () => {
  await start();
  await account.moveOnBoard('withdrawn');
  expect(await start({ requestId: 'anew' })).toMatchObject({
    value: { offboarding: { number: 2 }, past: [{ number: 1, outcome: 'withdrawn' }] },
  });
  const records = await account.records();
  expect(records.find((record) => record.offboarding_number === '1')).toMatchObject({
    offboarding_status: 'closed',
    offboarding_outcome: 'withdrawn',
  });
  const notes = (await account.notes()).map(({ hs_note_body: body }) => body ?? '');
  expect(notes.filter((body) => body.includes('Moved in HubSpot'))).toHaveLength(1);
});

test('after a merge of companies the offboarding goes on under the new company id', async () => {
  await start();
  const other = await account.createCompany({ name: 'Acme, twice' });
  const merged = await account.merge(account.company.id, other.id);
  const reply = await account.call('get_offboarding', getOffboarding, { today }, merged);
  expect(reply).toMatchObject({ value: { status: 'open', offboarding: { number: 1 } } });
});

test('of two merged companies with an offboarding each, one is shown and the other is listed, in 1 call', async () => {
  await start();
  const other = await account.createCompany({ name: 'Acme, twice' });
  await account.call('start_offboarding', main, { ...request, requestId: 'other' }, other.id);
  const merged = await account.merge(account.company.id, other.id);
  account.calls();
  const reply = await account.call('get_offboarding', getOffboarding, { today }, merged);
  expect(account.calls().counted).toBe(1);
  expect(reply).toMatchObject({
    value: {
      status: 'open',
      offboarding: { key: `${account.company.id}-1` },
      past: [{ number: 1, ofMerged: true, reason: { id: 'cost' } }],
    },
  });
});

test('a busy HubSpot is reported as busy', async () => {
  account.api.addFault({ method: 'PATCH', path: '/companies', status: 429, times: 50 });
  expect(takeRefusal(await start())).toBe('busy');
});

test('an account that is not provisioned is reported as such', async () => {
  await account.close();
  account = await openAccount({ provisioned: false });
  expect(takeRefusal(await openCard())).toBe('not_provisioned');
});

test('a today that no time zone explains is refused', async () => {
  expect(takeRefusal(await start({ today: '2027-03-03' }))).toBe('today_is_off');
});
