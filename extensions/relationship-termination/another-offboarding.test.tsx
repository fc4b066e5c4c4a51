import { drawCard, type Drawn } from './testing';
import { fakeApp } from '../shared/testing/app';
import { asSituation } from '../shared/testing/decide';
import { talk } from '../shared/testing/fixtures';
import { closedAs, underWay } from '../shared/testing/offboardings';

async function startAgain(card: Drawn) {
  await card.until('Start again');
  card.press('Start again');
  card.choose('initiator', 'client');
  card.choose('start_reason', 'cost');
  card.write('statedWords', 'Once more.');
  card.pick('finalServiceDate', 2027, 2, 31);
  card.press('Start the offboarding');
  await card.until('Next: Meet the client');
}

const retained = closedAs({ ...underWay(), stage: 'agreements' }, 'retained', 'They stay.');

test('a new offboarding shows no meeting that was read for the one before it', async () => {
  const app = fakeApp(asSituation(retained));
  app.meets({ status: 'loaded', value: [talk] });
  const card = drawCard(app.serverless);
  await card.until('A meeting is still planned for 2027-01-08');
  app.meets({ status: 'loaded', value: [] });
  const release = app.hold('get_live');
  await startAgain(card);
  expect(card.words()).not.toContain('2027-01-08');
  release();
});

test('live data that was asked for before the new start is dropped when it comes late', async () => {
  const app = fakeApp(asSituation(retained));
  app.meets({ status: 'loaded', value: [talk] });
  const releases = [app.hold('get_live'), app.hold('get_live')];
  const card = drawCard(app.serverless);
  await card.until('Start again');
  await card.renderer.waitFor(() => expect(app.called('get_live')).toBe(2));
  app.meets({ status: 'loaded', value: [] });
  const releaseNew = app.hold('get_live');
  await startAgain(card);
  for (const release of releases) release();
  await new Promise((done) => setImmediate(done));
  expect(card.words()).not.toContain('2027-01-08');
  releaseNew();
});

test('what was typed at the former offboarding, and its refusals, are not at the new one', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.openStep('Explain the ending');
  card.write('evidence_explain_reasons', 'Told them by phone.');
  app.put(asSituation(retained));
  card.press('Mark done');
  await card.until('You had written: “Told them by phone.”');
  await startAgain(card);
  card.openStep('Explain the ending');
  expect(card.written('evidence_explain_reasons') ?? '').toBe('');
  expect(card.words()).not.toContain('is closed');
});
