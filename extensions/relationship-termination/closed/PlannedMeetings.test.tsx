import { CrmActionLink } from '@hubspot/ui-extensions/crm';
import type { Meeting } from '../../../src/api/live';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { builtInStepIds } from '../../../src/playbook/lookup';
import { drawCard, type Drawn } from '../testing';
import { fakeApp, type FakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { closedAs, underWay, withDone } from '../../shared/testing/offboardings';
import { talk } from '../../shared/testing/fixtures';

const title = 'A meeting is still planned for 2027-01-08';
const calledOff = closedAs({ ...underWay(), stage: 'agreements' }, 'retained', 'They stay.');

function drawn(meetings: Meeting[], offboarding: Offboarding = calledOff): [Drawn, FakeApp] {
  const app = fakeApp(asSituation(offboarding));
  app.meets({ status: 'loaded', value: meetings });
  return [drawCard(app.serverless), app];
}

test('a meeting that is still planned after the client stayed is said, and can be marked cancelled', async () => {
  const [card, app] = drawn([talk]);
  await card.until(title);
  expect(card.renderer.find(CrmActionLink).props.actionContext).toMatchObject({ objectId: 77 });
  app.meets({ status: 'loaded', value: [{ ...talk, state: 'cancelled' }] });
  card.press('Cancel it');
  await card.gone(title);
  expect(app.asked('save_meeting')).toMatchObject({
    step: 'meet_client',
    action: 'settle',
    meeting: '101-1:plan',
    outcome: 'cancelled',
    on: '2027-01-08',
  });
});

test('several are listed with their times, and one that was booked elsewhere is cancelled there', async () => {
  const other = { ...talk, id: '78', activityKey: '', start: '2027-01-09T10:00:00.000Z' };
  const [card] = drawn([talk, other]);
  await card.until('Two meetings are still planned');
  expect(card.words()).toContain('2027-01-09');
  expect(card.words().split('Cancel it')).toHaveLength(2);
});

test('one that did not get cancelled says so and stays', async () => {
  const [card, app] = drawn([talk]);
  await card.until(title);
  app.answerNext('save_meeting', { status: 'failed', id: 'c0ffee' });
  card.press('Cancel it');
  await card.until('c0ffee');
  expect(card.words()).toContain(title);
});

test.each<[string, Meeting[], Offboarding, number]>([
  ['that was held', [{ ...talk, state: 'held' }], calledOff, 2],
  ['that is over', [{ ...talk, start: '2027-01-05T10:00:00.000Z' }], calledOff, 2],
  [
    'of an ending that ended',
    [talk],
    closedAs(withDone(underWay(), ...builtInStepIds), 'completed'),
    1,
  ],
])('nothing is said of a meeting %s', async (_, meetings, offboarding, looks) => {
  const [card, app] = drawn(meetings, offboarding);
  await card.until('Closed');
  while (app.called('get_live') < looks) await new Promise((done) => setImmediate(done));
  expect(app.called('get_live')).toBe(looks);
  await new Promise((done) => setImmediate(done));
  expect(card.words()).not.toContain('still planned');
});
