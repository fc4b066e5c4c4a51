import { drawCard } from '../testing';
import { fakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { underWay, withDone } from '../../shared/testing/offboardings';

test('who ended it is corrected after a look at what changes, and the steps follow', async () => {
  const app = fakeApp(asSituation(withDone(underWay(), 'client_sign_off')));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.press('Details');
  expect(card.words()).not.toContain('What changes');
  card.choose('stated_initiator', 'non_payment');
  card.choose('stated_reason_reason', 'non_payment');
  expect(card.words()).toMatch(/No longer asked for: .*Get the client's sign-off/);
  expect(card.words()).toContain("What was recorded stays: Get the client's sign-off.");
  expect(card.words()).toContain('Our words');
  card.save('change-stated_reason');
  await card.until('We end it over non-payment');
  expect(app.asked('update_reason')).toMatchObject({ which: 'stated', initiator: 'non_payment' });
});

test('who ended it brings its usual reason in place of one that does not fit, as at the start', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.press('Details');
  card.choose('stated_initiator', 'non_payment');
  card.save('change-stated_reason');
  await card.until('We end it over non-payment');
  expect(app.asked('update_reason')).toMatchObject({ reason: { id: 'non_payment' } });
});

test('our own words are never shown or sent as the client’s, and come back', async () => {
  const own = 'They cost us more than they pay.';
  const statedReason = { id: 'product_fit' } as const;
  const ours = underWay({ initiator: 'us', statedReason, statedWords: own });
  const app = fakeApp(asSituation(ours));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.press('Details');
  expect(card.written('stated_words')).toBe(own);
  card.choose('stated_initiator', 'client');
  expect(card.words()).toContain("The client's words");
  expect(card.written('stated_words')).toBe('');
  expect(card.words()).toContain('Our words are kept apart');
  card.write('stated_words', 'You answer too late.');
  card.save('change-stated_reason');
  await card.until('They leave as the product does not fit');
  expect(app.asked('update_reason')).toMatchObject({ words: 'You answer too late.' });
  card.choose('stated_initiator', 'us');
  expect(card.written('stated_words')).toBe(own);
  expect(card.words()).toContain("The client's words are kept apart");
  card.save('change-stated_reason');
  await card.until('We end it as the product does not fit');
  expect(app.asked('update_reason')).toMatchObject({ initiator: 'us', words: own });
});

test('at the start, what was written as ours is not sent as the client’s', async () => {
  const app = fakeApp();
  const card = drawCard(app.serverless);
  await card.until('Start');
  card.press('Start');
  card.choose('initiator', 'us');
  card.choose('start_reason', 'product_fit');
  card.write('statedWords', 'They cost us more than they pay.');
  card.choose('initiator', 'client');
  expect(card.written('statedWords')).toBe('');
});

test('who ended it cannot become the client while the reason is ours', async () => {
  const ours = underWay({ initiator: 'us', statedReason: { id: 'non_payment' } });
  const app = fakeApp(asSituation(ours));
  const card = drawCard(app.serverless);
  await card.until('We end it over non-payment');
  card.press('Details');
  card.choose('stated_initiator', 'client');
  card.save('change-stated_reason');
  await card.until('Choose a reason that fits who ended it.');
  card.choose('stated_reason_reason', 'cost');
  card.write('stated_words', 'You cost too much.');
  card.save('change-stated_reason');
  await card.until('They leave over cost');
  expect(app.asked('update_reason')).toMatchObject({ initiator: 'client', reason: { id: 'cost' } });
});

test('days on which steps are due then are shown before the reason is saved', async () => {
  const card = drawCard(
    fakeApp(asSituation(underWay({ statedReason: { id: 'cost' } }))).serverless,
  );
  await card.until('Next:');
  card.press('Details');
  card.choose('stated_reason_reason', 'competitor');
  expect(card.words()).toMatch(
    /Due on another day: Suggest alternatives, no day yet instead of \d+ \w+\./,
  );
});

test('another reason with the same steps is said to be', async () => {
  const card = drawCard(fakeApp(asSituation(underWay())).serverless);
  await card.until('Next:');
  card.press('Details');
  card.choose('stated_reason_reason', 'competitor');
  expect(card.words()).toContain('The same steps apply as before.');
});
