import { drawCard } from '../testing';
import { fakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { closedAs, underWay } from '../../shared/testing/offboardings';
import { sentenceOf } from '../../shared/sentences';

test('who closes what somebody else has closed reads that, and keeps what they wrote until they have', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Close…');
  card.choose('outcome', 'withdrawn');
  card.write('closing_note', 'Started by mistake.');
  const closed = closedAs(underWay(), 'retained', 'They stay.');
  app.put(asSituation({ ...closed, closedBy: { id: '9', name: 'Otto Other' } }));
  card.save('close-offboarding');
  await card.until('Closing note: They stay.');
  const told = sentenceOf({ code: 'closed_meanwhile' });
  expect(card.words()).toContain(told);
  expect(card.words()).toContain('You had written: “Started by mistake.”');
  card.press('OK');
  expect(card.words()).not.toContain(told);
  expect(app.situation()).toMatchObject({ offboarding: { outcome: 'retained' } });
});

test('who opens a closed offboarding reads nothing of that', async () => {
  const card = drawCard(fakeApp(asSituation(closedAs(underWay(), 'retained'))).serverless);
  await card.until('Retained');
  expect(card.words()).not.toContain('"OK"');
});

test('a refusal from before the close, for another reason, is not told once it is closed', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Close…');
  const code = 'not_provisioned';
  app.answerNext('pause_offboarding', { status: 'refused', refusal: { code } });
  card.write('pause_why', 'They move house.');
  card.save('pause');
  await card.until(sentenceOf({ code }));
  card.choose('outcome', 'withdrawn');
  card.save('close-offboarding');
  await card.until('Start again');
  expect(card.words()).not.toContain('"OK"');
});

test('who finishes a step of what somebody else has closed reads that, with what they wrote', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.openStep('Explain the ending');
  card.write('evidence_explain_reasons', 'Told them by phone.');
  app.put(asSituation(closedAs(underWay(), 'retained')));
  card.press('Mark done');
  await card.until('Start again');
  expect(card.words()).toContain(sentenceOf({ code: 'already_closed' }));
  expect(card.words()).toContain('You had written: “Told them by phone.”');
});

test('what was written into the fields of a step is shown, too', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.showStage(2);
  card.openStep("Get the client's sign-off");
  card.write('evidence_client_sign_off_signed_by', 'Mr Berg');
  card.pick('evidence_client_sign_off_signed_on', 2027, 0, 6);
  card.choose('evidence_client_sign_off_accepted', 'without');
  app.put(asSituation(closedAs(underWay(), 'retained')));
  card.press('Mark done');
  await card.until('Start again');
  expect(card.words()).toContain('You had written: “Mr Berg”');
  expect(card.words()).not.toContain('2027-01-06');
});
