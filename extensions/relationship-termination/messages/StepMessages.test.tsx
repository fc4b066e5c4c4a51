import { CrmActionButton } from '@hubspot/ui-extensions/crm';
import { drawCard, type Drawn } from '../testing';
import { fakeApp, type FakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import type { Money } from '../../shared/testing/reads';
import { underWay, withDone, withWaived } from '../../shared/testing/offboardings';

async function openedAt(app: FakeApp, stage: number, title: string): Promise<Drawn> {
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.showStage(stage);
  card.openStep(title);
  return card;
}
const fold = (card: Drawn) => card.step('Message: ').trigger('onClick');

async function drafted(app = fakeApp(asSituation(underWay()))) {
  return openedAt(app, 0, 'Explain the ending');
}
const owed: Money = {
  status: 'loaded',
  value: { invoices: [], balances: [{ currency: 'EUR', open: 4200, overdue: 0 }], notRead: 0 },
};
const mail = { actionType: 'SEND_EMAIL' } as const;
const composer = (card: Drawn) => card.renderer.find(CrmActionButton, mail).props.actionContext;

test('a draft stands before the form that finishes the step, filled with the facts of this case', async () => {
  const card = await drafted();
  const [draft, form] = ['subject_announcement', 'evidence_explain_reasons'].map((name) =>
    card.words().indexOf(`"${name}"`),
  );
  expect(draft).toBeGreaterThan(0);
  expect(draft).toBeLessThan(form ?? 0);
  expect(card.written('subject_announcement')).toBe('The end of our work with Acme');
  for (const words of ['31 March 2027', 'The price went up twice.', 'Ann Able']) {
    expect(card.written('body_announcement')).toContain(words);
  }
});

test('facts that are missing are marked in the text and asked for, and filling one fills the text', async () => {
  const app = fakeApp(asSituation(underWay({ finalServiceDate: undefined })));
  app.contactsAre({ status: 'loaded', value: [] });
  const card = await drafted(app);
  await card.until('This company has no contacts in HubSpot.');
  expect(card.written('body_announcement')).toContain('[the last day of service: not known]');
  card.write('gap_client_contact_name_announcement', 'Mr Berg');
  card.pick('gap_final_service_date_announcement', 2027, 2, 31);
  expect(card.written('body_announcement')).toContain('Dear Mr Berg,');
  expect(card.written('body_announcement')).toContain('The last day of service is 31 March 2027.');
  expect(card.words()).not.toContain('still has gaps');
});

test("HubSpot's e-mail asks about gaps before it opens", async () => {
  const app = fakeApp(asSituation(underWay({ finalServiceDate: undefined })));
  const card = await drafted(app);
  await card.until('Legal Counsel');
  expect(card.renderer.maybeFind(CrmActionButton, mail)).toBeNull();
  card.press("Open in HubSpot's e-mail…");
  expect(card.words()).toContain('The text still has gaps: the last day of service.');
  expect(card.renderer.find(CrmActionButton, mail).text).toBe('Open it with the gaps');
  card.pick('gap_final_service_date_announcement', 2027, 2, 31);
  expect(card.renderer.find(CrmActionButton, mail).text).toBe("Open in HubSpot's e-mail");
});

test('a copy asks about gaps before it is made', async () => {
  const app = fakeApp(asSituation(underWay({ finalServiceDate: undefined })));
  const card = await drafted(app);
  await card.until('Legal Counsel');
  card.press('Copy…');
  expect(card.seen.copied).toEqual([]);
  expect(card.words()).toContain('The text still has gaps: the last day of service.');
  card.press('Copy it with the gaps');
  await card.until('Copied with gaps: the last day of service.');
  expect(card.seen.copied).toHaveLength(1);
});

test('what was edited is kept over folding, and goes to the composer and the clipboard', async () => {
  const card = await drafted();
  card.write('subject_announcement', 'Our last months');
  card.write('body_announcement', 'Dear Mr Berg,');
  card.openStep("Hear the client's concerns");
  card.openStep('Explain the ending');
  expect(composer(card)).toEqual({
    objectTypeId: '0-2',
    objectId: 101,
    initialEmailSubject: 'Our last months',
    initialEmailBody: 'Dear Mr Berg,',
  });
  card.press('Copy');
  await card.until('Copied, the subject in the first line.');
  expect(card.seen.copied).toEqual(['Our last months\n\nDear Mr Berg,']);
});

test('a browser that does not allow copying is said so', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless, { copyText: () => Promise.reject(new Error('denied')) });
  await card.until('Next:');
  card.openStep('Explain the ending');
  await card.until('Legal Counsel');
  card.press('Copy');
  await card.until('The browser did not allow copying.');
});

test('nothing counts as sent until the rep says so: by e-mail today unless told', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await drafted(app);
  await card.until('Legal Counsel');
  card.press('Log as sent…');
  expect(card.words()).toContain('Sent?');
  expect(app.called('log_message')).toBe(0);
  card.choose('how_announcement', 'letter');
  card.press('Yes, log it and mark the step done');
  await card.until('Explain the ending · done 6 Jan by Ann Able');
  expect(card.seen.told).toEqual(['Done: Explain the ending']);
  expect(app.calls.at(-1)).toMatchObject({
    name: 'log_message',
    parameters: {
      message: 'announcement',
      how: 'letter',
      sentOn: '2027-01-06',
      requestId: 'request-1',
    },
  });
});

test('a day after today is refused at the day, and the text is still there', async () => {
  const card = await drafted();
  card.write('body_announcement', 'Dear Mr Berg,');
  card.press('Log as sent…');
  card.pick('sent_on_announcement', 2027, 0, 7);
  card.press('Yes, log it and mark the step done');
  await card.until('Choose today or an earlier day');
  expect(card.written('body_announcement')).toBe('Dear Mr Berg,');
});

test('a password in the text is asked about before it is sent anywhere', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await drafted(app);
  card.write('body_announcement', 'The password: hunter2!');
  card.press('Log as sent…');
  card.press('Yes, log it and mark the step done');
  await card.until('This looks like a password. Leave it out, or save it as it is.');
  expect(app.called('log_message')).toBe(0);
  card.press('Save it as it is');
  await card.until('Explain the ending · done 6 Jan by Ann Able');
  expect(app.asked('log_message')).toMatchObject({ acceptsPossibleSecret: true });
});

test('logged, the step that needs no more than its message is done with it, in the same act', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await drafted(app);
  await card.until('Legal Counsel');
  card.press('Log as sent…');
  card.press('Yes, log it and mark the step done');
  await card.until('Explain the ending · done 6 Jan by Ann Able');
  expect(app.called('update_step')).toBe(0);
  expect(card.words()).toContain(
    'By e-mail on 6 January 2027, to Zoe Berg: The end of our work with Acme',
  );
});

test('while its message is logged, and once it is, the step asks for nothing else', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await drafted(app);
  await card.until('Legal Counsel');
  expect(card.words()).toContain('What was said or written');
  card.press('Log as sent…');
  expect(card.words()).not.toContain('What was said or written');
  card.press('Yes, log it and mark the step done');
  await card.until('Explain the ending · done 6 Jan by Ann Able');
  card.press('Reopen');
  await card.until('Mark the step done with it');
  expect(card.words()).not.toContain('What was said or written');
  expect(card.words()).not.toContain('"Mark done"');
  card.press('Write another');
  expect(card.words()).toContain('What was said or written');
});

test('what was typed stays in view while the message is logged', async () => {
  const card = await drafted();
  await card.until('Legal Counsel');
  card.write('evidence_explain_reasons', 'We spoke on the phone.');
  card.press('Log as sent…');
  expect(card.words()).toContain('What was said or written');
});

test('a step that asks for something else is not offered to be finished', async () => {
  const app = fakeApp(asSituation(underWay()));
  app.owes(owed);
  const card = await openedAt(app, 1, 'Settle open payments');
  await card.until('waits for payment');
  fold(card);
  card.press('Log as sent…');
  expect(card.words()).toContain('The text still has gaps: ');
  card.press('Yes, log it with the gaps');
  await card.until('Logged: ');
  expect(card.words()).not.toContain('Mark the step done with it');
  expect(card.words()).not.toContain('Log as sent…');
  card.press('Write another');
  expect(card.words()).toContain('Log as sent…');
});

test("a draft is in the contact's language in HubSpot until another is chosen, which is then kept", async () => {
  const app = fakeApp(asSituation(underWay()));
  const zoe = { id: '21', name: 'Zoe Berg', hint: 'Legal Counsel', language: 'de' } as const;
  app.contactsAre({ status: 'loaded', value: [zoe] });
  const card = await drafted(app);
  await card.until('Legal Counsel');
  expect(card.written('body_announcement')).toContain('Guten Tag Zoe Berg,');
  expect(card.written('body_announcement')).toContain('der 31. März 2027');
  card.choose('language_announcement', 'fr');
  expect(card.written('body_announcement')).toContain('Bonjour Zoe Berg,');
  await card.until('Explain the ending');
  expect(app.asked('update_details')).toMatchObject({ field: 'language', language: 'fr' });
  expect(app.situation()).toMatchObject({ offboarding: { messageLanguage: 'fr' } });
});

test('a text that was changed says its language once another is chosen, not that the record changed', async () => {
  const card = await drafted();
  card.write('subject_announcement', 'Our last months');
  card.choose('language_announcement', 'fr');
  await card.until('You changed this text, so it stays as it is. It is in English.');
  expect(card.written('subject_announcement')).toBe('Our last months');
  expect(card.words()).not.toContain('The record has changed since.');
  card.press('Draft it in French');
  expect(card.written('body_announcement')).toContain('Bonjour');
});

test('a message about money is not offered once nothing is open', async () => {
  const card = await openedAt(fakeApp(asSituation(underWay())), 1, 'Settle open payments');
  await card.until('Nothing is open');
  expect(card.words()).not.toContain('Log as sent…');
});

test('what is open is filled in once it was read', async () => {
  const app = fakeApp(asSituation(underWay()));
  app.owes(owed);
  const card = await openedAt(app, 1, 'Settle open payments');
  await card.until('waits for payment');
  fold(card);
  expect(card.written('body_payment_reminder')).toContain('Open on our books: EUR 4,200.00');
});

test('a step with several messages asks which, also when it is done', async () => {
  const done = withDone(underWay(), 'personal_messages');
  const card = await openedAt(fakeApp(asSituation(done)), 4, 'Plan personal messages');
  fold(card);
  expect(card.written('subject_check_in_one_month')).toContain('Acme');
  card.choose('message_personal_messages', 'check_in_six_months');
  expect(card.written('subject_check_in_six_months')).toBe('Acme: half a year later');
});

test.each([
  ['a waived step', 0, 'Explain the ending', withWaived(underWay(), 'explain_reasons')],
  ['a step that has none', 0, 'Meet the client', underWay()],
] as const)('%s offers no message', async (_, stage, title, offboarding) => {
  const card = await openedAt(fakeApp(asSituation(offboarding)), stage, title);
  expect(card.words()).not.toContain('Log as sent…');
});

test("HubSpot's own e-mail is found, the one with the draft's subject first, and logged as that", async () => {
  const app = fakeApp(asSituation(underWay()));
  const at = '2027-01-06T08:00:00.000Z';
  app.finds([
    { id: '61', title: 'Lunch', at, hint: 'berg@acme.example' },
    { id: '62', title: 'The end of our work with Acme', at, hint: '' },
  ]);
  const card = await drafted(app);
  card.press('Log as sent…');
  card.press('Find it in HubSpot');
  await card.until('Lunch · 2027-01-06 · berg@acme.example');
  expect(app.asked('find_in_hubspot')).toEqual({ kind: 'emails', since: '2027-01-04' });
  card.press('This one');
  await card.until('Explain the ending · done 6 Jan by Ann Able');
  expect(app.asked('log_message')).toMatchObject({ how: 'hubspot_email', email: '62' });
});

test('what was changed stays when a list answers otherwise, and another draft is offered', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, 0, 'Suggest alternatives');
  await card.until('Add an alternative');
  card.press('Add an alternative');
  card.choose('alternative_new_alternative', 'smaller_scope');
  card.press('Add an alternative');
  await card.until('Note the answer');
  fold(card);
  const drafted = String(card.written('body_alternative_offered'));
  expect(drafted).toContain('a smaller scope at a lower price');
  card.write('subject_alternative_offered', 'Half of it');
  card.press('Note the answer');
  card.choose('alternative_request-1_done_answer', 'declined');
  card.write('alternative_request-1_done_why', 'Too late.');
  card.press('Note the answer');
  await card.until('The record has changed since.');
  expect(card.written('subject_alternative_offered')).toBe('Half of it');
  expect(card.written('body_alternative_offered')).toBe(drafted);
  card.press('Draft it again');
  expect(card.written('body_alternative_offered')).toContain(
    '[the alternative to offer: not known]',
  );
});

test('a gap is filled into a text that was changed, which is then not out of date', async () => {
  const app = fakeApp(asSituation(underWay({ finalServiceDate: undefined })));
  const card = await drafted(app);
  await card.until('Legal Counsel');
  card.write('subject_announcement', 'Our last months');
  card.pick('gap_final_service_date_announcement', 2027, 2, 31);
  expect(card.written('body_announcement')).toContain('The last day of service is 31 March 2027.');
  expect(card.words()).toContain('You changed this text');
  expect(card.words()).not.toContain('The record has changed since.');
});

test('where the message finishes the step its log stands out, and is the only way while it is open', async () => {
  const card = await drafted();
  expect(card.button('Log as sent…').props.variant).toBe('primary');
  expect(card.button('Mark done').props.variant).toBe('secondary');
  card.press('Log as sent…');
  expect(card.words()).not.toContain('Mark done');
  expect(card.words()).not.toContain('Or mark it done without the message.');
  card.press('Not yet');
  expect(card.button('Mark done').props.variant).toBe('secondary');
});

test('the link that message and step both ask for is asked once, and counts for both', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, 2, 'Document the work');
  await card.until('Legal Counsel');
  expect(card.words()).toContain('Not known yet. Fill it into the message:');
  card.press('Mark done');
  expect(card.words()).toContain('Paste the whole link.');
  card.write('evidence_document_process', 'https://docs.example/acme');
  expect(card.written('body_documentation')).toContain('https://docs.example/acme');
  expect(card.words()).not.toContain('Not known yet.');
  expect(card.words()).toContain('Filled into the message:');
  expect(card.words().split('"evidence_document_process"')).toHaveLength(2);
  card.press('Mark done');
  await card.until('Document the work · done 6 Jan by Ann Able');
  expect(app.asked('update_step')).toMatchObject({
    evidence: { kind: 'link', url: 'https://docs.example/acme' },
  });
});

test('the link to the survey is made where the message lacks it, and fills it', async () => {
  const app = fakeApp(asSituation({ ...underWay(), stage: 'feedback' }));
  const card = await openedAt(app, 3, 'Send the exit survey');
  await card.until('The link to the survey, open until 30 May 2027.');
  card.press('Make the link and fill it in');
  await card.until('https://survey.example/?t=1');
  expect(card.words()).not.toContain('Make the link and fill it in');
  expect(card.words()).not.toContain('Not known yet.');
});
