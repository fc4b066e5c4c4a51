import { createHash, createHmac } from 'node:crypto';
import { openAccount, rep, stopClock, type Account } from '../tests/account';
import { portalId } from './hubspot/portal-details';
import { manyOn } from '../tests/many';
import { main as close } from './one-company/close-offboarding';
import { main as moveStage } from './one-company/move-stage';
import { main as updateDetails } from './one-company/update-details';
import { main as updateStep } from './one-company/update-step';
import { main as updateSurvey } from './one-company/update-survey';
import { main } from './workflow';

const url = 'https://example.hs-sites.com/hs/serverless/relterm/workflow';
const secret = 'a-client-secret';
const now = '2027-03-01T09:00:00.000Z';

let account: Account;
let portal = '';
beforeEach(async () => {
  stopClock(now);
  account = await openAccount();
  portal = String(await portalId(account.http));
  Object.assign(process.env, {
    RELTERM_CLIENT_SECRET: secret,
    RELTERM_WORKFLOW_URL: url,
    RELTERM_WORKFLOW_V2: 'no',
    RELTERM_SURVEY_SECRET: 's'.repeat(32),
    RELTERM_SURVEY_URL: 'https://example.com/survey',
  });
});
afterEach(async () => {
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

interface Call {
  callbackId?: string;
  object?: object;
  from?: string | number;
  key?: string;
  /** Milliseconds between the signature and now. */
  age?: number;
  version?: 'v2' | 'v3' | 'both';
  /** How the body arrives: as the gateway parsed it, or as text. */
  as?: 'parsed' | 'text' | 'escaped' | 'ESCAPED';
  /** Changes what was signed before it arrives. */
  tamper?: object;
}

const startInputs = { initiator: 'client', reason: 'cost', words: 'Zu teuer für uns €.' };

/** Calls the endpoint as HubSpot's workflows do. */
async function call(inputFields: object, options: Call = {}) {
  const {
    callbackId = 'ap-1-2-3-0',
    key = secret,
    age = 0,
    version = 'v3',
    as = 'parsed',
  } = options;
  const { object = { objectId: Number(account.company.id), objectType: 'COMPANY' } } = options;
  const body = {
    callbackId,
    origin: { portalId: options.from ?? Number(portal), actionDefinitionId: 5 },
    context: { source: 'WORKFLOWS', workflowId: 7 },
    object,
    inputFields,
  };
  const plain = JSON.stringify(body);
  const escaped = (write: (hex: string) => string) =>
    plain.replace(
      /[\u0080-\uffff]/g,
      (one) => `\\u${write(one.charCodeAt(0).toString(16).padStart(4, '0'))}`,
    );
  const text =
    as === 'escaped'
      ? escaped((hex) => hex)
      : as === 'ESCAPED'
        ? escaped((hex) => hex.toUpperCase())
        : plain;
  const time = String(Date.now() - age);
  const v3 = {
    'X-HubSpot-Signature-v3': createHmac('sha256', key)
      .update(`POST${url}${text}${time}`)
      .digest('base64'),
    'X-HubSpot-Request-Timestamp': time,
  };
  const v2 = {
    'X-HubSpot-Signature': createHash('sha256').update(`${key}POST${url}${text}`).digest('hex'),
    'X-HubSpot-Signature-Version': 'v2',
  };
  const headers = version === 'v2' ? v2 : version === 'v3' ? v3 : { ...v2, ...v3 };
  const answer = await main({
    method: 'POST',
    params: {},
    headers,
    body: as === 'text' ? text : body,
    ...options.tamper,
  });
  const { outputFields } = JSON.parse(answer.body) as { outputFields?: Record<string, string> };
  return { status: answer.statusCode, headers: answer.headers, outputs: outputFields };
}

const meta = (requestId: string) => ({ today: '2027-03-01', by: rep, requestId });
const record = async () => (await account.records())[0] ?? {};
const object = (id: string | null | undefined, objectType: string, key?: string | null) => ({
  objectId: Number(id),
  objectType,
  ...(key && { properties: { offboarding_key: key } }),
});

/** Finishes the first stage by the workflow. */
async function finishFirstStage() {
  await call({ step: 'meet_client', evidence: '2027-03-01' }, { callbackId: 'meet' });
  await call({ step: 'explain_reasons', evidence: 'Said it.' }, { callbackId: 'explain' });
  return call({ step: 'hear_concerns', evidence: 'They have none' }, { callbackId: 'hear' });
}

test('an offboarding is started on the enrolled company, by the workflow', async () => {
  const { status, outputs } = await call({ ...startInputs, last_day: '1806451200000' });
  expect([status, outputs]).toMatchObject([
    200,
    { hs_execution_state: 'SUCCESS', result: 'done', stage_now: 'communication', message: '' },
  ]);
  expect(await record()).toMatchObject({
    id: outputs?.record_id,
    started_by: 'Workflow',
    started_by_id: 'workflow',
    stated_words: startInputs.words,
    final_service_date: '2027-03-31',
  });
  expect(await account.companyNow()).toMatchObject({ offboarding_status: 'under_way' });
});

test.each(['tomorrow', 'Room 12', '99999-01-01', '-99999999999999'])(
  'a last day that is no date is refused for good: %s',
  async (last_day) => {
    const { status, outputs } = await call({ ...startInputs, last_day });
    expect([status, outputs?.message]).toEqual([200, 'The last day is no date.']);
    expect(await account.records()).toEqual([]);
  },
);

test.each(['text', 'escaped', 'ESCAPED'] as const)('a body that comes %s is let in', async (as) => {
  expect(await call(startInputs, { as })).toMatchObject({ outputs: { result: 'done' } });
});

test('a step is finished by one value, and the card says by the workflow', async () => {
  await account.start();
  const { outputs } = await call({ step: 'explain_reasons', evidence: 'All told.' });
  expect(outputs).toMatchObject({ result: 'done' });
  const detail = JSON.parse((await record())['step_explain_reasons_detail'] ?? '') as object;
  expect(detail).toMatchObject({
    by: { id: 'workflow', name: 'Workflow' },
    requestId: 'ap-1-2-3-0',
  });
  const notes = await account.notes();
  expect(notes.at(-1)?.hs_note_body).toContain('By Workflow');
});

test('a later try finds a step done, also after somebody reopened it', async () => {
  await account.start();
  await call({ step: 'explain_reasons', evidence: 'All told.' });
  await account.call('update_step', updateStep, {
    ...meta('reopen'),
    action: 'reopen',
    step: 'explain_reasons',
  });
  const { outputs } = await call({ step: 'explain_reasons', evidence: 'All told.' });
  expect(outputs).toMatchObject({ result: 'done', hs_execution_state: 'SUCCESS' });
  expect(outputs).toMatchObject({ stage_now: 'communication', record_id: (await record()).id });
  expect(await record()).toMatchObject({ step_explain_reasons: 'todo' });
});

test('a stage is moved to, and a later try changes nothing after somebody moved on', async () => {
  await account.start();
  expect((await finishFirstStage()).outputs).toMatchObject({ result: 'done' });
  expect((await call({ stage: 'agreements' })).outputs).toMatchObject({
    result: 'done',
    stage_now: 'agreements',
  });
  await account.call('move_stage', moveStage, {
    ...meta('back'),
    to: 'communication',
    why: 'Too early.',
  });
  expect((await call({ stage: 'agreements' })).outputs).toMatchObject({ result: 'done' });
  expect(await record()).toMatchObject({ offboarding_stage: 'communication' });
});

test('a stage whose gate is held is refused with a sentence, and the enrolment goes on', async () => {
  await account.start();
  account.calls();
  expect(await call({ stage: 'agreements' })).toMatchObject({
    status: 200,
    outputs: {
      hs_execution_state: 'FAIL_CONTINUE',
      result: 'refused',
      message: 'Some steps of this stage are left. Finish or waive them first.',
    },
  });
  expect(account.writes()).toEqual([]);
});

test('a try after a start that others closed and started anew starts no third one', async () => {
  await call(startInputs);
  await account.call('close_offboarding', close, { ...meta('close'), outcome: 'withdrawn' });
  expect((await call(startInputs)).outputs).toMatchObject({ result: 'done' });
  expect(await account.records()).toHaveLength(1);
  await account.start({ requestId: 'second' });
  expect((await call(startInputs)).outputs).toMatchObject({ result: 'done' });
  expect(await account.records()).toHaveLength(2);
  expect((await call(startInputs, { callbackId: 'another' })).outputs).toMatchObject({
    result: 'refused',
  });
});

test.each([
  ['a form', { step: 'protect_data', evidence: 'x' }, 'form'],
  ['nothing to be open', { step: 'settle_payments', evidence: '0' }, 'nothing to be open'],
  ['another kind of value', { step: 'meet_client', evidence: 'yesterday' }, 'Fill in'],
  ['a day, and gets words with a number', { step: 'meet_client', evidence: 'Room 12' }, 'Fill in'],
  ['a value, without one', { step: 'explain_reasons' }, 'Fill in'],
  ['no step', { step: 'toString', evidence: 'x' }, '“step”'],
  ['a day to come', { step: 'meet_client', evidence: '2027-03-09' }, 'earlier day'],
  [
    'no password',
    { step: 'explain_reasons', evidence: 'ghp_16C7e42F292c6912E7710c838347Ae178B4a' },
    'password',
  ],
])('a step that asks for %s is refused', async (_, inputs, words) => {
  await account.start();
  account.calls();
  const { status, outputs } = await call(inputs);
  expect([status, outputs?.result]).toEqual([200, 'refused']);
  expect(outputs?.message).toContain(words);
  expect(account.writes()).toEqual([]);
});

test('the survey’s link is handed out, the same at each try and for each workflow', async () => {
  await account.start();
  const first = (await call({ link_days: 60 })).outputs;
  expect(first).toMatchObject({ result: 'done', link_until: '2027-04-30' });
  expect(first).toMatchObject({ stage_now: 'communication', record_id: (await record()).id });
  expect(first?.survey_link).toMatch(/^https:\/\/example\.com\/survey\?t=\d+\.1\.20270430\./);
  const again = await call({ link_days: 60 });
  const other = await call({ link_days: 30 }, { callbackId: 'other' });
  expect([again.outputs?.survey_link, other.outputs?.survey_link]).toEqual([
    first?.survey_link,
    first?.survey_link,
  ]);
  await account.call('update_survey', updateSurvey, { ...meta('revoke'), action: 'revoke_link' });
  expect((await call({ link_days: 60 })).outputs).toMatchObject({ result: 'refused' });
  expect(await record()).toMatchObject({ survey_link_number: '1' });
});

test('two workflows that make the survey’s link at once hand out the same one', async () => {
  await account.start();
  const links = ['one', 'other'].map((callbackId) => call({ link_days: 60 }, { callbackId }));
  const [first, second] = await Promise.all(links);
  expect(first?.outputs?.survey_link).toMatch(/^https/);
  expect(second?.outputs?.survey_link).toBe(first?.outputs?.survey_link);
  expect(await record()).toMatchObject({ survey_link_number: '1' });
});

test('no link is made where the client said no to contact', async () => {
  await account.start();
  const wish = { field: 'contact', consent: 'no', ways: [] };
  await account.call('update_details', updateDetails, { ...meta('no'), ...wish });
  expect((await call({ link_days: 60 })).outputs).toMatchObject({ result: 'refused' });
  expect((await record())['survey_link_number']).toBeNull();
});

test('an enrolled offboarding stands for its company, and only the last one is changed', async () => {
  await account.start();
  const { id } = await record();
  const type = await account.objectType();
  const named = await call(
    { step: 'explain_reasons', evidence: 'Said.' },
    { object: object(id, type) },
  );
  expect(named.outputs).toMatchObject({ result: 'done' });
  await account.call('close_offboarding', close, { ...meta('close'), outcome: 'withdrawn' });
  await account.start({ requestId: 'second' });
  const late = await call(
    { step: 'meet_client', evidence: '2027-03-01' },
    { object: object(id, type), callbackId: 'late' },
  );
  expect(late.outputs?.message).toContain('earlier offboarding');
});

test.each(['p123_offboarding', 'offboarding', 'OFFBOARDING'])(
  'HubSpot may call the type of an offboarding %s',
  async (type) => {
    await account.start();
    const on = { object: object((await record()).id, type) };
    expect((await call({ extent: 'this_one' }, on)).outputs).toMatchObject({ result: 'done' });
  },
);

test('a record of another type is refused, unless HubSpot sent the key of that very offboarding', async () => {
  await account.start();
  const { id, offboarding_key: key } = await record();
  const ask = (type: string, sent?: string | null) =>
    call({ extent: 'this_one' }, { object: object(id, type, sent) });
  for (const type of ['DEAL', '0-1', 'CONTACT', '2-999'])
    expect((await ask(type)).outputs).toMatchObject({ result: 'refused' });
  expect((await ask('2-999', '1-1')).outputs).toMatchObject({ result: 'refused' });
  expect((await ask('CUSTOM_OBJECT', key)).outputs).toMatchObject({ result: 'done' });
});

test('inputs of no action, and a company that is gone, are refused', async () => {
  expect((await call({ other: 'x' })).outputs).toMatchObject({ result: 'refused' });
  const gone = { object: { objectId: 999_999, objectType: 'COMPANY' } };
  expect((await call(startInputs, gone)).outputs).toMatchObject({ result: 'refused' });
});

test.each<[string, number, Call]>([
  ['signed with another secret', 401, { key: 'another' }],
  ['that is six minutes old', 401, { age: 360_000 }],
  ['that is six minutes ahead', 401, { age: -360_000 }],
  ['whose body was changed', 401, { tamper: { body: { callbackId: 'x' } } }],
  ['that is not signed', 401, { tamper: { headers: {} } }],
  ['to another address', 401, { tamper: { params: { a: ['1'] } } }],
  ['signed as version 2', 401, { version: 'v2' }],
  ['from another account', 403, { from: 1 }],
])('a call %s changes nothing', async (_, status, how) => {
  account.calls();
  expect((await call(startInputs, how)).status).toBe(status);
  expect(account.writes()).toEqual([]);
});

test('a signed body that is no call is refused', async () => {
  expect(
    (await call(startInputs, { object: { objectId: 'x', objectType: 'COMPANY' } })).status,
  ).toBe(400);
});

test('version 2 counts where the secret says so, and never beside version 3', async () => {
  process.env['RELTERM_WORKFLOW_V2'] = 'yes';
  expect((await call(startInputs, { version: 'both', age: 360_000 })).status).toBe(401);
  expect((await call(startInputs, { version: 'v2' })).outputs).toMatchObject({ result: 'done' });
});

test('a replayed call finds it done, and changes nothing', async () => {
  await account.start();
  const ask = () => call({ step: 'explain_reasons', evidence: 'Said.' });
  await ask();
  // The first try after it writes down for which steps tasks were made, as any repair does.
  await ask();
  account.calls();
  expect((await ask()).outputs).toMatchObject({ result: 'done' });
  expect(account.writes()).toEqual([]);
});

test.each(['RELTERM_CLIENT_SECRET', 'RELTERM_WORKFLOW_URL'])(
  'without %s nothing is let in',
  async (name) => {
    process.env[name] = '';
    expect((await call(startInputs)).status).toBe(401);
    expect(await account.records()).toEqual([]);
  },
);

test('without a token the enrolment goes on, with the reason', async () => {
  process.env.PRIVATE_APP_ACCESS_TOKEN = '';
  expect(await call({ action: 'start_offboarding', ...startInputs })).toMatchObject({
    status: 200,
    outputs: {
      hs_execution_state: 'FAIL_CONTINUE',
      message: expect.stringContaining('no access to the records') as string,
    },
  });
});

test('while HubSpot is busy the call is asked for again, in milliseconds', async () => {
  await account.start();
  const path = '/companies\\/batch\\/read$/';
  account.api.addFault({ path, status: 477, retryAfterSeconds: 20 });
  jest.spyOn(Math, 'random').mockReturnValue(0.5);
  const { status, headers } = await call({ extent: 'this_one' });
  expect([status, headers['retry-after']]).toEqual([429, '50000']);
});

test('nothing is begun while others use up HubSpot’s limit', async () => {
  await account.start();
  account.api.controls.limits.on = true;
  for (let calls = 0; calls < 140; calls += 1) await account.api.send('GET', '/crm/v3/owners');
  account.calls();
  const finish = { step: 'explain_reasons', evidence: 'Told.' };
  expect((await call(finish)).status).toBe(429);
  expect(account.calls().counted).toBe(1);
  expect((await account.records())[0]).not.toHaveProperty('step_explain_reasons', 'done');
  account.api.controls.limits.on = false;
  expect((await call(finish)).outputs).toMatchObject({ result: 'done' });
});

test('what failed in HubSpot is tried again', async () => {
  await account.start();
  account.api.addFault({ method: 'PATCH', path: '/objects/', status: 500, times: 9 });
  const error = jest.spyOn(console, 'error').mockReturnValue();
  expect((await call({ step: 'explain_reasons', evidence: 'Said.' })).status).toBe(503);
  expect(error).toHaveBeenCalledTimes(1);
  error.mockRestore();
});

test('a repair of all that are open takes them in batches and goes on where it stopped', async () => {
  const ids = await manyOn(account).companies(45);
  await manyOn(account).changes(ids);
  const shown = { properties: { offboarding_stage: 'feedback' } };
  for (const id of [ids[0] ?? '', ids[44] ?? ''])
    await account.inHubSpot.write.basic.update('companies', id, shown);
  const search = { path: '/companies\\/search$/', status: 477, retryAfterSeconds: 20 };
  account.api.addFault({ ...search, skip: 1 });
  expect((await call({ extent: 'all_open' })).status).toBe(429);
  const stages = () =>
    Promise.all(
      [ids[0], ids[44]].map(async (id) => (await account.companyNow(id))['offboarding_stage']),
    );
  expect(await stages()).toEqual(['communication', 'feedback']);
  account.api.clearRequests();
  const { outputs } = await call({ extent: 'all_open' });
  expect(outputs).toMatchObject({ result: 'done', repaired: 45, failed: 0 });
  expect(await stages()).toEqual(['communication', 'communication']);
  const searches = account.api.requests().filter(({ path }) => path.endsWith('companies/search'));
  expect(searches).toHaveLength(3);
});
