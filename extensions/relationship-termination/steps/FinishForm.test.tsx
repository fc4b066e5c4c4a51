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

/** Opens the step of the events, with what its list has; undefined if the list cannot be read. */
async function drawn(items: Item[] | undefined) {
  const app = fakeApp(asSituation({ ...underWay(), stage: 'keep_in_touch' }));
  app.tasksAre(
    items
      ? { status: 'loaded', value: { items, steps: [], notRead: 0 } }
      : { status: 'unavailable', why: 'failed' },
  );
  const card = drawCard(app.serverless);
  await card.until('Next:');
  if (!card.words().includes('Done when: At least one occasion'))
    card.openStep('Plan where to meet again');
  await card.until(items?.length ? 'Trade fair' : items ? 'Add an event' : label);
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

test('without an event, its list alone asks for it, and neither the words nor the invitation', async () => {
  const { card } = await drawn([]);
  expect(card.words()).not.toContain(label);
  expect(card.words()).toContain('the invitation is drafted with it');
  expect(card.words()).not.toMatch(/Fill it into the message|without the message/);
  expect(card.button('Mark done').props.variant).toBe('primary');
});

test('without an event, marking it done asks for the words', async () => {
  const { app, card } = await drawn([]);
  card.press('Mark done');
  await card.until(label);
  expect(app.called('update_step')).toBe(0);
});

test('an event that is added after the words were asked for stands for them', async () => {
  const { app, card } = await drawn([]);
  card.press('Mark done');
  await card.until('Write a few words on it.');
  app.tasksAre({ status: 'loaded', value: { items: [fair], steps: [], notRead: 0 } });
  card.write('event_new_event', 'Trade fair');
  card.choose('event_new_invitation', 'sent');
  card.pick('due_event_new', 2027, 3, 27);
  card.press('Add an event');
  await card.until('○ Trade fair');
  expect(card.words()).not.toContain(label);
  expect(card.words()).not.toContain('Write a few words on it.');
});

test('the invitation is drafted with an event whose invitation is still to be sent', async () => {
  const { card } = await drawn([{ ...fair, values: { ...fair.values, invitation: 'to_send' } }]);
  expect(card.words()).toContain('Or mark it done without the message.');
  expect(card.words()).not.toContain('the invitation is drafted with it');
});

test('where the list cannot be read, the words are asked for', async () => {
  expect((await drawn(undefined)).card.words()).toContain(label);
});
