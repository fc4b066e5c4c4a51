import { openAccount, rep, stopClock, takeRefusal, type Account } from '../tests/account';
import { open, post, surveyUrl, tokenIn, withSurveySecrets } from '../tests/survey-client';
import { maxAnswers } from '../src/playbook/survey-lookup';
import { main as closeOffboarding } from './one-company/close-offboarding';
import { main as getOffboarding } from './one-company/get-offboarding';
import { main as getSurveyLink } from './get-survey-link';
import { main as startOffboarding } from './one-company/start-offboarding';
import { main as survey } from './survey';
import { main as makeSurveyLink } from './make-survey-link';
import { main as updateSurvey } from './one-company/update-survey';

const today = '2027-03-01';
const meta = { today, by: rep, requestId: 'request-1' };
const words = 'Faster answers, and one person to call.';
const given = {
  values: { main_reason: 'cost', would_have_changed: words, handling: '4', work_again: 'maybe' },
  contact: { consent: 'yes', ways: ['email', 'phone'] },
  times: 0,
};
let account: Account;
beforeEach(() => {
  stopClock('2027-03-01T09:00:00.000Z');
  withSurveySecrets();
});
afterEach(() => account.close());

async function started(options: Parameters<typeof openAccount>[0] = {}) {
  account = await openAccount(options);
  const offboarding = {
    initiator: 'client',
    statedReason: { id: 'cost' },
    statedWords: 'Too dear.',
  };
  await account.call('start_offboarding', startOffboarding, { ...meta, ...offboarding });
  account.calls();
}
const change = (parameters: object) =>
  account.call('update_survey', updateSurvey, { ...meta, ...parameters });
const make = (requestId = 'made-1', expiresOn = '2027-04-30') =>
  account.call('make_survey_link', makeSurveyLink, { ...meta, requestId, expiresOn });

async function linked(options: Parameters<typeof openAccount>[0] = {}) {
  await started(options);
  await make();
  return currentToken();
}
async function currentToken() {
  const reply = await account.call('get_survey_link', getSurveyLink, { today });
  if (reply.status !== 'done' || reply.value.status !== 'link')
    throw new Error(JSON.stringify(reply));
  account.calls();
  return tokenIn(reply.value.url);
}
const answered = async () => {
  const token = await linked();
  await post({ token, ...given });
  account.calls();
  return token;
};
/** Closes the record as completed on HubSpot's board, and repairs it as the card does. */
async function ended() {
  await account.moveOnBoard('completed');
  await openCard();
}
const openCard = () => account.call('get_offboarding', getOffboarding, { today });
const surveyNotes = async () =>
  (await account.notes()).filter(({ hs_note_body: body }) => body?.includes('Exit survey:'));

test('the card makes a link: two writes and a note, then one read that signs it', async () => {
  await started();
  expect(await make()).toMatchObject({
    value: { offboarding: { survey: { link: { number: 1 } } } },
  });
  expect(account.calls().counted).toBe(3);
  const reply = await account.call('get_survey_link', getSurveyLink, { today });
  expect(account.calls().counted).toBe(1);
  expect(reply).toMatchObject({ value: { status: 'link', number: 1 } });
  const [record] = await account.records();
  const payload = `${record?.id}\\.1\\.20270430`;
  expect(JSON.stringify(reply)).toMatch(new RegExp(`${surveyUrl}\\?t=${payload}\\.[\\w-]{43}"`));
  expect((await account.notes()).at(-1)?.hs_note_body).toMatch(
    'Link to the exit survey made</strong><br>Open until 30 April 2027',
  );
});

test('the page names the company, uses the browser’s language, and takes one call', async () => {
  const token = await linked();
  const { statusCode, headers, body } = await open(token, { language: 'fr-CH, de;q=0.8' });
  expect(account.calls()).toEqual({ counted: 1, lookups: 0 });
  expect(statusCode).toBe(200);
  expect(headers['Content-Type']).toBe('text/html; charset=utf-8');
  expect(headers['Content-Security-Policy']).toMatch(/^default-src 'none'; script-src 'sha256-/);
  expect(headers).toMatchObject({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
  expect(headers).not.toHaveProperty('Set-Cookie');
  expect(body).toContain('<html lang="fr">');
  expect(body).toContain('Pour Acme, à la fin de notre collaboration');
  expect(body).not.toMatch(/(src|href)="(https?:)?\/\//);
});

test('answers become properties, a note and the mirror, in 7 calls with a consent', async () => {
  const token = await linked();
  expect(await post({ token, ...given, language: 'de' })).toMatchObject({
    status: 200,
    ok: true,
    part: { lang: 'de', html: expect.stringContaining('Bis zum 30. April 2027') },
  });
  expect(account.calls()).toEqual({ counted: 7, lookups: 0 });
  const [record] = await account.records();
  expect(record).toMatchObject({
    survey_main_reason: 'cost',
    survey_would_have_changed: words,
    survey_handling: '4',
    survey_work_again: 'maybe',
    survey_source: 'client',
    survey_times: '1',
    survey_answered_at: '2027-03-01T09:00:00.000Z',
    survey_amended_at: null,
    contact_consent: 'yes',
    contact_ways: 'email;phone',
    contact_consent_on: today,
    contact_consent_source: 'survey',
    step_exit_survey: 'done',
  });
  expect((await surveyNotes()).map(({ hs_note_body }) => hs_note_body)).toEqual([
    '<strong>Exit survey: the client answered</strong><br>Main reason: Cost' +
      `<br>What would have changed it: ${words}<br>How we handled the ending: 4 of 5` +
      '<br>Would work with us again: Maybe<br>Staying in touch: Yes: e-mail, phone' +
      '<br>Step done: Send the exit survey<br>By the client · offboarding 1 of Acme',
  ]);
  expect(await account.companyNow()).toMatchObject({
    offboarding_exit_score: '4',
    offboarding_contact_consent: 'yes',
  });
  expect(await account.call('get_offboarding', getOffboarding, { today })).toMatchObject({
    value: { offboarding: { survey: { answers: { source: 'client', values: given.values } } } },
  });
});

test('an answer that finishes a step completes its task without the card', async () => {
  const token = await linked();
  await account.moveOnBoard('feedback');
  await account.repair(['board_move']);
  expect(await surveyTask()).toBe('NOT_STARTED');
  expect(await post({ token, ...given })).toMatchObject({ ok: true });
  expect((await account.records())[0]).toMatchObject({ step_exit_survey: 'done' });
  expect(await surveyTask()).toBe('COMPLETED');
});

test('the same answers again leave a move on the board to the card, which writes its note', async () => {
  const token = await answered();
  await account.moveOnBoard('feedback');
  expect(await post({ token, ...given })).toMatchObject({ ok: true });
  expect(account.writes()).toEqual([]);
  await account.repair(['board_move', 'mirror']);
  const moves = (await account.notes()).filter(({ hs_note_body: body }) =>
    body?.includes('Moved in HubSpot'),
  );
  expect(moves).toHaveLength(1);
});

async function surveyTask() {
  const tasks = await account.tasks(['hs_task_status', 'offboarding_step']);
  const [own] = tasks.filter(({ properties: p }) => p.offboarding_step === 'exit_survey');
  return own?.properties.hs_task_status;
}

test('the same link shows the answers, and an amendment has its own note', async () => {
  const token = await answered();
  const { body } = await open(token);
  expect(body).toContain('You answered on 1 March 2027.');
  expect(body).toContain(words);
  expect(body).toMatch(/value="4" checked/);
  stopClock('2027-03-05T10:00:00.000Z');
  const values = { ...given.values, handling: '2' };
  expect(await post({ token, ...given, values, times: 1 })).toMatchObject({ ok: true });
  expect(account.calls().counted).toBe(6);
  const [record] = await account.records();
  expect(record).toMatchObject({
    survey_handling: '2',
    survey_times: '2',
    survey_answered_at: '2027-03-01T09:00:00.000Z',
    survey_amended_at: '2027-03-05T10:00:00.000Z',
  });
  expect(await surveyNotes()).toHaveLength(2);
});

test.each([true, false])(
  'answers sent twice are saved once (unique notes: %s)',
  async (uniqueNotes) => {
    const token = await linked({ uniqueNotes });
    await post({ token, ...given });
    const before = await account.records();
    stopClock('2027-03-01T09:01:00.000Z');
    expect(await post({ token, ...given })).toMatchObject({ ok: true });
    expect(await account.records()).toEqual(before);
    expect(await surveyNotes()).toHaveLength(1);
  },
);

test('an older answer sent again after a newer one is refused', async () => {
  const token = await answered();
  await post({ token, ...given, values: { handling: '1' }, times: 1 });
  account.calls();
  expect(await post({ token, ...given })).toMatchObject({ status: 409, ok: false });
  expect(account.writes()).toEqual([]);
  expect((await account.records())[0]).toMatchObject({ survey_handling: '1' });
});

test('a note that failed is written when the client sends again', async () => {
  const token = await linked();
  account.api.addFault({ method: 'POST', path: '/notes$/', status: 501, times: 1 });
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await post({ token, ...given })).toMatchObject({ status: 503, ok: false });
  expect(await surveyNotes()).toEqual([]);
  expect(await post({ token, ...given })).toMatchObject({ ok: true });
  expect(await surveyNotes()).toHaveLength(1);
  jest.restoreAllMocks();
});

test('answers whose note failed are saved, and other answers from that form are refused', async () => {
  const token = await linked();
  account.api.addFault({ method: 'POST', path: '/notes$/', status: 501, times: 1 });
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await post({ token, ...given })).toMatchObject({ status: 503, ok: false });
  jest.restoreAllMocks();
  expect((await account.records())[0]).toMatchObject({ survey_times: '1' });
  const values = { ...given.values, handling: '1' };
  expect(await post({ token, ...given, values })).toMatchObject({ status: 409 });
  await account.repair(['note']);
  const said = (await surveyNotes()).map(({ hs_note_body: body }) => body ?? '');
  expect(said).toEqual([expect.stringContaining('4 of 5')]);
});

test('of two people who answer at once, the one who is refused leaves no note', async () => {
  const token = await linked();
  const values = { ...given.values, handling: '1' };
  const sent = await Promise.all([post({ token, ...given }), post({ token, ...given, values })]);
  expect(sent.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await surveyNotes()).toHaveLength(1);
});

test('answers that the record did not save are in the timeline once', async () => {
  const token = await linked();
  const path = `/${await account.objectType()}/`;
  account.api.addFault({ method: 'PATCH', path, status: 501, times: 1 });
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await post({ token, ...given })).toMatchObject({ status: 503, ok: false });
  jest.restoreAllMocks();
  stopClock('2027-03-01T09:05:00.000Z');
  expect(await post({ token, ...given })).toMatchObject({ ok: true });
  expect(await surveyNotes()).toHaveLength(1);
  expect((await account.records())[0]).toMatchObject({ survey_times: '1' });
});

test('answers by phone whose note failed are saved, and a repair writes the note', async () => {
  await started();
  account.api.addFault({ method: 'POST', path: '/notes$/', status: 501, times: 1 });
  const phone = { ...given, requestId: 'phone-1', action: 'enter_answers' };
  expect(await change(phone)).toMatchObject({ status: 'done', changed: true, repair: ['note'] });
  expect((await account.records())[0]).toMatchObject({ survey_times: '1' });
  expect(await surveyNotes()).toEqual([]);
  await account.repair(['note']);
  expect(await surveyNotes()).toHaveLength(1);
});

test('a link takes twenty answers, says so, and does not count unchanged ones', async () => {
  const token = await linked();
  const words = (times: number) => ({
    values: { would_have_changed: `Thought ${times}` },
    times,
  });
  for (let times = 0; times < maxAnswers; times += 1) {
    await post({ token, ...words(times) });
    expect(await post({ token, ...words(times) })).toMatchObject({ ok: true });
  }
  expect(await surveyNotes()).toHaveLength(maxAnswers);
  account.calls();
  expect(await post({ token, ...words(maxAnswers) })).toMatchObject({
    status: 409,
    ok: false,
    message: expect.stringContaining('This link has taken 20 answers'),
  });
  const { statusCode, body } = await open(token);
  expect([statusCode, body.includes('This link has taken 20 answers')]).toEqual([200, true]);
  expect(body).not.toContain('<form');
  expect(account.writes()).toEqual([]);
  await change({ requestId: 'phone', action: 'enter_answers', ...words(maxAnswers) });
  expect(await post({ token, ...words(maxAnswers + 1) })).toMatchObject({ status: 409 });
  await make('made-2');
  const next = { token: await currentToken(), ...words(maxAnswers + 1) };
  expect(await post(next)).toMatchObject({ ok: true });
}, 60_000);

test('the reply to a link’s last answer says that it was the last', async () => {
  const token = await linked();
  const [record] = await account.records();
  const last = { link: 1, times: maxAnswers - 1 };
  const by = { id: 'client', name: 'the client' };
  const detail = { by, at: '2027-03-01T08:00:00.000Z', requestId: 'd', link: 1, through: last };
  await account.editRecord(record?.id ?? '', {
    survey_times: '30',
    survey_detail: JSON.stringify(detail),
  });
  const { part } = await post({ token, ...given, times: 30 });
  expect(part?.html).toContain('This link has taken 20 answers');
  expect(part?.html).not.toContain('data-reload');
});

test('a way of contact named twice counts once, and a no has none', async () => {
  const token = await linked();
  const twice = { consent: 'yes', ways: ['email', 'email'] };
  expect(await post({ token, ...given, contact: twice })).toMatchObject({ ok: true });
  expect((await account.records())[0]).toMatchObject({ contact_ways: 'email' });
  expect((await surveyNotes())[0]?.hs_note_body).toContain('Staying in touch: Yes: e-mail<br>');
  const no = { consent: 'no', ways: ['email'] };
  expect(await post({ token, ...given, contact: no, times: 1 })).toMatchObject({ ok: true });
  expect((await account.records())[0]).toMatchObject({ contact_consent: 'no', contact_ways: null });
  account.calls();
  expect(await post({ token, ...given, contact: no, times: 1 })).toMatchObject({ ok: true });
  expect(account.writes()).toEqual([]);
});

const nothingLeft = {
  en: 'There is nothing to answer any more.',
  de: 'Es gibt nichts mehr zu beantworten.',
  fr: 'Il n’y a plus rien à répondre.',
  es: 'Ya no hay nada que responder.',
};

test('once the offboarding is called off, the page says only that the survey is over, in four languages', async () => {
  const token = await answered();
  const closing = {
    ...meta,
    requestId: 'closed',
    outcome: 'retained',
    stayed: { why: 'terms' },
    note: 'They stay.',
  };
  await account.call('close_offboarding', closeOffboarding, closing);
  account.calls();
  for (const [language, sentence] of Object.entries(nothingLeft)) {
    const { statusCode, body } = await open(token, { language });
    expect([statusCode, body.includes(sentence)]).toEqual([410, true]);
    expect(body).not.toMatch(/Acme|They stay|<form|Retained|<input/);
    const sent = await post({ token, ...given, values: { handling: '1' }, times: 1, language });
    expect(sent).toEqual({ status: 410, ok: false, message: sentence });
  }
  expect(account.writes()).toEqual([]);
  expect(await account.call('get_survey_link', getSurveyLink, { today })).toMatchObject({
    value: { status: 'none' },
  });
  expect(takeRefusal(await make('made-2'))).toBe('offboarding_called_off');
});

test('a link of an offboarding called off on HubSpot’s board is closed before the card is opened', async () => {
  const token = await linked();
  await account.moveOnBoard('withdrawn');
  expect((await open(token)).body).toContain(nothingLeft.en);
  expect(await post({ token, ...given })).toMatchObject({ status: 410 });
  expect(account.writes()).toEqual([]);
});

test('once the offboarding is open again, the same link takes answers again', async () => {
  const token = await linked();
  const closing = { ...meta, requestId: 'closed', outcome: 'withdrawn' };
  await account.call('close_offboarding', closeOffboarding, closing);
  expect(await open(token)).toMatchObject({ statusCode: 410 });
  await account.moveOnBoard('feedback');
  expect(await open(token)).toMatchObject({ statusCode: 200 });
  expect(await post({ token, ...given })).toMatchObject({ ok: true });
});

test('a revoked link gives the general answer, also when the offboarding was called off', async () => {
  const token = await linked();
  await change({ requestId: 'gone', action: 'revoke_link' });
  const closing = { ...meta, requestId: 'closed', outcome: 'withdrawn' };
  await account.call('close_offboarding', closeOffboarding, closing);
  const { statusCode, body } = await open(token);
  expect([statusCode, body.includes('This link is not open.')]).toEqual([404, true]);
});

const swap = (text: string, from: RegExp, to: string) => text.replace(from, to);
test.each<[string, (token: string) => string]>([
  ['is forged', () => `9001.1.20270430.${'A'.repeat(43)}`],
  ['names another record', (token) => swap(token, /^\d+/, '1')],
  ['names another number', (token) => swap(token, /\.1\./, '.2.')],
  ['is to last longer', (token) => swap(token, /20270430/, '20280430')],
  ['has another signature', (token) => swap(token, /.$/, token.endsWith('A') ? 'B' : 'A')],
  ['is cut short', (token) => token.slice(0, -1)],
  ['is not there', () => ''],
  ['is a script', () => '<script>alert(1)</script>'],
])('a link that %s is answered plainly, without a call to HubSpot', async (_, altered) => {
  const token = altered(await linked());
  const { statusCode, body } = await open(token);
  expect(statusCode).toBe(404);
  expect(body).toContain('This link is not open.');
  expect(body).not.toMatch(/Acme|alert|forged|signature|<form/);
  expect(await post({ token, ...given })).toEqual({
    status: 404,
    ok: false,
    message: 'This link is not open.',
  });
  expect(account.calls().counted).toBe(0);
});

test.each<[string, () => Promise<unknown> | void]>([
  ['was revoked', () => change({ requestId: 'gone', action: 'revoke_link' })],
  ['was renewed', () => make('made-2')],
  ['has expired', () => stopClock('2027-05-01T12:00:00.000Z')],
  ['is for a record that was deleted', () => account.archiveRecord()],
  [
    'was shortened by hand in HubSpot',
    async () => {
      const [record] = await account.records();
      await account.editRecord(record?.id ?? '', { survey_link_expires_on: '2027-02-27' });
    },
  ],
])('a link that %s takes nothing and says no more than a forged one', async (_, happen) => {
  const token = await linked();
  await happen();
  account.calls();
  const { statusCode, body } = await open(token, { language: 'de' });
  expect(statusCode).toBe(404);
  expect(body).toContain('Dieser Link ist nicht offen.');
  expect(body).not.toContain('Acme');
  expect(await post({ token, ...given })).toEqual({
    status: 404,
    ok: false,
    message: 'This link is not open.',
  });
  expect(account.writes()).toEqual([]);
});

test('a link is open to the end of its last day in the portal’s zone', async () => {
  const token = await linked();
  stopClock('2027-04-30T21:59:59.000Z');
  expect(await open(token)).toMatchObject({ statusCode: 200 });
  stopClock('2027-04-30T22:00:00.000Z');
  expect(await open(token)).toMatchObject({ statusCode: 404 });
});

test('a new link shows no answers given through the one before', async () => {
  await answered();
  await make('made-2');
  const { body } = await open(await currentToken());
  expect(body).not.toContain(words);
  expect(body).not.toContain(' checked');
  expect(body).toContain('data-times="1"');
});

test.each<[string, object, number, string]>([
  ['nothing', { values: {}, contact: undefined }, 400, 'Answer at least one question, please.'],
  ['too long a text', { values: { would_have_changed: 'x'.repeat(2001) } }, 400, 'At most 2000'],
  [
    'a key',
    { values: { would_have_changed: `ghp_${'a1'.repeat(18)}` } },
    400,
    'a password or a key',
  ],
  ['far too much', { values: { would_have_changed: 'x'.repeat(30_000) } }, 413, 'At most 2000'],
  ['a score that there is not', { values: { handling: '6' } }, 400, 'could not be read'],
  ['a reason that there is not', { values: { main_reason: 'greed' } }, 400, 'could not be read'],
  ['a question that nobody asked', { values: { hubspot_owner_id: '1' } }, 400, 'could not be read'],
  ['a field that nobody asked for', { offboarding_stage: 'closed' }, 400, 'could not be read'],
  [
    'a prototype',
    { values: JSON.parse('{"__proto__":{"handling":"5"}}') },
    400,
    'could not be read',
  ],
  [
    'a consent that there is not',
    { contact: { consent: 'always', ways: [] } },
    400,
    'could not be',
  ],
])(
  'answers with %s are refused in a plain sentence, and nothing is written',
  async (_, more, status, sentence) => {
    const token = await linked();
    const answer = await post({ token, ...given, ...more });
    expect(answer).toMatchObject({ status, ok: false, message: expect.stringContaining(sentence) });
    expect(account.writes()).toEqual([]);
    expect((await account.records())[0]).toMatchObject({
      survey_times: null,
      contact_consent: null,
    });
  },
);

test.each([null, undefined, 'text', '{', [], 7])('a body that is %p is refused', async (body) => {
  await linked();
  expect(await post(body)).toMatchObject({ status: 400, ok: false });
});

test('a wrong method and content type are refused, and an unknown language is English', async () => {
  const token = await linked();
  expect(await survey({ method: 'DELETE', params: {}, headers: {} })).toMatchObject({
    statusCode: 405,
  });
  const plain = { 'content-type': 'text/plain' };
  expect(await post({ token, ...given }, plain)).toMatchObject({ status: 415, ok: false });
  expect((await open(token, { language: 'xx-YY, *;q=0.1' })).body).toContain('<html lang="en">');
  const answer = await post({ token, ...given, language: 'tlh' });
  expect(answer).toMatchObject({ ok: true, part: { lang: 'en' } });
});

test('what only may be a secret, and markup, is kept and shown letter by letter', async () => {
  const token = await linked();
  const said = 'Password: too many. Q3<Q2 <script>alert(1)</script> wrote <ada@client.example>';
  const answer = await post({ token, values: { would_have_changed: said }, times: 0 });
  expect(answer).toMatchObject({ status: 200, ok: true });
  expect((await account.records())[0]).toMatchObject({ survey_would_have_changed: said });
  const { body } = await open(token);
  expect(body).toContain('Q3&lt;Q2 &lt;script&gt;alert(1)&lt;/script&gt; wrote &lt;ada@client');
  expect(body).not.toContain('<script>alert');
  expect(JSON.stringify(await account.notes())).not.toContain('<script>alert');
});

test('markup in HubSpot’s own fields is shown on the page as text', async () => {
  account = await openAccount();
  const company = await account.createCompany({ name: '<img src=x onerror=alert(1)> & Söhne' });
  const offboarding = {
    initiator: 'client',
    statedReason: { id: 'cost' },
    statedWords: 'Too dear.',
  };
  await account.call(
    'start_offboarding',
    startOffboarding,
    { ...meta, ...offboarding },
    company.id,
  );
  const link = { ...meta, requestId: 'm', expiresOn: '2027-04-30' };
  await account.call('make_survey_link', makeSurveyLink, link, company.id);
  const reply = await account.call('get_survey_link', getSurveyLink, { today }, company.id);
  const url = reply.status === 'done' && reply.value.status === 'link' ? reply.value.url : '';
  const { body } = await open(tokenIn(url));
  expect(body).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; Söhne');
  expect(body).not.toContain('<img');
});

test('while HubSpot is busy the client reads that nothing is lost, without details', async () => {
  const token = await linked();
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  account.api.addFault({ path: '/objects/', status: 501 });
  const { statusCode, body } = await open(token, { language: 'es' });
  expect([statusCode, body.includes('No se ha perdido nada')]).toEqual([503, true]);
  jest.restoreAllMocks();
  account.api.addFault({ path: '/objects/', status: 429, times: 9 });
  expect(await post({ token, ...given })).toEqual({
    status: 503,
    ok: false,
    message: 'That did not work just now. Nothing is lost: please try again in a moment.',
  });
});

test('after the close the client can answer, and a merged company gets its note', async () => {
  const token = await linked();
  await ended();
  const other = await account.createCompany({ name: 'Bigger Acme' });
  const merged = await account.merge(other.id, account.company.id);
  expect(await post({ token, ...given })).toMatchObject({ ok: true });
  const notes = await account.notes(merged);
  expect(notes.filter(({ hs_note_body: body }) => body?.includes('Exit survey:'))).toHaveLength(1);
});

test('an answer on an earlier offboarding does not change the mirror of the present one', async () => {
  const token = await linked();
  await ended();
  const again = { initiator: 'us', statedReason: { id: 'other' }, statedWords: 'Again.' };
  await account.call('start_offboarding', startOffboarding, {
    ...meta,
    requestId: 's2',
    ...again,
  });
  expect(await post({ token, ...given })).toMatchObject({ ok: true });
  expect(await account.companyNow()).toMatchObject({
    offboarding_number: '2',
    offboarding_exit_score: null,
    offboarding_status: 'under_way',
  });
});

test('answers given by phone are marked as such, in 6 calls with a consent, and do not replace newer ones', async () => {
  await started();
  const phone = { ...given, requestId: 'phone-1', action: 'enter_answers' };
  expect(await change(phone)).toMatchObject({ status: 'done', changed: true });
  expect(account.calls().counted).toBe(6);
  expect((await account.records())[0]).toMatchObject({
    survey_source: 'phone',
    survey_handling: '4',
    contact_consent_source: 'phone',
  });
  expect((await surveyNotes())[0]?.hs_note_body).toMatch(/given by phone.*By Rita Rep/);
  const stale = { ...phone, requestId: 'phone-2', values: { handling: '1' } };
  expect(takeRefusal(await change(stale))).toBe('survey_changed');
});

test.each([
  ['no secret', { RELTERM_SURVEY_SECRET: '' }],
  ['a secret that is too short', { RELTERM_SURVEY_SECRET: 'short' }],
  ['no address', { RELTERM_SURVEY_URL: '' }],
])('with %s no link is made or signed, and the card gets a refusal', async (_, env) => {
  const token = await linked();
  Object.assign(process.env, env);
  expect(takeRefusal(await make('made-2'))).toBe('survey_not_set_up');
  const reply = await account.call('get_survey_link', getSurveyLink, { today });
  expect(takeRefusal(reply)).toBe('survey_not_set_up');
  const { statusCode } = await open(token);
  expect(statusCode).toBe('RELTERM_SURVEY_URL' in env ? 200 : 404);
});

test.each(['2027-02-28', '2028-03-01'])('a link cannot be open until %s', async (expiresOn) => {
  await started();
  expect(takeRefusal(await make('made-1', expiresOn))).toBe('survey_expiry_off');
  expect(account.writes()).toEqual([]);
});

test('invalid values typed in HubSpot are left out', async () => {
  await answered();
  const [record] = await account.records();
  await account.editRecord(record?.id ?? '', {
    survey_detail: '{',
    survey_times: '',
    survey_handling: '9',
  });
  const reply = await account.call('get_offboarding', getOffboarding, { today });
  expect(reply).toMatchObject({
    value: { offboarding: { survey: { answers: { times: 0, values: { main_reason: 'cost' } } } } },
  });
});

test('a deeply nested body is too long, not an unexpected error', async () => {
  const body = '['.repeat(200_000) + ']'.repeat(200_000);
  const answer = await survey({ method: 'POST', headers: {}, params: {}, body });
  expect(answer.statusCode).toBe(413);
});
