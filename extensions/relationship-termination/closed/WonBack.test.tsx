import { calendarDate } from '../../../src/calendar/calendar-date';
import type { Item } from '../../../src/offboarding/items';
import { builtInStepIds, type StepId } from '../../../src/playbook/lookup';
import { drawCard } from '../testing';
import { fakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { closedAs, underWay, withDone } from '../../shared/testing/offboardings';

const ended = closedAs(withDone(underWay(), ...builtInStepIds), 'completed');

test('the way back of a close by mistake is told for a week, unless they were won back', async () => {
  const told = 'Closed by mistake? Set the stage of its Offboarding record in HubSpot back to';
  const shown = async (closedOn: string, more: Partial<typeof ended> = {}) => {
    const offboarding = { ...ended, closedOn: calendarDate(closedOn), ...more };
    const card = drawCard(fakeApp(asSituation(offboarding)).serverless);
    await card.until('Start again');
    return card.words().includes(told);
  };
  expect(await shown('2027-01-06')).toBe(true);
  expect(await shown('2026-12-29')).toBe(false);
  const wonBack = { on: ended.closedOn, how: 'price', through: 'A call' } as const;
  expect(await shown('2027-01-06', { wonBack })).toBe(false);
});

test('that the client came back is recorded, changed and taken back', async () => {
  const app = fakeApp(asSituation(ended));
  const card = drawCard(app.serverless);
  await card.until('Won back…');
  card.press('Record it');
  expect(card.words()).toContain('Choose what brought them back.');
  expect(card.words()).toContain('Say what led to it');
  expect(app.called('win_back')).toBe(0);
  card.choose('won_back_how', 'price');
  card.write('won_back_through', 'A call in spring');
  card.press('Record it');
  await card.until('Won back on 6 January 2027');
  expect(card.words()).toContain('The price suited them. What led to it: A call in spring');
  expect(card.words()).not.toContain('Won back…');
  card.write('won_back_through', 'An event');
  card.press('Record it');
  await card.until('What led to it: An event');
  expect(app.situation()).toMatchObject({
    offboarding: { wonBack: { on: '2027-01-06', how: 'price', through: 'An event' } },
  });
  card.press('Take it back');
  await card.until('Won back…');
});

test('where the relationship never ended, nobody is won back', async () => {
  const card = drawCard(fakeApp(asSituation(closedAs(underWay(), 'retained'))).serverless);
  await card.until('Start again');
  expect(card.words()).not.toContain('Won back…');
});

test('the follow-up that brought them back is chosen among those that were made', async () => {
  const app = fakeApp(asSituation(ended));
  const result = { id: 'a', register: 'follow_up' as const, values: { about: 'How things are' } };
  const items = [{ ...result, state: 'done' as const, doneAt: '2027-01-05T09:00:00.000Z' }];
  app.tasksAre({ status: 'loaded', value: { items, steps: [], notRead: 0 } });
  const card = drawCard(app.serverless);
  await card.until('Messages and calls · 1 done');
  card.choose('won_back_how', 'price');
  card.choose('won_back_follow_up', 'other');
  card.press('Record it');
  expect(card.words()).toContain('Say what led to it');
  card.choose('won_back_follow_up', 'How things are, 5 January 2027');
  card.press('Record it');
  await card.until('What led to it: How things are, 5 January 2027');
});

test('the next contact is said with what it is and when, held ones are counted', async () => {
  const contact = { consent: 'yes', ways: [], on: ended.closedOn, source: 'rep' } as const;
  const mark = { by: { id: '8', name: 'Ben Baker' }, at: ended.closedAt, requestId: 'watch' };
  const evidence = { kind: 'date', date: calendarDate('2027-03-01') } as const;
  const steps = { ...ended.steps, watch_needs: { state: 'done', mark, evidence } as const };
  const app = fakeApp(asSituation({ ...ended, contact, steps }));
  const planned = { register: 'follow_up' as const, values: { about: 'How things are' } };
  const due = { ...planned, id: 'a', state: 'open' as const, due: calendarDate('2027-02-05') };
  const live = (items: Item[]) =>
    app.tasksAre({ status: 'loaded', value: { items, steps: [], notRead: 0 } });
  live([{ ...due, id: 'b', due: calendarDate('2027-03-05'), values: { about: 'Later' } }, due]);
  const card = drawCard(app.serverless);
  await card.until('Next in touch: 5 February 2027, in 30 days. How things are');
  expect(card.words()).toContain('Reminder: 1 March 2027');
  expect(card.words().match(/Next( in touch)?:/g)).toHaveLength(1);
  live([due]);
  app.put(asSituation({ ...ended, contact: { ...contact, consent: 'no' } }));
  await drawCard(app.serverless).until('One item is on hold.');
});

test('what goes on hold with it is told before it is recorded, and is held then', async () => {
  const contact = { consent: 'yes', ways: [], on: ended.closedOn, source: 'rep' } as const;
  const mark = { by: { id: '8', name: 'Ben Baker' }, at: ended.closedAt, requestId: 'watch' };
  const evidence = { kind: 'date', date: calendarDate('2027-03-01') } as const;
  const steps = { ...ended.steps, watch_needs: { state: 'done', mark, evidence } as const };
  const app = fakeApp(asSituation({ ...ended, contact, steps }));
  const planned = { register: 'follow_up' as const, values: { about: 'How things are' } };
  const due = { ...planned, id: 'a', state: 'open' as const, due: calendarDate('2027-02-05') };
  app.tasksAre({ status: 'loaded', value: { items: [due], steps: [], notRead: 0 } });
  const card = drawCard(app.serverless);
  await card.until('Next in touch: 5 February 2027');
  card.press('Won back…');
  expect(card.words()).toContain('Goes on hold: 1 message or call, 1 reminder.');
  card.choose('won_back_how', 'price');
  card.write('won_back_through', 'A call');
  card.press('Record it');
  await card.until('What led to it: A call');
  expect(card.words()).not.toContain('Next in touch');
  expect(card.words()).not.toContain('1 March 2027, in');
});

test('the days that steps set are told by name, but for those ticked off in HubSpot', async () => {
  const on = (date: string, step: StepId) => {
    const evidence = { kind: 'date', date: calendarDate(date) } as const;
    const mark = { by: { id: '8', name: 'Ben Baker' }, at: ended.closedAt, requestId: step };
    return { [step]: { state: 'done', mark, evidence } as const };
  };
  const steps = {
    ...ended.steps,
    ...on('2027-03-01', 'watch_needs'),
    ...on('2027-02-15', 'personal_messages'),
  };
  const app = fakeApp(asSituation({ ...ended, steps }));
  const card = drawCard(app.serverless);
  await card.until('Next: 15 February 2027, in 40 days. Write the first personal message');
  expect(card.words()).toContain('Reminder: 1 March 2027, in 54 days. See what has changed');
  expect(card.words()).not.toContain('Nothing is planned');
  expect(card.words().match(/Next( in touch)?:/g)).toHaveLength(1);
  const ticked = { step: 'personal_messages' as const, reminder: 'date', done: true };
  app.tasksAre({ status: 'loaded', value: { items: [], steps: [ticked], notRead: 0 } });
  const again = drawCard(app.serverless);
  await again.until('Next: 1 March 2027');
  expect(again.words()).not.toContain('15 February 2027, in');
});

test("a step's second reminder stays once its first is ticked off", async () => {
  const mark = { by: { id: '8', name: 'Ben Baker' }, at: ended.closedAt, requestId: 'data' };
  const values = { done_by: '2027-02-15', backups_until: '2027-03-01' };
  const evidence = { kind: 'form', values } as const;
  const steps = { ...ended.steps, protect_data: { state: 'done', mark, evidence } as const };
  const app = fakeApp(asSituation({ ...ended, steps }));
  const ticked = { step: 'protect_data' as const, reminder: 'done_by', done: true };
  app.tasksAre({ status: 'loaded', value: { items: [], steps: [ticked], notRead: 0 } });
  const card = drawCard(app.serverless);
  await card.until('Next: 1 March 2027, in 54 days. The backups expire');
  expect(card.words()).not.toContain('15 February 2027, in');
});

test('a client who stays has no list of what comes after the end', async () => {
  const card = drawCard(fakeApp(asSituation(closedAs(underWay(), 'retained'))).serverless);
  await card.until('Start again');
  expect(card.words()).not.toContain('After the end');
  expect(card.words()).not.toContain('Nothing is planned');
});
