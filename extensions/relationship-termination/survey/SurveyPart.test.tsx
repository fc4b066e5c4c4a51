import { Accordion, Input } from '@hubspot/ui-extensions';
import { CrmActionButton } from '@hubspot/ui-extensions/crm';
import { answerSurvey } from '../../../src/offboarding/update-survey';
import { stageOfStep, stepById } from '../../../src/playbook/book';
import { stageIds } from '../../../src/playbook/lookup';
import { wordsInEnglish } from '../../../src/playbook/survey-english';
import { questionById } from '../../../src/playbook/survey-lookup';
import { drawCard, type Drawn } from '../testing';
import { today } from '../../shared/testing/dependencies';
import { fakeApp, type FakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { closedAs, underWay } from '../../shared/testing/offboardings';

const atFeedback = () => asSituation({ ...underWay(), stage: 'feedback' });
const values = { handling: '4', would_have_changed: 'Shorter ways.' };
const contact = { consent: 'yes', ways: ['email'] } as const;

async function opened(app: FakeApp): Promise<Drawn> {
  const card = drawCard(app.serverless);
  const title = stepById('exit_survey', {}).title;
  await card.until(title);
  card.openStep(title);
  unfold(card);
  return card;
}
const unfold = (card: Drawn) =>
  card.renderer
    .find(Accordion, ({ props }) => props.title.startsWith('Survey ·'))
    .trigger('onClick');

/** As the client would have, in another window, before the record is opened. */
function answered() {
  const app = fakeApp(atFeedback());
  const before = app.situation();
  if (before.status !== 'open') throw new Error('Not under way.');
  const link = { number: 1, madeOn: today, expiresOn: today };
  const now = { at: '2027-01-06T09:00:00.000Z', today };
  const given = { values, contact, times: 0, link: 1, requestId: 'survey-1-x' };
  const outcome = answerSurvey({ ...before.offboarding, survey: { link } }, given, now);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

test('the survey is folded, and says that there is no link yet', async () => {
  const card = drawCard(fakeApp(atFeedback()).serverless);
  await card.until(stepById('exit_survey', {}).title);
  card.openStep(stepById('exit_survey', {}).title);
  expect(card.words()).toContain('Survey · no link yet');
  expect(card.words()).not.toContain('"Make the link"');
});

test('a link is made until 60 days after the last day, can be copied, and stands in the e-mail', async () => {
  const app = fakeApp(atFeedback());
  const card = await opened(app);
  card.press('Make the link');
  await card.until('Copy the link');
  expect(app.situation()).toMatchObject({
    offboarding: { survey: { link: { number: 1, expiresOn: '2027-05-30' } } },
  });
  expect(card.renderer.find(Input, { name: 'survey_link' }).props.value).toBe(
    'https://survey.example/?t=1',
  );
  card.press('Copy the link');
  await card.until('Copied.');
  expect(card.seen.copied).toEqual(['https://survey.example/?t=1']);
  const email = card.renderer.find(CrmActionButton, { actionType: 'SEND_EMAIL' });
  expect(JSON.stringify(email.props.actionContext)).toContain(
    String.raw`https://survey.example/?t=1\n\nThe link is open until 30 May 2027`,
  );
});

test('until the link is made, making it is the one thing to do, and then sending it', async () => {
  const card = await opened(fakeApp(atFeedback()));
  expect(card.button('Make the link and fill it in').props.variant).toBe('primary');
  expect(card.words()).not.toContain('Log as sent…');
  expect(card.button('Mark done').props.variant).toBe('secondary');
  card.press('Make the link and fill it in');
  await card.until('Log as sent…');
  expect(card.button('Log as sent…').props.variant).toBe('primary');
  expect(card.words()).not.toContain('Make the link and fill it in');
});

test('renewing and revoking ask first', async () => {
  const app = fakeApp(atFeedback());
  const card = await opened(app);
  card.press('Make the link');
  await card.until('Copy the link');
  card.press('Renew…');
  expect(card.words()).toContain('The link before stops working');
  card.pick('survey_expires_on', 2027, 3, 30);
  card.press('Make a new link');
  await card.until('open until 30 April 2027');
  expect(app.situation()).toMatchObject({ offboarding: { survey: { link: { number: 2 } } } });
  card.press('Revoke…');
  expect(app.situation()).not.toHaveProperty('offboarding.survey.link.revokedOn');
  card.press('Revoke the link');
  await card.until('The link was revoked on 6 January 2027.');
  expect(card.words()).toContain('Make the link');
});

test('an account without the secrets says what is missing, and keeps the day that was picked', async () => {
  const app = fakeApp(atFeedback());
  const card = await opened(app);
  card.pick('survey_expires_on', 2027, 3, 30);
  app.answerNext('make_survey_link', { status: 'refused', refusal: { code: 'survey_not_set_up' } });
  card.press('Make the link');
  await card.until('adds the two secrets of the survey');
  card.press('Make the link');
  await card.until('open until 30 April 2027');
});

test('without the package survey there is no link, and answers are taken by phone', async () => {
  Reflect.set(globalThis, 'RELTERM_PACKAGES', []);
  const link = { number: 1, madeOn: today, expiresOn: today };
  const app = fakeApp(asSituation({ ...underWay(), stage: 'feedback', survey: { link } }));
  const card = await opened(app);
  expect(card.words()).toContain('Survey · by phone, no answer yet');
  expect(card.words()).toContain('there is no link to send. Ask the client by phone.');
  expect(card.words()).toContain('Enter answers given by phone');
  expect(card.words()).not.toContain('Log as sent…');
  expect(app.called('get_survey_link')).toBe(0);
});
afterEach(() => Reflect.deleteProperty(globalThis, 'RELTERM_PACKAGES'));

test('a link that could not be read can be read again', async () => {
  const app = fakeApp(atFeedback());
  const card = await opened(app);
  app.answerNext('get_survey_link', { status: 'failed', id: 'x' });
  card.press('Make the link');
  await card.until('Read the link again');
  card.press('Read the link again');
  await card.until('Copy the link');
});

test("the client's answers show when the card opens, with where they came from", async () => {
  const card = await opened(fakeApp(asSituation(answered())));
  await card.until('Survey · answered by the client, score 4 of 5');
  for (const words of ['“Shorter ways.”', 'Yes: e-mail', 'said in the survey, 6 January 2027']) {
    expect(card.words()).toContain(words);
  }
});

test('answers given by phone are entered, marked as such, and refused when empty', async () => {
  const app = fakeApp(atFeedback());
  const card = await opened(app);
  card.save('change-survey_answers');
  expect(card.words()).toContain('Enter at least one answer.');
  card.choose('answer_main_reason', 'cost');
  card.choose('answer_handling', '5');
  card.write('answer_would_have_changed', 'A call before the price went up.');
  card.choose('consent_survey_answers', 'no');
  card.save('change-survey_answers');
  await card.until('Given by phone, entered by Ann Able');
  expect(app.situation()).toMatchObject({
    offboarding: {
      survey: { answers: { source: 'phone', values: { main_reason: 'cost', handling: '5' } } },
      contact: { consent: 'no', ways: [], source: 'phone' },
      steps: { exit_survey: { state: 'done' } },
    },
  });
  expect(card.seen.closedPanels).toEqual(['change-survey_answers']);
});

test('answers that came in meanwhile are shown before they are written over', async () => {
  const app = fakeApp(atFeedback());
  const card = await opened(app);
  card.choose('answer_handling', '1');
  app.put(asSituation(answered()));
  card.save('change-survey_answers');
  await card.until('Other answers came in meanwhile');
  await card.until('“Shorter ways.”');
  expect(app.situation()).toMatchObject({
    offboarding: { survey: { answers: { source: 'client' } } },
  });
  card.save('change-survey_answers');
  await card.until('Given by phone');
  expect(app.situation()).toMatchObject({
    offboarding: {
      survey: { answers: { values: { handling: '1', would_have_changed: 'Shorter ways.' } } },
    },
  });
});

test('after the close the score and the answers show, and a new link can be made', async () => {
  const open = { ...answered(), status: 'under_way', stage: 'feedback' } as const;
  const ended = { outcome: 'completed', closedStage: 'completed' } as const;
  const closed = { ...closedAs(open, 'withdrawn'), ...ended };
  const card = drawCard(fakeApp(asSituation(closed)).serverless);
  await card.until("The client's view");
  expect(card.words()).toContain('4 of 5');
  unfold(card);
  await card.until('Copy the link');
  card.press('Renew…');
  card.press('Make a new link');
  await card.until('30 May 2027');
});

test('once the offboarding was called off no link is offered, and what was answered still shows', async () => {
  const open = { ...answered(), status: 'under_way', stage: 'feedback' } as const;
  const card = drawCard(fakeApp(asSituation(closedAs(open, 'withdrawn'))).serverless);
  await card.until("The client's view");
  unfold(card);
  expect(card.words()).toContain('The ending was called off, so nothing is asked any more.');
  expect(card.words()).toContain('“Shorter ways.”');
  for (const offered of ['Copy the link', 'Renew…', 'Make the link', 'Reading the link'])
    expect(card.words()).not.toContain(offered);
});

test('a link that nobody answered before the offboarding was called off is no longer asked', async () => {
  const link = { number: 1, madeOn: today, expiresOn: today };
  const open = { ...underWay(), stage: 'feedback', survey: { link } } as const;
  const card = drawCard(fakeApp(asSituation(closedAs(open, 'withdrawn'))).serverless);
  await card.until('Survey · no longer asked, no answer');
});

test('what the client told the rep about contact is written down, and the newest word counts', async () => {
  const app = fakeApp(asSituation({ ...answered(), status: 'under_way', stage: 'keep_in_touch' }));
  const card = drawCard(app.serverless);
  const title = stepById('personal_messages', {}).title;
  await card.until(title);
  card.openStep(title);
  expect(card.words()).toContain('said in the survey');
  card.choose('consent_contact', 'no');
  card.save('change-contact');
  await card.until('told us, 6 January 2027');
  expect(app.situation()).toMatchObject({
    offboarding: { contact: { consent: 'no', ways: [], source: 'rep' } },
  });
});

test.each([
  ['exit_survey', 'The client wants no survey', 'The client wants no survey', undefined],
  ['personal_messages', 'No', 'The client wants no contact', 'no'],
] as const)('one click settles the client’s no: %s', async (step, button, words, consent) => {
  const app = fakeApp(asSituation({ ...underWay(), stage: 'keep_in_touch' }));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.showStage(stageIds.indexOf(stageOfStep(step, {})));
  card.openStep(stepById(step, {}).title);
  await card.until(button);
  if (consent) expect(card.words()).not.toContain(words);
  card.press(button);
  await card.until(`${stepById(step, {}).title} · waived by Ann Able`);
  expect(app.situation()).toMatchObject({
    offboarding: {
      steps: { [step]: { state: 'waived', reason: `${words}.` } },
      ...(consent ? { contact: { consent } } : {}),
    },
  });
});

test('every question of the survey is asked as it is written', async () => {
  const card = await opened(fakeApp(atFeedback()));
  expect(card.words()).toContain(wordsInEnglish(questionById('work_again').id));
});
