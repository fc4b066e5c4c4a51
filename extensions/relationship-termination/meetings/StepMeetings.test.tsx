import { DateInput, Link, MultiSelect, TimeInput } from '@hubspot/ui-extensions';
import { CrmActionLink } from '@hubspot/ui-extensions/crm';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { instantOf, wallClock, type ClockTime } from '../../../src/calendar/wall-clock';
import type { Meeting } from '../../../src/api/live';
import { drawCard, type Drawn } from '../testing';
import { fakeApp, type FakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { closedAs, underWay, withDone } from '../../shared/testing/offboardings';

const argument = (value: unknown) => value as never;
const talk: Meeting = {
  id: '1',
  activityKey: '101-1:request-1',
  step: 'meet_client',
  title: 'Talk',
  start: '2027-01-08T10:00:00.000Z',
  minutes: 45,
  where: 'https://meet.example/acme',
  state: 'scheduled',
};

function appWith(meetings: Meeting[], offboarding = underWay()): FakeApp {
  const app = fakeApp(asSituation(offboarding));
  app.meets({ status: 'loaded', value: meetings });
  return app;
}
async function opened(app: FakeApp, stage = 0, title = 'Meet the client'): Promise<Drawn> {
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.showStage(stage);
  card.openStep(title);
  return card;
}
async function planning(app: FakeApp, stage?: number, title?: string): Promise<Drawn> {
  const card = await opened(app, stage, title);
  await card.until('Zoe Berg');
  return card;
}
const atTime = (card: Drawn, hours: number, minutes = 0, name = 'time_meet_client') =>
  card.renderer.find(TimeInput, { name }).trigger('onChange', argument({ hours, minutes }));

test('a meeting is scheduled with day, time, place and people, and then shown', async () => {
  const app = appWith([]);
  const card = await planning(app);
  card.pick('day_meet_client', 2027, 0, 8);
  atTime(card, 14, 30);
  card.write('meeting_where_meet_client', 'Room 2');
  card.renderer.find(MultiSelect).trigger('onChange', argument(['21']));
  app.meets({ status: 'loaded', value: [talk] });
  card.press('Schedule');
  await card.until('45 minutes');
  expect(app.asked('save_meeting')).toMatchObject({
    step: 'meet_client',
    action: 'schedule',
    start: '2027-01-08T14:30:00.000Z',
    on: '2027-01-08',
    minutes: 60,
    title: 'Talk about our work together: Acme',
    where: 'Room 2',
    attendees: ['21'],
  });
  expect(card.renderer.maybeFind(DateInput, { name: 'day_meet_client' })).toBeNull();
});

test('those who decide are suggested, and a time; the day alone is entered', async () => {
  const app = appWith([]);
  const anyone = { id: '22', name: 'Yan Berg', hint: '' };
  const decides = { id: '23', name: 'Dora Chief', hint: 'CEO', decides: true as const };
  app.contactsAre({ status: 'loaded', value: [anyone, decides] });
  const card = await opened(app);
  await card.until('Dora Chief');
  card.pick('day_meet_client', 2027, 0, 8);
  card.press('Schedule');
  await card.renderer.waitFor(() =>
    expect(app.asked('save_meeting')).toMatchObject({
      start: '2027-01-08T10:00:00.000Z',
      attendees: ['23'],
    }),
  );
});

test('two fields that change in the same moment are both kept', async () => {
  const app = appWith([]);
  const card = await planning(app);
  const day = card.renderer.find(DateInput, { name: 'day_meet_client' });
  const time = card.renderer.find(TimeInput, { name: 'time_meet_client' });
  day.trigger('onChange', argument({ year: 2027, month: 0, date: 8 }));
  time.trigger('onChange', argument({ hours: 15, minutes: 0 }));
  card.press('Schedule');
  await card.renderer.waitFor(() =>
    expect(app.asked('save_meeting')).toMatchObject({ start: '2027-01-08T15:00:00.000Z' }),
  );
});

test('who comes is shown by name', async () => {
  const card = await opened(appWith([{ ...talk, attendees: ['21', '99'] }]));
  await card.until('with Zoe Berg and 1 more');
});

test('a form that is not filled says so at its fields, and nothing is written', async () => {
  const app = appWith([]);
  const card = await planning(app);
  card.press('Schedule');
  expect(card.words()).toContain('Choose the day.');
  expect(app.called('save_meeting')).toBe(0);
});

test('a time that clocks skip is refused at the time', async () => {
  const app = appWith([]);
  const card = drawCard(app.serverless, { instantAt: () => undefined });
  await card.until('Next:');
  card.openStep('Meet the client');
  await card.until('Zoe Berg');
  card.pick('day_meet_client', 2027, 2, 28);
  atTime(card, 2, 30);
  card.press('Schedule');
  expect(card.words()).toContain('On this day the clocks skip that time.');
});

test('a meeting whose day or time is over took place, with a word about it', async () => {
  const app = appWith([]);
  const card = await planning(app);
  card.pick('day_meet_client', 2027, 0, 6);
  atTime(card, 8);
  expect(card.button('It took place')).toBeDefined();
  atTime(card, 9);
  expect(card.button('Schedule')).toBeDefined();
  expect(card.button('It took place already')).toBeDefined();
  card.pick('day_meet_client', 2027, 0, 5);
  card.write('meeting_words_meet_client', 'They took it well.');
  card.press('It took place');
  await card.until('Meet the client · done 6 Jan by Ann Able');
  expect(app.asked('save_meeting')).toMatchObject({
    outcome: 'held',
    on: '2027-01-05',
    words: 'They took it well.',
  });
  card.openStep('Meet the client');
  await card.until('How it went: They took it well.');
});

test('what was typed survives a failed save', async () => {
  const app = appWith([]);
  const card = await planning(app);
  card.pick('day_meet_client', 2027, 0, 8);
  atTime(card, 14);
  card.write('meeting_where_meet_client', 'Room 2');
  app.answerNext('save_meeting', 'no answer');
  card.press('Schedule');
  await card.until('Saving did not finish');
  expect(card.written('meeting_where_meet_client')).toBe('Room 2');
});

test('a meeting to come can be moved or cancelled; its outcome is asked once it began', async () => {
  const app = appWith([talk]);
  const card = await opened(app);
  await card.until('45 minutes');
  expect(card.words()).not.toContain('It took place');
  card.press('Move…');
  card.pick('day_move_meet_client', 2027, 0, 11);
  card.press('Move it');
  await card.gone('Move it');
  expect(app.asked('save_meeting')).toMatchObject({
    action: 'move',
    meeting: '101-1:request-1',
    start: '2027-01-11T10:00:00.000Z',
    minutes: 45,
  });
  card.press('Cancel it');
  await card.renderer.waitFor(() =>
    expect(app.asked('save_meeting')).toMatchObject({ outcome: 'cancelled', on: '2027-01-08' }),
  );
});

test('a meeting is not moved to the time that it has', async () => {
  const app = appWith([talk]);
  const card = await opened(app);
  await card.until('45 minutes');
  card.press('Move…');
  card.press('Move it');
  await card.until('It is planned for this time already. Choose another.');
  expect(app.called('save_meeting')).toBe(0);
  card.pick('day_move_meet_client', 2027, 0, 11);
  card.press('Move it');
  await card.gone('Move it');
});

test('a meeting that was held earlier than planned is logged as held, without moving it first', async () => {
  const app = appWith([talk]);
  const card = await opened(app);
  await card.until('45 minutes');
  card.press('Already held…');
  card.write('meeting_words_meet_client', 'Calm.');
  card.pick('day_held_meet_client', 2027, 0, 5);
  card.press('It took place');
  await card.until('Meet the client · done');
  expect(app.asked('save_meeting')).toMatchObject({
    action: 'settle',
    outcome: 'held',
    on: '2027-01-05',
    start: '2027-01-05T09:30:00.000Z',
    minutes: 45,
    words: 'Calm.',
  });
});

/** In New York it is the evening of the 5th, while the portal has the 6th. */
const inNewYork = {
  now: () => '2027-01-06T03:30:00.000Z',
  wallClock: (at: string) => wallClock(at, 'America/New_York'),
  instantAt: (date: CalendarDate, time: ClockTime) => instantOf(date, time, 'America/New_York'),
  portalDay: (at: string) => wallClock(at, 'Europe/Berlin').date,
};

test('the days of meetings are those of the viewer’s clock, as their times are', async () => {
  const app = appWith([talk]);
  const card = drawCard(app.serverless, inNewYork);
  await card.until('45 minutes');
  card.press('Already held…');
  card.press('It took place');
  await card.renderer.waitFor(() =>
    expect(app.asked('save_meeting')).toMatchObject({
      outcome: 'held',
      start: '2027-01-05T10:00:00.000Z',
      on: '2027-01-05',
    }),
  );
});

test.each([
  ['It took place', 'held'],
  ['Nobody came', 'no_show'],
])('"%s" is its outcome', async (words, outcome) => {
  const app = appWith([{ ...talk, start: '2027-01-06T09:00:00.000Z' }]);
  const card = await opened(app);
  await card.until('It took place');
  card.press(words);
  await card.renderer.waitFor(() =>
    expect(app.asked('save_meeting')).toMatchObject({ outcome, on: '2027-01-06' }),
  );
  const { state } = (app.situation() as { offboarding: ReturnType<typeof underWay> }).offboarding
    .steps.meet_client;
  expect(state).toBe(outcome === 'held' ? 'done' : 'todo');
});

test('a meeting that nobody came to is entered after its day, and the next thing is to plan a new one', async () => {
  const app = appWith([]);
  const card = await planning(app);
  card.pick('day_meet_client', 2027, 0, 5);
  app.meets({
    status: 'loaded',
    value: [{ ...talk, start: '2027-01-05T10:00:00.000Z', state: 'no_show' }],
  });
  card.press('Nobody came');
  await card.until('Next: Meet the client. Nobody came: plan a new one');
  expect(app.asked('save_meeting')).toMatchObject({
    action: 'schedule',
    outcome: 'no_show',
    on: '2027-01-05',
  });
  expect(card.button('Schedule')).toBeDefined();
});

test('after a no-show another one can be scheduled', async () => {
  const card = await opened(appWith([{ ...talk, state: 'no_show' }]));
  await card.until('Nobody came');
  expect(card.button('Schedule')).toBeDefined();
});

test('held in HubSpot, the step is finished by one button', async () => {
  const app = appWith([{ ...talk, state: 'held', start: '2027-01-05T10:00:00.000Z' }]);
  const card = await opened(app);
  await card.until('HubSpot says that the meeting took place.');
  card.press('Finish the step');
  await card.until('Meet the client · done 6 Jan by Ann Able');
  expect(app.asked('update_step')).toMatchObject({
    action: 'finish',
    evidence: { kind: 'date', date: '2027-01-05' },
  });
});

test("HubSpot's scheduler gets the record, and what was booked there is chosen", async () => {
  const app = appWith([]);
  app.finds([{ id: '77', title: 'Call', at: '2027-01-09T10:00:00.000Z', hint: 'Room 2' }]);
  const card = await opened(app);
  await card.until('Zoe Berg');
  expect(card.renderer.find(CrmActionLink).props).toMatchObject({
    actionType: 'SCHEDULE_MEETING',
    actionContext: { objectTypeId: '0-2', objectId: 101 },
  });
  card.press('Find a meeting that is already in HubSpot');
  await card.until('Call · 2027-01-09 · Room 2');
  expect(app.asked('find_in_hubspot')).toEqual({ kind: 'meetings', since: '2027-01-04' });
  card.press('This one');
  await card.gone('Which of these is it?');
  expect(app.asked('save_meeting')).toMatchObject({
    action: 'link',
    meeting: '77',
    on: '2027-01-09',
  });
});

test('nothing booked is said so, and can be looked for again', async () => {
  const app = appWith([]);
  const card = await opened(app);
  await card.until('Day');
  card.press('Find a meeting that is already in HubSpot');
  await card.until('No meeting was found on this company.');
  card.press('Refresh');
  await card.until('No meeting was found on this company.');
  expect(app.called('find_in_hubspot')).toBe(2);
});

test.each([
  ['no_access', 'This app may not read meetings on this account.'],
  ['failed', 'The meetings in HubSpot could not be read just now.'],
] as const)('where meetings are unknown (%s), the day by hand finishes it', async (why, words) => {
  const app = appWith([]);
  app.meets({ status: 'unavailable', why });
  const card = await opened(app);
  await card.until(words);
  card.pick('evidence_meet_client', 2027, 0, 5);
  card.press('Mark done');
  await card.until('Meet the client · done 6 Jan by Ann Able');
});

test('a talk before the end is taken, with a word about it', async () => {
  const card = await planning(appWith([]), 3, 'Arrange an exit interview');
  card.pick('day_exit_interview', 2027, 2, 31);
  expect(card.words()).toContain('This is not after the last day of service, 31 March 2027.');
  card.pick('day_exit_interview', 2027, 3, 20);
  expect(card.words()).not.toContain('This is not after');
});

test('after the close a talk that was agreed still gets its outcome', async () => {
  const interview: Meeting = { ...talk, step: 'exit_interview', start: '2027-01-06T09:00:00.000Z' };
  const ended = closedAs(withDone(underWay(), 'exit_interview'), 'withdrawn');
  const app = fakeApp(asSituation(ended));
  app.meets({ status: 'loaded', value: [interview] });
  const card = drawCard(app.serverless);
  await card.until('Looking back on our work together');
  expect(app.called('get_live')).toBe(0);
  card.openStep('Looking back');
  await card.until('It took place');
  card.press('It took place');
  await card.renderer.waitFor(() =>
    expect(app.asked('save_meeting')).toMatchObject({ step: 'exit_interview', outcome: 'held' }),
  );
});

test('without contacts, or where they cannot be read, nobody has to be chosen', async () => {
  const app = appWith([]);
  app.answerNext('list_contacts', {
    status: 'done',
    changed: false,
    value: { contacts: { status: 'unavailable', why: 'no_access' } },
  });
  const card = await opened(app);
  await card.until('Day');
  await card.until("The company's contacts could not be read");
});

test('a link with a passcode beside it leads to the link alone', async () => {
  const app = appWith([{ ...talk, where: 'https://zoom.example/j/1 Passcode: 834921' }]);
  const card = await opened(app);
  await card.until('Passcode: 834921');
  expect(card.renderer.find(Link).props.href).toBe('https://zoom.example/j/1');
});
