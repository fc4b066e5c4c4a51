import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Assumption } from '../sandbox/api/switches/assumption-names';
import {
  openAccount,
  provision,
  rep,
  stopClock,
  takeRefusal,
  type Account,
} from '../tests/account';
import { surveySecret } from '../tests/survey-client';
import { checkWrites } from '../scripts/provision/check-writes';
import { provisioningClients } from '../scripts/provision/hubspot';
import { accountCache } from './hubspot/account-cache';
import { main as getOffboarding } from './one-company/get-offboarding';
import { main as makeSurveyLink } from './make-survey-link';
import { main as saveItems } from './one-company/save-items';
import { main as survey } from './survey';
import { main as updateStep } from './one-company/update-step';

/** What the app does where HubSpot is not as it assumes, by the sandbox's switches. */
const today = '2027-03-01';
let account: Account;
const open = async (...assumeNot: Assumption[]) => {
  stopClock(`${today}T09:00:00.000Z`);
  account = await openAccount({ assumeNot, uniqueTasks: false });
};
afterEach(() => account.close());

const meta = (requestId: string) => ({ today, by: rep, requestId });
const finish = (step: string, requestId = step) =>
  account.call('update_step', updateStep, {
    ...{ ...meta(requestId), step, action: 'finish' },
    evidence: { kind: 'date', date: today },
  });
const openCard = () => account.call('get_offboarding', getOffboarding, { today });
const record = async () => (await account.records())[0];

test('where a record cannot be changed by a unique property that the call changes, its id does', async () => {
  await open('unique-patch');
  await account.start();
  expect(await finish('meet_client')).toMatchObject({ status: 'done', changed: true });
  expect(await record()).toMatchObject({ step_meet_client: 'done' });
});

test('where an old value still matches, two who change different things lose nothing', async () => {
  await open('unique-at-once');
  await account.start();
  const replies = await Promise.all([
    finish('meet_client'),
    account.call('save_items', saveItems, {
      ...{ ...meta('item'), register: 'concern', action: 'add' },
      entries: [{ values: { words: 'Who keeps our data?', kind: 'data' }, due: '2027-03-08' }],
    }),
  ]);
  expect(replies.map(({ status }) => status)).toEqual(['done', 'done']);
  expect(await record()).toMatchObject({ step_meet_client: 'done' });
});

describe('where an old value still matches, and provisioning let the app check its writes', () => {
  beforeEach(async () => {
    await open('unique-at-once');
    await account.start();
    expect(await checkWrites(provisioningClients(account.http))).toBe(true);
    accountCache('ids').forget(account.http);
  });
  const evidence = (date: string) => ({ kind: 'date', date });
  const finishOn = (date: string, by: { id: string; name: string }) =>
    account.call('update_step', updateStep, {
      ...{ today, by, requestId: by.id, step: 'meet_client', action: 'finish' },
      evidence: evidence(date),
    });

  test('of two who change the same, one is told', async () => {
    const otto = { id: '8', name: 'Otto Other' };
    const replies = await Promise.all([finishOn(today, rep), finishOn('2027-02-26', otto)]);
    expect(
      replies
        .map((reply) => (reply.status === 'refused' ? reply.refusal.code : reply.status))
        .sort(),
    ).toEqual(['changed_meanwhile', 'done']);
  });

  test('who changes alone is told nothing, with one call more', async () => {
    await openCard();
    account.calls();
    expect(await finishOn(today, rep)).toMatchObject({ status: 'done' });
    expect(
      account.api.requests().filter(({ query }) => query.includes('propertiesWithHistory')),
    ).toHaveLength(1);
  });

  test('provisioning once more changes nothing', async () => {
    expect(await checkWrites(provisioningClients(account.http))).toBe(false);
  });
});

test('where stages take no state, the pipeline is made without, and provisioning says so', async () => {
  stopClock(`${today}T09:00:00.000Z`);
  account = await openAccount({ assumeNot: ['stage-metadata'], provisioned: false });
  const { refused, complaints } = await provision(account.http);
  expect(refused).toBe(0);
  expect(complaints.filter((line) => line.includes('marked as closed'))).toHaveLength(1);
  expect(await account.start()).toMatchObject({ status: 'done' });
});

test('where search takes no hidden property, a step’s task is found on the company', async () => {
  await open('hidden-search');
  await account.start();
  await finish('meet_client');
  const tasks = await account.tasks(['offboarding_step', 'hs_task_status']);
  const own = tasks.find(({ properties }) => properties.offboarding_step === 'meet_client');
  expect(own?.properties.hs_task_status).toBe('COMPLETED');
});

describe('where activities take no properties', () => {
  beforeEach(() => open('activity-properties'));

  test('steps go on with notes and without tasks, and a repair names what the account lacks', async () => {
    expect(await account.start()).toMatchObject({
      status: 'done',
      repair: expect.arrayContaining(['tasks']),
    });
    expect(await finish('meet_client')).toMatchObject({ status: 'done' });
    expect(await record()).toMatchObject({ step_meet_client: 'done' });
    expect(await account.notes()).toHaveLength(2);
    expect(await openCard()).toMatchObject({ status: 'done', value: { status: 'open' } });
    expect(takeRefusal(await account.repair(['tasks']))).toBe('not_provisioned');
  });

  test('a list names what the account lacks', async () => {
    await account.start();
    const reply = await account.call('save_items', saveItems, {
      ...{ ...meta('item'), register: 'concern', action: 'add' },
      entries: [{ values: { words: 'Who keeps our data?', kind: 'data' }, due: '2027-03-08' }],
    });
    expect(reply).toMatchObject({
      refusal: { code: 'not_provisioned', lacks: ['offboarding_activity_key'] },
    });
  });

  test('a repeated change writes no second note', async () => {
    await account.start();
    await finish('meet_client');
    await finish('meet_client');
    expect(await account.notes()).toHaveLength(2);
  });
});

describe('a survey’s page that could not answer a client', () => {
  let page: Server;
  let type = 'text/html';
  let status = 200;
  beforeEach(async () => {
    [type, status] = ['text/html', 200];
    page = createServer((_, answer) => {
      answer.writeHead(status, { 'content-type': type }).end('<p>');
    });
    await new Promise<void>((done) => page.listen(0, '127.0.0.1', done));
    await open();
    process.env.RELTERM_SURVEY_SECRET = surveySecret;
    const { port } = page.address() as AddressInfo;
    process.env.RELTERM_SURVEY_URL = `http://127.0.0.1:${port}/survey`;
    await account.start();
  });
  afterEach(() => page.close());
  const make = () =>
    account.call('make_survey_link', makeSurveyLink, { ...meta('link'), expiresOn: '2027-04-30' });

  test('gets no link where HubSpot sends it as text', async () => {
    type = 'application/json';
    expect(takeRefusal(await make())).toBe('survey_page_off');
    expect(await record()).toMatchObject({ survey_link_number: null });
  });

  test('gets no link where its endpoint has no token', async () => {
    status = 503;
    expect(takeRefusal(await make())).toBe('survey_page_off');
  });

  test('gets one otherwise', async () => {
    expect(await make()).toMatchObject({ status: 'done', changed: true });
  });

  test.each([
    ['a token', 'pat-sandbox', 200],
    ['no token', '', 503],
  ])('says whether it could: with %s', async (_, token, expected) => {
    process.env.PRIVATE_APP_ACCESS_TOKEN = token;
    account.calls();
    const asked = { method: 'GET', params: { as: ['ready'] }, headers: {}, body: {} };
    const { statusCode, headers } = await survey(asked);
    expect([statusCode, headers['Content-Type']]).toEqual([expected, 'text/html; charset=utf-8']);
    expect(account.calls().counted).toBe(0);
  });
});
