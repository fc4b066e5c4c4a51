import type { Meeting } from '../../../src/api/live';
import { drawCard, type Drawn } from '../testing';
import { fakeApp, type FakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { talk } from '../../shared/testing/fixtures';
import { underWay, withDone } from '../../shared/testing/offboardings';

const zoe = { id: '21', name: 'Zoe Berg', hint: 'Legal Counsel' };
const max = { id: '22', name: 'Max Lind', hint: '' };
const mail = { id: '23', name: 'info@acme.example', hint: '', unnamed: true } as const;

async function drafted(app: FakeApp): Promise<Drawn> {
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.openStep('Explain the ending');
  return card;
}
function appWith(...value: { id: string; name: string; hint: string; unnamed?: true }[]): FakeApp {
  const app = fakeApp(asSituation(underWay()));
  app.contactsAre({ status: 'loaded', value });
  return app;
}
const body = (card: Drawn) => card.written('body_announcement');

test('the only contact is greeted, and the log says that it went to them', async () => {
  const app = appWith(zoe);
  const card = await drafted(app);
  await card.until('Legal Counsel');
  expect(body(card)).toContain('Dear Zoe Berg,');
  expect(card.words()).not.toContain('Not known yet.');
  card.press('Log as sent…');
  expect(card.words()).toContain('as sent to Zoe Berg.');
  card.press('Yes, log it and mark the step done');
  await card.until('Explain the ending · done 6 Jan by Ann Able');
  expect(app.asked('log_message')).toMatchObject({ to: 'Zoe Berg' });
});

test('of several contacts one is chosen, and is there in the next draft without reading them again', async () => {
  const app = appWith(max, zoe);
  const card = await drafted(app);
  await card.until('Choose a contact');
  expect(body(card)).toContain("Dear [the name of the client's contact: not known],");
  card.choose('to_announcement', '22');
  expect(body(card)).toContain('Dear Max Lind,');
  card.showStage(1);
  card.openStep('Review the contract terms');
  card.step('Message: ').trigger('onClick');
  expect(card.written('body_agreement_of_terms')).toContain('Dear Max Lind,');
  expect(app.called('list_contacts')).toBe(1);
});

test('somebody else can be chosen, and the name is then missing and not logged', async () => {
  const app = appWith(zoe);
  const card = await drafted(app);
  await card.until('Legal Counsel');
  card.choose('to_announcement', 'somebody_else');
  expect(card.words()).toContain("The name of the client's contact");
  card.press('Log as sent…');
  card.press('Yes, log it with the gaps and mark the step done');
  await card.until('Explain the ending · done 6 Jan by Ann Able');
  expect(app.asked('log_message')).not.toHaveProperty('to');
});

test('a contact without a name is not greeted by the e-mail address, but logged by it', async () => {
  const app = appWith(mail);
  const card = await drafted(app);
  await card.until('info@acme.example');
  expect(body(card)).toContain("Dear [the name of the client's contact: not known],");
  card.press('Log as sent…');
  expect(card.words()).toContain('as sent to info@acme.example.');
});

test('while the contacts are read the draft can be written already', async () => {
  const app = appWith(zoe);
  const release = app.hold('list_contacts');
  const card = await drafted(app);
  expect(card.words()).toContain("Reading the company's contacts");
  card.write(
    'body_announcement',
    "Dear [the name of the client's contact: not known], all is well.",
  );
  release();
  await card.until('Legal Counsel');
  expect(body(card)).toBe('Dear Zoe Berg, all is well.');
});

test('contacts that could not be read are said so, and read again when asked', async () => {
  const app = appWith(zoe);
  app.answerNext('list_contacts', { status: 'failed', id: 'abc' });
  const card = await drafted(app);
  await card.until("The company's contacts could not be read.");
  expect(body(card)).toContain('The last day of service is 31 March 2027.');
  card.press('Try again');
  await card.until('Legal Counsel');
  expect(body(card)).toContain('Dear Zoe Berg,');
});

test('an account whose contacts may not be read offers no second try', async () => {
  const app = appWith();
  app.contactsAre({ status: 'unavailable', why: 'no_access' });
  const card = await drafted(app);
  await card.until('This app may not read contacts on this account.');
  expect(card.words()).not.toContain('Try again');
});

test('a text changed by hand stays as it is, says whom it does not name, and can be started again', async () => {
  const card = await drafted(appWith(max, zoe));
  await card.until('Choose a contact');
  card.write('body_announcement', 'Dear Zoe,');
  expect(card.words()).toContain('You changed this text, so it stays as it is.');
  card.choose('to_announcement', '22');
  expect(body(card)).toBe('Dear Zoe,');
  expect(card.words()).toContain('It does not name Max Lind.');
  card.press('Start from the draft again');
  expect(body(card)).toContain('Dear Max Lind,');
  expect(card.words()).not.toContain('You changed this text');
});

test("a draft to the new provider asks for none of the client's people", async () => {
  const card = await handover('yes');
  await card.until('Handover for Acme');
  expect(card.words()).not.toContain('Legal Counsel');
});

test.each(['no', undefined])(
  'no draft to the new provider is offered when the client answered %s',
  async (leave) => {
    const card = await handover(leave);
    await card.until('The client has not said that we may speak with the new provider.');
    expect(card.words()).not.toContain('Log as sent…');
  },
);

async function handover(leave: string | undefined): Promise<Drawn> {
  const values = { agreed_with: 'Zoe', provider: 'Neu AG', ...(leave ? { may_speak: leave } : {}) };
  const o = withDone(underWay(), 'handover_plan');
  const state = { ...o.steps.handover_plan, evidence: { kind: 'form', values } } as const;
  const app = fakeApp(asSituation({ ...o, steps: { ...o.steps, handover_plan: state } as never }));
  app.contactsAre({ status: 'loaded', value: [zoe] });
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.showStage(2);
  card.openStep('Plan the handover');
  card.openStep('Message');
  return card;
}

test.each([
  ['unsubscribed', 'Zoe Berg has unsubscribed from e-mail in HubSpot.'],
  ['bounced', 'E-mail to Zoe Berg bounced.'],
] as const)('a contact who %s is said to be, and gets no e-mail', async (noEmail, words) => {
  const app = fakeApp(asSituation(underWay()));
  app.contactsAre({ status: 'loaded', value: [{ ...zoe, noEmail }] });
  const card = await drafted(app);
  await card.until(words);
  expect(card.words()).not.toContain("Open in HubSpot's e-mail");
  expect(card.words()).toContain('Log as sent…');
});

test('after a meeting, who was there is the addressee until another is chosen', async () => {
  const app = appWith(max, zoe);
  const start = '2027-01-05T10:00:00.000Z';
  const met: Meeting = { ...talk, start, state: 'held', attendees: ['21'] };
  app.meets({ status: 'loaded', value: [met] });
  const card = await drafted(app);
  await card.until('Dear Zoe Berg,');
  card.choose('to_announcement', '22');
  expect(body(card)).toContain('Dear Max Lind,');
});

test('without a meeting it is the only contact who decides', async () => {
  const app = fakeApp(asSituation(underWay()));
  app.contactsAre({ status: 'loaded', value: [max, { ...zoe, decides: true }] });
  const card = await drafted(app);
  await card.until('Dear Zoe Berg,');
});
