import { drawCard } from './testing';
import { fakeApp } from '../shared/testing/app';
import { asSituation } from '../shared/testing/decide';
import { underWay, withDone } from '../shared/testing/offboardings';

test('an answer to a read that was sent before a write is dropped when it comes late', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.openStep('Meet the client');
  const release = app.hold('get_offboarding');
  app.answerNext('update_step', { status: 'refused', refusal: { code: 'step_already_done' } });
  card.press('Mark as started');
  await card.until('Someone has already marked this step done.');
  card.press('Mark as started');
  await card.until('Started by Ann Able');
  release();
  await new Promise((done) => setImmediate(done));
  expect(card.words()).toContain('Started by Ann Able');
});

const busy = (more: object = {}) =>
  ({ status: 'refused', refusal: { code: 'busy', ...more } }) as const;

test('a write that the function could not wait for is tried once more, when HubSpot asks', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.openStep('Meet the client');
  app.answerNext('update_step', busy({ waitSeconds: 8 }));
  card.press('Mark as started');
  await card.until('Started by Ann Able');
  expect(card.seen.waited).toEqual([8000]);
  const asked = app.calls.filter(({ name }) => name === 'update_step');
  expect(new Set(asked.map(({ parameters }) => JSON.stringify(parameters))).size).toBe(1);
});

test('a write that the function tried itself is not tried again, and the card says so at the step', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.openStep('Meet the client');
  app.answerNext('update_step', busy());
  card.press('Mark as started');
  await card.until('HubSpot is busy just now.');
  expect(app.called('update_step')).toBe(1);
});

test('writes at two places go one after the other, so that neither answer is old', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  const release = app.hold('update_step');
  card.openStep('Meet the client');
  card.press('Mark as started');
  card.openStep('Explain the ending');
  card.press('Mark as started');
  expect(app.called('update_step')).toBe(0);
  await new Promise((done) => setImmediate(done));
  expect(app.called('update_step')).toBe(1);
  release();
  await card.until('◐ Explain the ending');
  expect(card.words()).toContain('Started by Ann Able');
});

test('a save that changes nothing because someone did the same shows what holds', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.openStep('Meet the client');
  app.put(asSituation(withDone(underWay(), 'hear_concerns')));
  card.press('Mark as started');
  await card.until("Hear the client's concerns · done 5 Jan by Ben Baker");
});

test('what somebody else did first is told at the top, as its step may be out of sight by then', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.openStep('Meet the client');
  app.answerNext('update_step', { status: 'refused', refusal: { code: 'step_already_done' } });
  card.press('Mark as started');
  await card.until('Someone has already marked this step done.');
  expect(card.seen.told.join()).toContain('Someone has already marked this step done.');
});
