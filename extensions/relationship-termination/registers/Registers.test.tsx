import { Accordion, Select, ToggleGroup } from '@hubspot/ui-extensions';
import * as z from 'zod/mini';
import { calendarDate } from '../../../src/calendar/calendar-date';
import type { Open } from '../../../src/offboarding/offboarding';
import { registerById } from '../../../src/playbook/lookup';
import { fakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { underWay } from '../../shared/testing/offboardings';
import { drawCard } from '../testing';
import { today } from '../../shared/testing/dependencies';
import { presetDay } from './item-request';

async function concerns(app = fakeApp(asSituation(underWay()))) {
  const card = drawCard(app.serverless);
  await card.until('Open communication');
  card.openStep("Hear the client's concerns");
  await card.until('Concerns');
  return { app, card };
}

test('an empty list says what belongs there', async () => {
  const { card } = await concerns();
  await card.until("Write down each concern in the client's own words");
  expect(card.words()).toContain('Add a concern');
});

test('a concern that is added shows in the list, and its form is empty again', async () => {
  const { app, card } = await concerns();
  await card.until('Add a concern');
  card.press('Add a concern');
  card.write('concern_new_words', 'Who keeps our data?');
  card.choose('concern_new_kind', 'data');
  card.press('Add a concern');
  await card.until('○ Who keeps our data?');
  expect(app.asked('save_items')).toMatchObject({
    action: 'add',
    register: 'concern',
    entries: [{ values: { words: 'Who keeps our data?', kind: 'data' }, due: '2027-01-13' }],
  });
  expect(card.words()).toContain('Data or access · answer by 13 Jan');
  expect(card.words()).toContain('1 open');
});

test('a duty asks for its day by the name of the field, unless it has no end', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Open communication');
  card.showStage(1);
  card.openStep('Review the contract terms');
  await card.until('Add a duty');
  card.press('Add a duty');
  card.write('duty_new_duty', 'Confidentiality');
  card.choose('duty_new_bound', 'both');
  card.press('Add a duty');
  await card.until('Choose a day for “Ends on”.');
  card.tick('duty_new_lasts');
  expect(card.words()).not.toContain('Ends on');
  card.press('Add a duty');
  await card.until('○ Confidentiality');
  expect(card.words()).toContain('Both sides · It has no end');
  expect(app.asked('save_items')).toMatchObject({ entries: [{ values: { lasts: 'no_end' } }] });
});

test('an access closes on the last day of service, until another day is chosen', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Open communication');
  card.showStage(1);
  card.openStep('Revoke access');
  await card.until('Add access');
  card.press('Add access');
  card.write('access_new_system', 'Their ticket system');
  card.write('access_new_holder', 'Zoe Berg');
  card.choose('access_new_side', 'ours');
  card.press('Add access');
  await card.until('○ Their ticket system');
  expect(app.asked('save_items')).toMatchObject({ entries: [{ due: '2027-03-31' }] });
});

test('an item whose owner was deactivated names them and says what to do', async () => {
  const app = fakeApp(asSituation(underWay()));
  const values = { words: 'Who keeps our data?', kind: 'data' };
  const item = { id: '7', register: 'concern', values, state: 'open', ownerId: '13' } as const;
  app.tasksAre({ status: 'loaded', value: { items: [item], steps: [], notRead: 0 } });
  const { card } = await concerns(app);
  await card.until('Gus Gone (deactivated: choose another owner)');
  expect(app.called('list_owners')).toBe(2);
});

test('an item that another person did says who did it, and for whom', async () => {
  const app = fakeApp(asSituation(underWay()));
  const values = { words: 'Who keeps our data?', kind: 'data' };
  const done = { state: 'done', doneBy: 'Ann Able', ownerId: '12' } as const;
  const item = { id: '7', register: 'concern', values, ...done } as const;
  app.tasksAre({ status: 'loaded', value: { items: [item], steps: [], notRead: 0 } });
  const { card } = await concerns(app);
  await card.until('answered · by Ann Able for Omar Owner');
});

test.each([
  ['known', {}, '2027-03-31'],
  ['not known yet', { finalServiceDate: undefined }, '2027-01-20'],
  ['over', { finalServiceDate: calendarDate('2027-01-05') }, '2027-01-20'],
])('with a last day of service that is %s an access closes by default', (_, end, day) => {
  expect(presetDay(registerById('access'), { ...underWay(), ...end }, today)).toBe(day);
});

test('what is missing is said at its field, and nothing is asked', async () => {
  const { app, card } = await concerns();
  await card.until('Add a concern');
  card.press('Add a concern');
  card.press('Add a concern');
  expect(card.words()).toContain('Write a few words on it.');
  expect(card.words()).toContain('Choose one.');
  expect(app.called('save_items')).toBe(0);
});

test('a concern that is added shows in a stage that was read before', async () => {
  const { app, card } = await concerns();
  await card.until('Add a concern');
  card.showStage(4);
  await card.until("Follow the client's needs");
  expect(app.called('get_live')).toBe(2);
  card.showStage(0);
  card.openStep("Hear the client's concerns");
  card.press('Add a concern');
  card.write('concern_new_words', 'Who keeps our data?');
  card.choose('concern_new_kind', 'data');
  card.press('Add a concern');
  await card.until('○ Who keeps our data?');
  card.showStage(4);
  card.openStep('Hold a post-mortem');
  await card.until('Signs that were there');
  expect(card.words()).toContain('○ Who keeps our data?');
});

test('a concern is answered with its answer, and opened again', async () => {
  const { card } = await concerns();
  await card.until('Add a concern');
  card.press('Add a concern');
  card.write('concern_new_words', 'Who keeps our data?');
  card.choose('concern_new_kind', 'data');
  card.press('Add a concern');
  await card.until('○ Who keeps our data?');
  card.press('Mark answered');
  card.write('concern_request-1_done_answer', 'We delete it in May.');
  card.press('Mark answered');
  await card.until('✓ Who keeps our data?');
  expect(card.words()).toContain('What we answered: We delete it in May.');
  card.press('Reopen');
  await card.until('○ Who keeps our data?');
});

test('a refused save keeps what was typed and says why', async () => {
  const { app, card } = await concerns();
  await card.until('Add a concern');
  card.press('Add a concern');
  card.write('concern_new_words', 'Who keeps our data?');
  card.choose('concern_new_kind', 'data');
  app.answerNext('save_items', { status: 'failed', id: 'c0ffee' });
  card.press('Add a concern');
  await card.until('Saving did not finish');
  expect(card.written('concern_new_words')).toBe('Who keeps our data?');
  card.press('Add a concern');
  await card.until('○ Who keeps our data?');
});

test('a list that HubSpot does not give is not known, never empty', async () => {
  const app = fakeApp(asSituation(underWay()));
  app.tasksAre({ status: 'unavailable', why: 'failed' });
  const { card } = await concerns(app);
  await card.until('Concerns: not known');
  expect(card.words()).not.toContain('Add a concern');
  app.tasksAre(undefined);
  card.press('Try again');
  await card.until('Add a concern');
});

test('a step whose task was ticked off in HubSpot says so', async () => {
  const app = fakeApp(asSituation(underWay()));
  const steps = [{ step: 'hear_concerns' as const, reminder: false as const, done: true }];
  app.tasksAre({ status: 'loaded', value: { items: [], steps, notRead: 0 } });
  const { card } = await concerns(app);
  await card.until('Its task was ticked off in HubSpot');
});

const keepInTouch = (offboarding: Open, title: string) => openedIn(4, offboarding, title);

async function openedIn(stage: number, offboarding: Open, title: string) {
  const app = fakeApp(asSituation(offboarding));
  const card = drawCard(app.serverless);
  await card.until('Open communication');
  card.showStage(stage);
  card.openStep(title);
  return { app, card };
}
const wish = (consent: 'yes' | 'no') =>
  ({ contact: { consent, ways: [], on: today, source: 'rep' } }) as const;

test('a plan for the reason is made with one click, with a draft for each message', async () => {
  const { app, card } = await keepInTouch({ ...underWay(), ...wish('yes') }, 'Plan personal');
  await card.until('A plan for this reason: stay close while things change');
  card.press('Plan these');
  await card.until('4 open');
  const asked = z.parse(z.object({ entries: z.array(entry) }), app.asked('save_items'));
  expect(asked.entries.map(({ due }) => due)).toEqual([
    '2027-04-30',
    '2027-06-30',
    '2027-09-30',
    '2028-03-31',
  ]);
  expect(asked.entries[0]?.values.message).toContain('ended on 31 March 2027');
  expect(asked.entries[0]?.values.message).toContain('Kind regards,\nOlga Owner');
  expect(asked.entries[0]?.values.template).toMatch(/^check_in_one_month:/);
  expect(card.words()).not.toContain('Plan these');
});

test('a plan that was made and is not on the list yet cannot be made twice', async () => {
  const { app, card } = await keepInTouch({ ...underWay(), ...wish('yes') }, 'Plan personal');
  await card.until('Plan these');
  const release = app.hold('get_live');
  card.press('Plan these');
  await card.until('Reading…');
  expect(app.called('save_items')).toBe(1);
  expect(card.button('Plan these').props).toMatchObject({ loading: true });
  release();
  await card.until('4 open');
});
const entry = z.object({ due: z.string(), values: z.record(z.string(), z.string()) });

test.each([
  ['no', 'The client does not want to hear from us'],
  [undefined, 'Ask the client first whether they would like to hear from us'],
] as const)(
  'with the word %s of the client no follow-up can be planned',
  async (consent, sentence) => {
    const more = consent ? wish(consent) : {};
    const { card } = await keepInTouch({ ...underWay(), ...more }, 'Plan personal');
    await card.until('On hold for now');
    expect(card.words()).toContain(sentence);
    expect(card.words()).not.toContain('Plan these');
    expect(card.words()).not.toContain('Add a message or call');
  },
);

test('alternatives are those for the reason, and an accepted one offers how to end', async () => {
  const { card } = await openedIn(0, underWay(), 'Suggest alternatives');
  await card.until('Add an alternative');
  card.press('Add an alternative');
  expect(card.words()).toContain('Other payment terms');
  expect(card.words()).not.toContain('Another contact or team on our side');
  card.choose('alternative_new_alternative', 'other_terms');
  card.press('Add an alternative');
  await card.until('○ Other payment terms');
  card.press('Note the answer');
  card.choose('alternative_request-1_done_answer', 'accepted');
  card.write('alternative_request-1_done_why', 'Paying by quarter suits them.');
  card.press('Note the answer');
  await card.until('The client accepted: Other payment terms');
  const answer = card.renderer.find(ToggleGroup, { name: 'evidence_suggest_alternatives' });
  expect(answer.props).toMatchObject({ value: 'accepted' });
  card.press('Close as “Retained”…');
  card.choose('stayed_why', 'terms');
  card.save('close-as-retained');
  await card.until('Closed');
  expect(card.words()).toContain('Closing note: The client accepted: Other payment terms.');
});

test('an action, which needs an owner, begins with the owner of the offboarding', async () => {
  const { app, card } = await keepInTouch(underWay(), 'Hold a post-mortem');
  await card.until('Add an action');
  card.press('Add an action');
  card.write('action_new_action', 'Call early');
  await card.until('Olga Owner');
  card.press('Add an action');
  await card.until('○ Call early');
  expect(app.asked('save_items')).toMatchObject({ entries: [{ owner: { id: '11' } }] });
});

test.each([
  ['the owner of the offboarding is suggested for an item', '11', undefined],
  ['another owner of an item is chosen in place of the suggested one', '11', '12'],
  ['an owner who was deactivated is not suggested', '13', undefined],
])('%s', async (_, leads, chosen) => {
  const owner = { id: leads, name: 'Leading' };
  const { app, card } = await concerns(fakeApp(asSituation(underWay({ owner }))));
  await card.until('Add a concern');
  card.press('Add a concern');
  await card.until('Who answers');
  card.write('concern_new_words', 'Who keeps our data?');
  card.choose('concern_new_kind', 'data');
  await card.until('Omar Owner');
  const suggested = leads === '13' ? '' : leads;
  const { props } = card.renderer.find(Select, { name: 'owner_concern_new' });
  expect(props.value).toBe(suggested);
  if (chosen) card.choose('owner_concern_new', chosen);
  card.press('Add a concern');
  await card.until('○ Who keeps our data?');
  const saved = chosen ?? suggested;
  const asked = expect(JSON.stringify(app.asked('save_items')));
  if (saved) asked.toContain(`"owner":{"id":"${saved}"`);
  else asked.not.toContain('"owner"');
});

test('nobody learns a lesson once the suggested person is taken away', async () => {
  const { app, card } = await keepInTouch(underWay(), 'Train the team');
  await card.until('Add a lesson');
  card.press('Add a lesson');
  await card.until('Who learns it');
  card.write('lesson_new_lesson', 'Talk about price early.');
  await card.until('Omar Owner');
  card.pickSeveral('owner_lesson_new', []);
  card.press('Add a lesson');
  expect(app.called('save_items')).toBe(0);
  card.pickSeveral('owner_lesson_new', ['12']);
  card.press('Add a lesson');
  await card.until('1 open');
  expect(app.asked('save_items')).toMatchObject({ entries: [{ owner: { id: '12' } }] });
});

test('a lesson goes to everyone who is to learn it, for offboardings with this reason', async () => {
  const { app, card } = await keepInTouch(underWay(), 'Train the team');
  await card.until('Add a lesson');
  card.press('Add a lesson');
  await card.until('Who learns it');
  card.write('lesson_new_lesson', 'Talk about price early.');
  card.pickSeveral('owner_lesson_new', ['11', '12']);
  card.press('Add a lesson');
  await card.until('2 open');
  expect(app.asked('save_items')).toMatchObject({
    entries: [
      { values: { lesson: 'Talk about price early.', reason: 'cost' }, owner: { id: '11' } },
      { values: { lesson: 'Talk about price early.', reason: 'cost' }, owner: { id: '12' } },
    ],
  });
});

test('a word that changes holds planned contacts back at once, and nothing is read anew for it', async () => {
  const { app, card } = await keepInTouch({ ...underWay(), ...wish('yes') }, 'Plan personal');
  await card.until('Plan these');
  card.press('Plan these');
  await card.until('4 open');
  const looks = app.called('get_live');
  app.put(asSituation({ ...underWay(), ...wish('no') }));
  card.press('Mark as started');
  await card.until('4 on hold');
  expect(card.words()).toContain('– Whether the handover was complete');
  expect(app.called('get_live')).toBe(looks);
});

test('what is held back stays on the list, and can only be removed', async () => {
  const app = fakeApp(asSituation({ ...underWay(), ...wish('no') }));
  const followUp = { id: 'a', register: 'follow_up' as const, values: { about: 'How things are' } };
  const items = [
    { ...followUp, state: 'held' as const },
    { ...followUp, id: 'b', state: 'done' as const },
  ];
  app.tasksAre({ status: 'loaded', value: { items, steps: [], notRead: 0 } });
  const card = drawCard(app.serverless);
  await card.until('Open communication');
  card.showStage(4);
  card.openStep('Plan personal');
  await card.until('1 on hold, 1 done');
  expect(card.words()).toContain('– How things are');
  expect(card.words()).not.toContain('Note how it went');
  card.press('Remove');
  await card.until('Reopen');
  expect(app.asked('save_items')).toMatchObject({ action: 'remove', item: 'a' });
});

test('a long draft is folded', async () => {
  const { card } = await keepInTouch({ ...underWay(), ...wish('yes') }, 'Plan personal');
  await card.until('Plan these');
  card.press('Plan these');
  await card.until('4 open');
  expect(card.renderer.findAll(Accordion).map(({ props }) => props.title)).toContain(
    'Draft: Check-in after one month',
  );
});

test('no concerns are not said while one is listed, and nothing listed is said', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.openStep("Hear the client's concerns");
  await card.until('Add a concern');
  const evidence = 'evidence_hear_concerns';
  card.choose(evidence, 'written_down');
  card.press('Mark done');
  await card.until('Nothing is listed. List it, or say that there is none.');
  card.choose(evidence, 'none');
  card.press('Mark done');
  await card.until("Hear the client's concerns · done 6 Jan by Ann Able");
});

test('that nothing is listed is no longer said once something is', async () => {
  const { card } = await concerns();
  await card.until('Add a concern');
  card.choose('evidence_hear_concerns', 'written_down');
  card.press('Mark done');
  await card.until('Nothing is listed. List it, or say that there is none.');
  card.write('concern_new_words', 'Who keeps our data?');
  card.choose('concern_new_kind', 'data');
  card.press('Add a concern');
  await card.until('○ Who keeps our data?');
  expect(card.words()).not.toContain('Nothing is listed.');
});
