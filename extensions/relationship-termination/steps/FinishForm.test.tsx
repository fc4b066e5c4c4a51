import { calendarDate } from '../../../src/calendar/calendar-date';
import type { Item } from '../../../src/offboarding/items';
import { fakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { underWay } from '../../shared/testing/offboardings';
import { drawCard } from '../testing';

const label = 'Where, when, and who goes';
const fair: Item = {
  id: 'fair',
  register: 'event',
  values: { event: 'Trade fair', place: 'Hanover', invitation: 'sent' },
  due: calendarDate('2027-04-27'),
  state: 'open',
};

/** Opens the step of the events, with what its list has. */
async function drawn(items: Item[]) {
  const app = fakeApp(asSituation({ ...underWay(), stage: 'keep_in_touch' }));
  app.tasksAre({ status: 'loaded', value: { items, steps: [], notRead: 0 } });
  const card = drawCard(app.serverless);
  await card.until('Next:');
  if (!card.words().includes('Done when: At least one occasion'))
    card.openStep('Plan where to meet again');
  await card.until(items.length > 0 ? 'Trade fair' : label);
  return { app, card };
}

test('an event that is listed is not asked for once more, is sent as it is listed, and stands there once', async () => {
  const { app, card } = await drawn([fair]);
  expect(card.words()).not.toContain(label);
  card.press('Mark done');
  await card.until('Marked done by');
  expect(app.asked('update_step')).toMatchObject({
    evidence: { kind: 'note', text: 'Trade fair, Hanover, 27 April 2027' },
  });
  expect(card.words()).not.toContain(label);
});

test('without an event, the words are asked for', async () => {
  expect((await drawn([])).card.words()).toContain(label);
});
