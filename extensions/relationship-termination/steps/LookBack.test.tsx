import { drawCard, type Drawn } from '../testing';
import { fakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { underWay, withWaived } from '../../shared/testing/offboardings';

async function opened(app: ReturnType<typeof fakeApp>): Promise<Drawn> {
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.showStage(4);
  card.openStep('Hold a post-mortem');
  return card;
}

test('the post-mortem shows what happened, and wants our own view of the reason first', async () => {
  const app = fakeApp(asSituation(withWaived(underWay(), 'revoke_access')));
  const card = await opened(app);
  for (const words of [
    'What happened',
    '4 January 2027: The ending began: Cost · Our price increase',
    'Waived: Revoke access, by Lea Legal: No contract',
    'First: why did it end, in our own view?',
  ]) {
    expect(card.words()).toContain(words);
  }
  for (const field of ['causes', 'signals', 'tried']) {
    card.write(`evidence_post_mortem_${field}`, 'Reviews were late.');
  }
  card.press('Mark done');
  await card.until('Enter your own view of the reason first');
});

test('our own view is entered from there, and then it asks what was promised and delivered', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await opened(app);
  expect(card.words()).not.toContain('What was promised');
  card.choose('analysed_reason_step_reason', 'performance');
  card.choose('avoidable_step', 'yes');
  card.press('Save our view');
  await card.until('The client said: Cost. We found: Our service or product fell short.');
  expect(card.words()).not.toContain('First: why did it end');
  for (const field of ['causes', 'signals', 'tried', 'promised', 'delivered']) {
    card.write(`evidence_post_mortem_${field}`, 'Reviews were late.');
  }
  card.write('evidence_post_mortem_notes', 'our wiki');
  card.press('Mark done');
  expect(card.words()).toContain('Paste the whole link.');
  card.write('evidence_post_mortem_notes', 'https://wiki.example/1');
  card.press('Mark done');
  await card.until('Hold a post-mortem · done 6 Jan by Ann Able');
});

test('that the stated reason is right is said by one click', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await opened(app);
  card.press('The stated reason is right');
  expect(card.words()).not.toContain('The stated reason is right');
  card.press('Save our view');
  expect(card.words()).toContain('Say whether it could have been avoided.');
  card.choose('avoidable_step', 'no');
  card.press('Save our view');
  await card.gone('Save our view');
  expect(app.situation()).toMatchObject({
    offboarding: { analysedReason: underWay().statedReason, avoidable: 'no' },
  });
});

test('whom the client goes to, and until when, is kept with our view', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.press('Details');
  card.choose('analysed_reason_reason', 'competitor');
  card.choose('avoidable', 'no');
  card.write('competitor', 'Rival GmbH');
  card.pick('competitor_contract_end', 2028, 5, 30);
  card.save('change-analysed_reason');
  await card.until('We found: They chose a competitor.');
  expect(app.situation()).toMatchObject({
    offboarding: { competitor: 'Rival GmbH', competitorContractEnd: '2028-06-30' },
  });
});
