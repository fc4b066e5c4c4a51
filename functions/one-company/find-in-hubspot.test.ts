import { clientsFor } from '../hubspot/clients';
import {
  openAccount,
  rep,
  stopClock,
  takeRefusal,
  withKeys,
  type Account,
} from '../../tests/account';
import { main as findInHubspot } from './find-in-hubspot';
import { main as listContacts } from './list-contacts';
import { main as logMessage } from './log-message';
import { main as startOffboarding } from './start-offboarding';

const today = '2027-03-01';
const meta = { today, by: rep, requestId: 'request-1' };
const sentAt = '2027-03-01T08:00:00.000Z';
let account: Account;
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
});
afterEach(() => account.close());

const toCompany = { meetings: 188, emails: 186, contacts: 279 };

/** Creates a record on a company, as somebody in HubSpot would. */
async function make(
  type: keyof typeof toCompany,
  properties: Record<string, string>,
  companyId = account.company.id,
) {
  const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: toCompany[type] }];
  const input = { properties, associations: [{ to: { id: companyId }, types }] };
  const { id } = await account.inHubSpot.write.basic.create(type, input as never);
  account.calls();
  return id;
}
const email = (more: Record<string, string> = {}, companyId?: string) =>
  make(
    'emails',
    {
      hs_timestamp: sentAt,
      hs_email_subject: 'The end of our work',
      hs_email_direction: 'EMAIL',
      ...more,
    },
    companyId,
  );
const find = (kind: string) =>
  account.call('find_in_hubspot', findInHubspot, { kind, since: '2027-02-20' });

test('meetings on the company without a step are found in 1 call, newest first', async () => {
  const start = '2027-03-04T10:00:00.000Z';
  const id = await make('meetings', {
    hs_timestamp: start,
    hs_meeting_start_time: start,
    hs_meeting_title: 'Call',
    hs_meeting_location: 'Room 2',
  });
  await make('meetings', { hs_timestamp: start, offboarding_activity_key: '1-1:x' });
  await make('meetings', { hs_timestamp: '2027-02-01T10:00:00.000Z' });
  const other = await account.createCompany({ name: 'Other' });
  await make('meetings', { hs_timestamp: start }, other.id);
  account.calls();
  expect(await find('meetings')).toEqual({
    status: 'done',
    changed: false,
    value: {
      found: { status: 'loaded', value: [{ id, title: 'Call', at: start, hint: 'Room 2' }] },
    },
  });
  expect(account.calls().counted).toBe(1);
});

test('only e-mails that were sent from HubSpot are found', async () => {
  const id = await email();
  await email({ hs_email_direction: 'INCOMING_EMAIL' });
  expect(await find('emails')).toMatchObject({
    value: {
      found: { status: 'loaded', value: [{ id, title: 'The end of our work', at: sentAt }] },
    },
  });
  expect(account.calls().counted).toBe(1);
});

test.each([
  [403, 'no_access'],
  [500, 'failed'],
])('a search that answers %i is unavailable', async (status, why) => {
  account.api.addFault({ path: '/meetings/search', status, times: 9 });
  expect(await find('meetings')).toMatchObject({
    value: { found: { status: 'unavailable', why } },
  });
});

test('the contacts of the company are sorted by name, in 1 call', async () => {
  await make('contacts', {
    firstname: 'Zoe',
    lastname: 'Berg',
    email: 'zoe@acme.example',
    jobtitle: 'Legal Counsel',
  });
  await make('contacts', { email: 'ann@acme.example' });
  const reply = await account.call('list_contacts', listContacts, {});
  expect(reply).toMatchObject({
    value: {
      contacts: {
        status: 'loaded',
        value: [
          { name: 'ann@acme.example', unnamed: true, hint: '' },
          { name: 'Zoe Berg', hint: 'Legal Counsel, zoe@acme.example' },
        ],
      },
    },
  });
  expect(account.calls().counted).toBe(1);
});

async function start() {
  const words = { initiator: 'client', statedReason: { id: 'cost' }, statedWords: 'Too dear.' };
  await account.call('start_offboarding', startOffboarding, {
    ...meta,
    requestId: 'start',
    ...words,
  });
  account.calls();
}
const log = (id: string, more: object = {}) =>
  account.call('log_message', logMessage, {
    ...meta,
    message: 'announcement',
    how: 'hubspot_email',
    sentOn: today,
    email: id,
    ...more,
  });

test('an e-mail found in HubSpot is logged by its subject and associated with the offboarding, in 4 calls', async () => {
  await start();
  const id = await email();
  expect(await log(id)).toMatchObject({ status: 'done' });
  expect(account.calls().counted).toBe(withKeys(4, 6));
  expect((await account.notes()).at(-1)?.hs_note_body).toContain(
    '<br>By e-mail from HubSpot on 1 March 2027<br>Subject: The end of our work' +
      '<br>The e-mail itself is in this timeline.',
  );
  const type = await account.objectType();
  const { read } = clientsFor(account.http);
  const found = await read.basic.getById('emails', id, [], [], [type]);
  const [record] = await account.records();
  expect(Object.values(found.associations ?? {})[0]?.results[0]?.id).toBe(record?.id);
  await log(id);
  const sent = (await account.notes()).filter((one) => one.hs_note_body?.includes('Message sent'));
  expect(sent).toHaveLength(1);
});

test('an incoming or missing e-mail, or one of another company or day, is refused', async () => {
  await start();
  const other = await account.createCompany({ name: 'Other' });
  const refused = [
    await log(await email({ hs_email_direction: 'INCOMING_EMAIL' })),
    await log(await email({}, other.id)),
    await log(await email({ hs_timestamp: '2027-02-20T08:00:00.000Z' })),
    await log('999999'),
  ];
  expect(refused.map(takeRefusal)).toEqual(Array(4).fill('email_elsewhere'));
  expect(account.writes()).toEqual([]);
});
