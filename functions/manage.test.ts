import { createHmac } from 'node:crypto';
import { openAccount, rep, stopClock, type Account } from '../tests/account';
import { manyOn, startAct } from '../tests/many';
import { portalId } from './hubspot/portal-details';
import { main } from './manage';

const url = 'https://example.hs-sites.com/hs/serverless/relterm/manage';
const secret = 'a-client-secret';
/** Chidi's user id, which is not the owner id. */
const user = '60100003';

let account: Account;
let company = '';
let portal = '';
beforeEach(async () => {
  stopClock('2027-03-01T09:00:00.000Z');
  account = await openAccount();
  portal = String(await portalId(account.http));
  [company = ''] = await manyOn(account).companies(1);
  process.env['RELTERM_CLIENT_SECRET'] = secret;
  process.env['RELTERM_MANAGE_URL'] = url;
});
afterEach(async () => {
  delete process.env['RELTERM_CLIENT_SECRET'];
  delete process.env['RELTERM_MANAGE_URL'];
  await account.close();
});

interface Call {
  by?: string;
  from?: string;
  body?: object;
  key?: string;
  /** Milliseconds between the signature and now. */
  age?: number;
  /** Changes what was signed before it arrives. */
  tamper?: object;
}

const request = () => ({
  function: 'change_many',
  parameters: {
    today: '2027-03-01',
    by: rep,
    requestId: 'few',
    act: startAct,
    companies: [company],
  },
});

/** Calls the endpoint as HubSpot does for `hubspot.fetch` of an extension. */
function call({ by = user, from = portal, body = request(), key = secret, age = 0, tamper }: Call) {
  const time = String(Date.now() - age);
  const email = 'chidi@example.com';
  const query = `userId=${by}&userEmail=${email}&portalId=${from}&appId=1`;
  const signature = createHmac('sha256', key)
    .update(`POST${url}?${query}${JSON.stringify(body)}${time}`)
    .digest('base64');
  return main({
    method: 'POST',
    params: { userId: [by], userEmail: [email], portalId: [from], appId: ['1'] },
    headers: { 'X-HubSpot-Signature-v3': signature, 'X-HubSpot-Request-Timestamp': time },
    body,
    ...tamper,
  });
}

test('a signed act is recorded by the user whom HubSpot names, not by the one in the request', async () => {
  const { statusCode, body } = await call({});
  expect([statusCode, JSON.parse(body)]).toMatchObject([
    200,
    { status: 'done', value: { created: [{ id: company }] } },
  ]);
  const [note] = await account.notes(company);
  expect(note?.hs_note_body).toContain('By Chidi Okafor ·');
  expect((await account.records())[0]).toMatchObject({ started_by_id: user });
});

test('a signed waiver is decided by the user whom HubSpot names', async () => {
  await call({});
  const act = { kind: 'waive', steps: ['meet_client'], why: 'They moved already.' };
  const parameters = { ...request().parameters, requestId: 'waiver', act };
  await call({ body: { function: 'change_many', parameters } });
  const [record] = await account.records();
  expect(record).toMatchObject({ step_meet_client: 'waived' });
  expect(record?.step_meet_client_detail).toContain('"waivedBy":"Chidi Okafor"');
});

test.each<[string, number, Call | (() => Call)]>([
  ['signed with another secret', 401, { key: 'another' }],
  ['that is six minutes old', 401, { age: 360_000 }],
  ['that is six minutes ahead', 401, { age: -360_000 }],
  ['whose body was changed', 401, { tamper: { body: { ...request(), function: 'undo_run' } } }],
  [
    'whose user was changed',
    401,
    () => ({ tamper: { params: { userId: ['1'], portalId: [portal] } } }),
  ],
  ['that is not signed', 401, { tamper: { headers: {} } }],
  ['from another account', 403, { from: '1' }],
  ['for a function of the record in view', 400, { body: { function: 'start_offboarding' } }],
  ['for no function', 400, { body: { function: 'toString', parameters: {} } }],
])('a call %s changes nothing', async (_, status, how) => {
  account.calls();
  const { statusCode } = await call(typeof how === 'function' ? how() : how);
  expect(statusCode).toBe(status);
  expect(account.writes()).toEqual([]);
});

test('without a token a signed act is refused with the reason', async () => {
  process.env.PRIVATE_APP_ACCESS_TOKEN = '';
  const { statusCode, body } = await call({});
  expect([statusCode, JSON.parse(body)]).toEqual([
    200,
    { status: 'refused', refusal: { code: 'no_access' } },
  ]);
});

test('without a client secret nothing is let in', async () => {
  process.env['RELTERM_CLIENT_SECRET'] = '';
  expect((await call({ key: 'x' })).statusCode).toBe(401);
  expect(await account.records()).toEqual([]);
});
