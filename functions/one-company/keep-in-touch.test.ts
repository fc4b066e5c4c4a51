import type { Live } from '../../src/api/live';
import type { Reply } from '../../src/api/reply';
import { openAccount, rep, stopClock, withKeys, type Account } from '../../tests/account';
import { post, tokenIn, withSurveySecrets } from '../../tests/survey-client';
import { main as getLive } from './get-live';
import { clientsFor } from '../hubspot/clients';
import { main as getOffboarding } from './get-offboarding';
import { main as getSurveyLink } from '../get-survey-link';
import { main as saveItems } from './save-items';
import { main as updateDetails } from './update-details';
import { main as makeSurveyLink } from '../make-survey-link';
import { main as updateSurvey } from './update-survey';
import { main as winBack } from './win-back';

const today = '2027-03-01';
const meta = { today, by: rep };
const followUp = { values: { about: 'How things are', channel: 'email' }, due: '2027-06-01' };
const event = { values: { event: 'Trade fair', invitation: 'sent' }, due: '2027-05-03' };
let account: Account;

beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
  await account.start();
});
afterEach(() => account.close());

const says = (consent: 'yes' | 'no', requestId: string) =>
  account.call('update_details', updateDetails, {
    ...meta,
    requestId,
    field: 'contact',
    consent,
    ways: [],
  });
const add = (register: string, entry: object) =>
  account.call('save_items', saveItems, {
    ...meta,
    requestId: register,
    register,
    action: 'add',
    entries: [entry],
  });

/** Returns the state of the planned contacts by list, after a repair as the card makes it. */
async function readAndRepair(): Promise<Record<string, string>> {
  const reply: Reply<Live> = await account.call('get_live', getLive, {
    today,
    stage: 'keep_in_touch',
  });
  if (reply.status === 'done' && reply.repair) await account.repair(reply.repair);
  const tasks = reply.status === 'done' ? reply.value.tasks : undefined;
  if (tasks?.status !== 'loaded') throw new Error(JSON.stringify(reply));
  return Object.fromEntries(tasks.value.items.map(({ register, state }) => [register, state]));
}

/** Returns the contacts' statuses in HubSpot, and the next due date on the record. */
async function inHubSpot() {
  const found = await account.tasks(['hs_task_status', 'offboarding_register']);
  const contacts = found.filter(({ properties: own }) =>
    ['follow_up', 'event'].includes(own.offboarding_register ?? ''),
  );
  return Object.fromEntries(
    contacts.map(({ properties: own }) => [own.offboarding_register, own.hs_task_status]),
  );
}

test('the client’s no holds planned contacts back at once, and their yes releases them', async () => {
  await says('yes', 'yes');
  await add('follow_up', followUp);
  await add('event', event);
  await readAndRepair();
  account.calls();
  await says('no', 'no');
  expect(account.calls().counted).toBe(7);
  expect(await inHubSpot()).toEqual({ follow_up: 'DEFERRED', event: 'DEFERRED' });
  expect(await readAndRepair()).toEqual({ follow_up: 'held', event: 'held' });
  await says('yes', 'yes-again');
  expect(await inHubSpot()).toEqual({ follow_up: 'NOT_STARTED', event: 'NOT_STARTED' });
  expect(await readAndRepair()).toEqual({ follow_up: 'open', event: 'open' });
  expect(await inHubSpot()).toEqual({ follow_up: 'NOT_STARTED', event: 'NOT_STARTED' });
});

test('a planned message is stored as text, with its template in a separate property and not in the task’s text', async () => {
  await says('yes', 'yes-1');
  const values = {
    ...followUp.values,
    message: 'Dear Zoe,',
    template: 'check_in_one_month:1x9k2f',
  };
  await add('follow_up', { ...followUp, values });
  const { read } = clientsFor(account.http);
  const kept = ['offboarding_follow_up_message', 'offboarding_follow_up_template', 'hs_task_body'];
  const { results } = await read.basic.getPage('tasks', 10, undefined, kept);
  const [task] = results.filter(({ properties: p }) => p.offboarding_follow_up_message);
  expect(task?.properties).toMatchObject({
    offboarding_follow_up_message: 'Dear Zoe,',
    offboarding_follow_up_template: 'check_in_one_month:1x9k2f',
    hs_task_body: expect.not.stringContaining('1x9k2f'),
  });
});

async function makeContact(properties: Record<string, string>) {
  const types = [{ associationCategory: 'HUBSPOT_DEFINED' as const, associationTypeId: 279 }];
  const associations = [{ to: { id: account.company.id }, types }];
  const { basic } = account.inHubSpot.write;
  return (await basic.create('contacts', { properties, associations } as never)).id;
}

test('planned e-mails wait while nobody at the company gets e-mail, and their tasks with them', async () => {
  await says('yes', 'yes');
  const zoe = await makeContact({ email: 'zoe@client.example', hs_email_optout: 'true' });
  await add('follow_up', followUp);
  await add('event', event);
  expect(await readAndRepair()).toEqual({ follow_up: 'held', event: 'open' });
  expect(await inHubSpot()).toEqual({ follow_up: 'DEFERRED', event: 'NOT_STARTED' });
  expect((await account.records())[0]).toMatchObject({
    planned_emails_held: 'yes',
    next_item_due: '2027-05-03',
  });
  const again = await account.call('get_live', getLive, { today, stage: 'keep_in_touch' });
  expect(again).not.toHaveProperty('repair.0');
  const free = { properties: { hs_email_optout: 'false' } };
  await account.inHubSpot.write.basic.update('contacts', zoe, free);
  expect(await readAndRepair()).toEqual({ follow_up: 'open', event: 'open' });
  expect(await inHubSpot()).toEqual({ follow_up: 'NOT_STARTED', event: 'NOT_STARTED' });
});

test('where the contacts cannot be read, planned e-mails stay as they are', async () => {
  await says('yes', 'yes');
  await makeContact({ email: 'zoe@client.example', hs_email_optout: 'true' });
  await add('follow_up', followUp);
  account.api.addFault({ path: '/contacts/search', status: 403, times: 9 });
  expect(await readAndRepair()).toEqual({ follow_up: 'open' });
});

/** Plans a follow-up and an event with the client's consent, reads them once, and creates a survey link. */
async function planned() {
  withSurveySecrets();
  await says('yes', 'yes');
  await add('follow_up', followUp);
  await add('event', event);
  await readAndRepair();
  await readAndRepair();
  const link = { ...meta, requestId: 'link', expiresOn: '2027-04-30' };
  await account.call('make_survey_link', makeSurveyLink, link);
  const reply = await account.call('get_survey_link', getSurveyLink, { today });
  if (reply.status !== 'done' || reply.value.status !== 'link')
    throw new Error(JSON.stringify(reply));
  expect(await nextDays()).toEqual({ followUp: '2027-05-03', due: '2027-03-04' });
  account.calls();
  return tokenIn(reply.value.url);
}
/** Returns the next due dates on the record and on the company. */
async function nextDays() {
  const [record] = await account.records();
  const company = await account.companyNow();
  return { followUp: record?.next_item_due, due: company.offboarding_next_due };
}
const held = { follow_up: 'DEFERRED', event: 'DEFERRED' };
const free = { follow_up: 'NOT_STARTED', event: 'NOT_STARTED' };
const no = { values: {}, contact: { consent: 'no', ways: [] } };
const yes = { values: {}, contact: { consent: 'yes', ways: ['email'] } };

test('the client’s no in the survey defers the planned contacts without opening the card, and a yes releases them', async () => {
  const token = await planned();
  expect(await post({ token, ...no, times: 0 })).toMatchObject({ ok: true });
  expect(account.calls().counted).toBe(8);
  expect(await inHubSpot()).toEqual(held);
  expect((await nextDays()).followUp).toBeNull();
  account.calls();
  expect(await post({ token, ...yes, times: 1 })).toMatchObject({ ok: true });
  expect(account.calls().counted).toBe(8);
  expect(await inHubSpot()).toEqual(free);
  expect((await nextDays()).followUp).toBe('2027-05-03');
});

test('after the end a no, or that the client came back, removes the next contact from the company’s next due date', async () => {
  const token = await planned();
  await account.moveOnBoard('withdrawn');
  await account.moveOnBoard('completed');
  await account.call('get_offboarding', getOffboarding, { today });
  await post({ token, ...no, times: 0 });
  expect((await nextDays()).followUp).toBeNull();
  await post({ token, ...yes, times: 1 });
  expect((await nextDays()).followUp).toBe('2027-05-03');
  const back = { action: 'record', on: today, how: 'new_need', through: 'A' };
  await account.call('win_back', winBack, { ...meta, requestId: 'won', ...back });
  expect(await nextDays()).toEqual({ followUp: null, due: null });
  expect(await inHubSpot()).toEqual(held);
  await account.call('win_back', winBack, { ...meta, requestId: 'undo', action: 'take_back' });
  expect((await nextDays()).followUp).toBe('2027-05-03');
  expect(await inHubSpot()).toEqual(free);
});

test.each([
  ['cannot be listed', { method: 'GET', path: '/associations\\/tasks/' }],
  ['cannot be read', { path: '/tasks/batch/read' }],
  ['cannot be written', { path: '/tasks/batch/update' }],
])('the client’s no is saved although tasks %s', async (_, fault) => {
  const token = await planned();
  account.api.addFault({ ...fault, status: 501, times: 1 });
  expect(await post({ token, ...no, times: 0 })).toMatchObject({ ok: true });
  expect(await account.companyNow()).toMatchObject({ offboarding_contact_consent: 'no' });
  expect(await inHubSpot()).toEqual(free);
  await readAndRepair();
  expect(await inHubSpot()).toEqual(held);
});

test('a no whose answer was lost still defers the planned contacts', async () => {
  const token = await planned();
  const lost = async () => {
    const path = await account.objectType();
    account.api.addFault({ method: 'PATCH', path, kind: 'reset', when: 'after' });
  };
  await lost();
  await post({ token, ...no, times: 0 });
  expect(await inHubSpot()).toEqual(held);
  await says('yes', 'yes-by-rep');
  await readAndRepair();
  await readAndRepair();
  await lost();
  expect(await says('no', 'no-by-rep')).toMatchObject({ status: 'done', changed: true });
  expect(await inHubSpot()).toEqual(held);
});

test('an answer with the same consent takes no further call', async () => {
  const token = await planned();
  expect(await post({ token, ...yes, values: { handling: '4' }, times: 0 })).toMatchObject({
    ok: true,
  });
  expect(account.calls().counted).toBe(5);
});

test.each([
  [
    'by phone',
    () =>
      account.call('update_survey', updateSurvey, {
        ...meta,
        requestId: 'phone',
        action: 'enter_answers',
        ...no,
        times: 0,
      }),
  ],
  ['to the rep', () => says('no', 'told')],
])('a no said %s defers planned contacts without another read', async (_, say) => {
  await planned();
  expect(await say()).toMatchObject({ status: 'done', changed: true });
  expect(account.calls().counted).toBeLessThanOrEqual(withKeys(7, 9));
  expect(await inHubSpot()).toEqual(held);
  expect((await nextDays()).followUp).toBeNull();
});

test('a no said to the rep takes 2 calls more than another change, without planned contacts', async () => {
  account.calls();
  await says('no', 'no');
  expect(account.calls().counted).toBe(6);
});

test('the client’s no defers every task, even of more than one batch', async () => {
  const token = await planned();
  for (let batch = 0; batch < 6; batch += 1) {
    await account.call('save_items', saveItems, {
      ...meta,
      requestId: `many-${batch}`,
      register: 'follow_up',
      action: 'add',
      entries: Array.from({ length: 20 }, () => followUp),
    });
  }
  account.calls();
  await post({ token, ...no, times: 0 });
  expect(account.calls().counted).toBe(10);
  const { read } = clientsFor(account.http);
  const properties = ['hs_task_status', 'offboarding_register'];
  const { results, paging } = await read.basic.getPage('tasks', 100, undefined, properties);
  const after = paging?.next?.after;
  const { results: more } = await read.basic.getPage('tasks', 100, after, properties);
  const contacts = [...results, ...more].filter(({ properties: own }) =>
    ['follow_up', 'event'].includes(own.offboarding_register ?? ''),
  );
  expect(contacts).toHaveLength(122);
  expect(new Set(contacts.map(({ properties: own }) => own.hs_task_status))).toEqual(
    new Set(['DEFERRED']),
  );
});

test('no follow-up is planned without the client’s yes, nor an event against their no', async () => {
  const refusedWith = (code: string) => ({ status: 'refused', refusal: { code } });
  expect(await add('follow_up', followUp)).toMatchObject(refusedWith('contact_not_agreed'));
  expect(await add('event', event)).toMatchObject({ status: 'done' });
  await says('no', 'no');
  const again = { ...event, values: { ...event.values, event: 'Dinner' } };
  expect(await add('event', again)).toMatchObject(refusedWith('contact_not_wanted'));
  expect(await add('follow_up', followUp)).toMatchObject(refusedWith('contact_not_wanted'));
});
