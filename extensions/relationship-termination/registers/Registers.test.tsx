import { fakeApp, situationOf } from '../testing-app';
import { underWay } from '../testing-offboardings';
import { drawCard } from '../testing';

async function concerns(app = fakeApp(situationOf(underWay()))) {
  const card = drawCard(app.serverless);
  await card.until('Open communication');
  card.step("Hear the client's concerns").trigger('onClick');
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

test('what is missing is said at its field, and nothing is asked', async () => {
  const { app, card } = await concerns();
  await card.until('Add a concern');
  card.press('Add a concern');
  card.press('Add a concern');
  expect(card.words()).toContain('Write a few words on it.');
  expect(card.words()).toContain('Choose one.');
  expect(app.called('save_items')).toBe(0);
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
  card.write('concern_deed-1_done_answer', 'We delete it in May.');
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
  app.answerNext('save_items', { is: 'failed', id: 'c0ffee' });
  card.press('Add a concern');
  await card.until('Saving did not finish');
  expect(card.written('concern_new_words')).toBe('Who keeps our data?');
  card.press('Add a concern');
  await card.until('○ Who keeps our data?');
});

test('a list that HubSpot does not give is not known, never empty', async () => {
  const app = fakeApp(situationOf(underWay()));
  app.tasksAre({ is: 'unknown', why: 'failed' });
  const { card } = await concerns(app);
  await card.until('Concerns: not known');
  expect(card.words()).not.toContain('Add a concern');
  app.tasksAre(undefined);
  card.press('Try again');
  await card.until('Add a concern');
});

test('a step whose task was ticked off in HubSpot says so', async () => {
  const app = fakeApp(situationOf(underWay()));
  const steps = [{ step: 'hear_concerns' as const, reminder: false, done: true }];
  app.tasksAre({ is: 'read', value: { items: [], steps, notRead: 0 } });
  const { card } = await concerns(app);
  await card.until('Its task was ticked off in HubSpot');
});
