import { createHash, createHmac } from 'node:crypto';
import { Engine } from '../sandbox/api/flows/engine';
import { ALL } from '../sandbox/api/testing';
import { provision } from '../scripts/provision/set-up';
import { openAccount, rep, stopClock, type Account } from '../tests/account';
import { manyOn } from '../tests/many';
import { main as closeOffboarding } from './one-company/close-offboarding';
import { main as updateDetails } from './one-company/update-details';
import { main as updateSurvey } from './one-company/update-survey';
import { main } from './workflow';
import { manyMain } from './hubspot/many/works';

const changePlaybook = manyMain('change_playbook');

/** The ready-made workflows of an account, run by the sandbox, with the app's endpoint behind its actions. */
const url = 'https://example.hs-sites.com/hs/serverless/relterm/workflow';
const secret = 'a-client-secret';
const day = 86_400_000;

let account: Account;
let engine: Engine;
let time = 0;
/** Answers of the endpoint, by status. */
let statuses: number[] = [];

beforeEach(async () => {
  time = Date.parse('2027-03-01T09:00:00.000Z');
  stopClock(new Date(time).toISOString());
  account = await openAccount({ check: false });
  statuses = [];
  Object.assign(process.env, {
    RELTERM_CLIENT_SECRET: secret,
    RELTERM_WORKFLOW_URL: url,
    RELTERM_WORKFLOW_V2: 'no',
    RELTERM_SURVEY_SECRET: 's'.repeat(32),
    RELTERM_SURVEY_URL: 'https://example.com/survey',
  });
  const names = [
    'Make the survey’s link',
    'Repair offboardings',
    'Finish a step of an offboarding',
  ];
  account.api.crm.transaction(() => {
    for (const [at, name] of names.entries()) {
      const actionTypeId = `1-${at + 7}`;
      const row = { actionTypeId, name, properties: ['offboarding_key'] };
      account.api.crm.tables.actionTypes.put(ALL, actionTypeId, row);
    }
  });
  const changes = { managers: { ofTeams: [], otherwise: '70100002' } };
  await account.call('change_playbook', changePlaybook, {
    ...meta('publish'),
    action: 'publish',
    changes,
  });
  await provision(account.http, { formerStage: 'other' });
  engine = new Engine(account.api.crm, { now: () => new Date(time), deliver });
});
afterEach(async () => {
  engine.close();
  for (const name of [
    'CLIENT_SECRET',
    'WORKFLOW_URL',
    'WORKFLOW_V2',
    'SURVEY_SECRET',
    'SURVEY_URL',
  ])
    Reflect.deleteProperty(process.env, `RELTERM_${name}`);
  await account.close();
});

const today = () => new Date(time).toISOString().slice(0, 10);
const meta = (requestId: string) => ({ today: today(), by: rep, requestId });

/** Signs as HubSpot does, both ways, and calls the endpoint. */
async function deliver(_: string, body: string) {
  const stamp = String(Date.now());
  const v3 = createHmac('sha256', secret).update(`POST${url}${body}${stamp}`).digest('base64');
  const v2 = createHash('sha256').update(`${secret}POST${url}${body}`).digest('hex');
  const headers = {
    'x-hubspot-signature-v3': v3,
    'x-hubspot-request-timestamp': stamp,
    'x-hubspot-signature': v2,
  };
  const context = { method: 'POST', params: {}, headers, body: JSON.parse(body) as unknown };
  const answer = await main(context);
  statuses.push(answer.statusCode);
  return {
    status: answer.statusCode,
    retryAfter: answer.headers['retry-after'],
    text: answer.body,
  };
}

/** Switches a ready-made flow on, as an admin in HubSpot does. */
async function switchOn(id: string) {
  const flows = account.api.crm.tables.flows.all(ALL);
  const found = flows.find(({ customProperties }) => customProperties['relterm_flow'] === id);
  if (!found) throw new Error(`No flow ${id}`);
  account.api.crm.transaction(() =>
    account.api.crm.tables.flows.put(ALL, found.id, { ...found, isEnabled: true }),
  );
  await ticks();
}
async function ticks(count = 12) {
  for (let left = count; left > 0; left -= 1) await engine.tick();
}
/** Lets days pass, for HubSpot and for the app. */
async function pass(days: number) {
  time += days * day;
  stopClock(new Date(time).toISOString());
  await ticks();
}
const subjects = async () =>
  (await account.tasks(['hs_task_subject', 'hubspot_owner_id', 'hs_timestamp'])).map(
    ({ properties }) => properties,
  );
const made = async (words: string) =>
  (await subjects()).filter(({ hs_task_subject }) => hs_task_subject?.includes(words));
const write = (properties: Record<string, string>) =>
  account.inHubSpot.write.basic.update('companies', account.company.id, { properties });
const ends = () => engine.runs().map(({ state }) => state);

/** Lets the stage become Feedback as a person on the board does, which the app follows. */
async function toFeedback() {
  await account.moveOnBoard('feedback');
  await account.repair();
  await ticks();
}
/** Subjects of all tasks of the account. */
const allTasks = () =>
  account.api.crm.tables.records
    .all('0-27')
    .map(({ properties }) => properties['hs_task_subject'] ?? '');
const told = (words: string) => allTasks().filter((subject) => subject.includes(words));

test('the survey’s link is made and told, and one reminder comes after 7 days without an answer', async () => {
  await account.start();
  await switchOn('survey');
  await toFeedback();
  expect(told('Send the exit survey: Acme')).toHaveLength(1);
  expect((await account.records())[0]).toMatchObject({ survey_link_number: '1' });
  await pass(6);
  expect(told('No answer')).toHaveLength(0);
  await pass(1);
  expect(told('No answer')).toHaveLength(1);
  await pass(30);
  expect(told('No answer')).toHaveLength(1);
  expect([ends(), statuses]).toEqual([['done'], [200]]);
});

test('nobody is reminded once they answered, or said no', async () => {
  await account.start();
  await switchOn('survey');
  await toFeedback();
  const answers = { action: 'enter_answers', values: { handling: '2' }, times: 0 };
  const reply = await account.call('update_survey', updateSurvey, { ...meta('phone'), ...answers });
  expect(reply).toMatchObject({ status: 'done' });
  await pass(7);
  expect(told('No answer')).toEqual([]);
  expect(ends()).toEqual(['done']);
});

test('a client who said no gets no link', async () => {
  await account.start();
  await account.call('update_details', updateDetails, {
    ...meta('no'),
    ...{ field: 'contact', consent: 'no', ways: [] },
  });
  await switchOn('survey');
  await toFeedback();
  await pass(7);
  expect(told('exit survey:')).toEqual([]);
  expect([ends(), statuses]).toEqual([['done'], []]);
});

test('an offboarding that is late for three working days brings its manager a task', async () => {
  await account.start();
  await account.repair();
  await switchOn('overdue');
  expect(await account.companyNow()).toMatchObject({
    offboarding_next_due: '2027-03-04',
    offboarding_late_on: '2027-03-09',
    offboarding_manager: '70100002',
  });
  await pass(8);
  expect(await made('Overdue')).toEqual([]);
  await pass(1);
  expect(await made('Overdue')).toMatchObject([
    {
      hs_task_subject: 'Overdue: the offboarding of Acme',
      hubspot_owner_id: '70100002',
      hs_timestamp: '2027-03-10T08:00:00.000Z',
    },
  ]);
  expect(ends()).toEqual(['done']);
  await write({ offboarding_late_on: '2027-03-25' });
  await pass(14);
  expect(await made('Overdue')).toHaveLength(1);
  await pass(2);
  expect(await made('Overdue')).toHaveLength(2);
});

test.each([14, 3])('%s days before the last day, owner and manager get a task', async (days) => {
  await account.start();
  await switchOn(`renewal_${days}`);
  const by = new Date(time + (days + 1) * day).toISOString().slice(0, 10);
  await write({ offboarding_act: 'stop_renewal', offboarding_act_by: by });
  await pass(1);
  expect(await made(`${days} days left`)).toHaveLength(2);
  await pass(1);
  expect([ends(), (await made('days left')).length]).toEqual([['done'], 2]);
});

test('a bad score brings the manager a task, a good one none', async () => {
  await account.start();
  await switchOn('bad_score');
  await write({ offboarding_exit_score: '4' });
  await ticks();
  await write({ offboarding_exit_score: '2' });
  await ticks();
  expect([ends(), await made('bad score')]).toMatchObject([['done'], [{}]]);
});

test('each night every open offboarding is repaired', async () => {
  await account.start();
  await switchOn('repair');
  const before = ends().length;
  await write({ offboarding_stage: 'feedback' });
  await pass(1);
  expect(ends().slice(before)).toEqual(['done']);
  expect(await account.companyNow()).toMatchObject({ offboarding_stage: 'communication' });
});

test('the lifecycle stage is set when it is closed as completed, and not when it is called off', async () => {
  await account.start();
  await switchOn('former_client');
  await account.call('close_offboarding', closeOffboarding, {
    ...meta('close'),
    outcome: 'withdrawn',
  });
  await ticks();
  expect(ends()).toEqual([]);
  await write({ offboarding_outcome: 'completed' });
  await ticks();
  const { properties } = await account.inHubSpot.read.basic.getById(
    'companies',
    account.company.id,
    ['lifecyclestage'],
  );
  expect([ends(), properties['lifecyclestage']]).toEqual([['done'], 'other']);
});

test('enrolments of a bulk start all end, also where the app asks HubSpot to wait', async () => {
  await switchOn('repair');
  const ids = await manyOn(account).companies(60);
  await manyOn(account).changes(ids);
  account.api.addFault({
    path: '/companies\\/batch\\/read$/',
    status: 477,
    retryAfterSeconds: 20,
    times: 5,
  });
  await pass(1);
  for (let tries = 0; tries < 10; tries += 1) {
    time += 30_000;
    await ticks(3);
  }
  expect(ends().filter((state) => state === 'done')).toHaveLength(60);
  expect(ends().filter((state) => state !== 'done')).toEqual([]);
  expect(statuses.filter((status) => status === 429)).toHaveLength(5);
});
