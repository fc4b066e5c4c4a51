import { Accordion } from '@hubspot/ui-extensions';
import { calendarDate } from '../../../src/calendar/calendar-date';
import type { Open } from '../../../src/offboarding/offboarding';
import { builtInStepIds } from '../../../src/playbook/lookup';
import { drawCard } from '../testing';
import { fakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { closedAs, underWay, withDone } from '../../shared/testing/offboardings';

const by = { id: '8', name: 'Ben Baker' };
const mark = { by, at: '2027-01-05T08:00:00.000Z', requestId: 'done' };
const values = { contact: 'Ann Able', reachable: 'ann@ours.example' };
const followUp = {
  id: 't-1',
  register: 'follow_up' as const,
  values: { about: 'How things are', channel: 'email' },
  due: calendarDate('2027-04-30'),
  state: 'open' as const,
};

const agreed = {
  contact: { consent: 'yes', ways: [], on: calendarDate('2027-01-05'), source: 'rep' },
} as const;

function ended(until = '2027-09-30'): Open {
  const open = withDone(underWay(), ...builtInStepIds);
  const evidence = { kind: 'form', values: { ...values, until } } as const;
  const stay_available = { state: 'done', mark, evidence } as const;
  return { ...open, ...agreed, steps: { ...open.steps, stay_available } };
}

test('the closed card says the next contact, whom the client may ask, and keeps the lists that go on', async () => {
  const app = fakeApp(asSituation(closedAs(ended(), 'completed')));
  app.tasksAre({ status: 'loaded', value: { items: [followUp], steps: [], notRead: 0 } });
  const card = drawCard(app.serverless);
  await card.until('Next in touch: 30 April 2027, in 114 days.');
  expect(card.words()).toContain('Messages and calls · 1 open');
  expect(card.words()).toContain('The client may ask Ann Able until 30 September 2027.');
  expect(card.words()).not.toContain('Handover plan');
});

test('once the day is over, until which the client may ask, the card says so', async () => {
  const app = fakeApp(asSituation(closedAs(ended('2027-01-05'), 'completed')));
  const card = drawCard(app.serverless);
  await card.until('The client could ask Ann Able until 5 January 2027; that day is over.');
});

test('what is open in a list is next where its day comes first', async () => {
  const concern = {
    id: 't-2',
    register: 'concern' as const,
    values: { words: 'Who answers in August?' },
    due: calendarDate('2027-01-20'),
    state: 'open' as const,
  };
  const app = fakeApp(asSituation(closedAs(ended(), 'completed')));
  app.tasksAre({ status: 'loaded', value: { items: [followUp, concern], steps: [], notRead: 0 } });
  const card = drawCard(app.serverless);
  await card.until('Next: 20 January 2027, in 14 days. ');
  expect(card.words()).toContain('Who answers in August?');
  expect(card.words()).toContain('In touch: 30 April 2027, in 114 days.');
});

test('without a planned contact the closed card says so, and nothing of it before the tasks are read', async () => {
  const app = fakeApp(asSituation(closedAs(withDone(underWay(), ...builtInStepIds), 'completed')));
  const release = app.hold('get_live');
  const card = drawCard(app.serverless);
  await card.until('Stated reason');
  expect(card.words()).not.toContain('Nothing is planned');
  release();
  await card.until('Nothing is planned to keep in touch.');
});

test('where the client stays no contact is planned any more', async () => {
  const app = fakeApp(asSituation(closedAs(ended(), 'retained', 'They stay.')));
  app.tasksAre({ status: 'loaded', value: { items: [followUp], steps: [], notRead: 0 } });
  const card = drawCard(app.serverless);
  await card.until('Messages and calls · 1 on hold');
  expect(card.words()).not.toContain('Next in touch');
});

test('what is there is shown, and a chosen list opens with its form', async () => {
  const app = fakeApp(asSituation(closedAs(ended(), 'completed')));
  app.tasksAre({ status: 'loaded', value: { items: [followUp], steps: [], notRead: 0 } });
  const card = drawCard(app.serverless);
  await card.until('Messages and calls · 1 open');
  const titles = () => card.renderer.findAll(Accordion).map(({ props }) => props.title);
  expect(titles()).not.toContain('Duties that last');
  card.choose('add_after_close', 'duty');
  expect(titles()).toContain('Duties that last');
  expect(card.button('Add a duty').text).toBe('Add a duty');
  expect(card.button('Cancel')).toBeDefined();
});

test('an open item of a list that does not go on can be finished, and nothing added to it', async () => {
  const app = fakeApp(asSituation(closedAs(ended(), 'completed')));
  const item = { id: 't-2', register: 'handover' as const, values: { what: 'Report' } };
  const items = [{ ...item, state: 'open' as const }];
  app.tasksAre({ status: 'loaded', value: { items, steps: [], notRead: 0 } });
  const card = drawCard(app.serverless);
  await card.until('Handover plan · 1 open');
  card.step('Handover plan').trigger('onClick');
  expect(card.button('Mark handed over').text).toBe('Mark handed over');
  expect(card.words()).not.toContain('Add an item');
});

test('where the lists could not be read none is left out as empty', async () => {
  const app = fakeApp(asSituation(closedAs(ended(), 'completed')));
  app.tasksAre({ status: 'unavailable', why: 'failed' });
  const card = drawCard(app.serverless);
  await card.until('Duties that last');
});

test('the first meeting is told with its day and how it went, as the exit interview is', async () => {
  const open = ended();
  const evidence = { kind: 'date', date: calendarDate('2027-01-05'), words: 'Calm.' } as const;
  const steps = { ...open.steps, meet_client: { state: 'done', mark, evidence } as const };
  const app = fakeApp(asSituation(closedAs({ ...open, steps }, 'completed')));
  const card = drawCard(app.serverless);
  await card.until('Talk about our work together: 5 January 2027 · Calm.');
  expect(card.words()).toContain('Looking back on our work together');
});
