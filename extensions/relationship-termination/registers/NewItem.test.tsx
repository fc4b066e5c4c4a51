import { fakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { underWay } from '../../shared/testing/offboardings';
import { sentenceOf } from '../../shared/sentences';
import { drawCard } from '../testing';

async function concerns() {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Open communication');
  card.openStep("Hear the client's concerns");
  await card.until('Concerns');
  return { app, card };
}

test('an item that is filled in is added with the step, by one click', async () => {
  const { app, card } = await concerns();
  await card.until('Add a concern');
  card.write('concern_new_words', 'Who keeps our data?');
  card.press('Add it and mark done');
  expect(card.words()).toContain('Choose one.');
  expect(app.calls.filter(({ name }) => /^(save|update)_/.test(name))).toEqual([]);
  card.choose('concern_new_kind', 'data');
  card.press('Add it and mark done');
  await card.until("Hear the client's concerns · done");
  expect(app.asked('save_items')).toMatchObject({ action: 'add', register: 'concern' });
  const evidence = { kind: 'choice', option: 'written_down' };
  expect(app.asked('update_step')).toMatchObject({ action: 'finish', evidence });
  expect([app.called('save_items'), app.called('update_step')]).toEqual([1, 1]);
});

test('a step is not finished where its item cannot be added', async () => {
  const { app, card } = await concerns();
  await card.until('Add a concern');
  card.write('concern_new_words', 'Who keeps our data?');
  card.choose('concern_new_kind', 'data');
  app.answerNext('save_items', { status: 'failed', id: 'c0ffee' });
  card.press('Add it and mark done');
  await card.until('c0ffee');
  expect(app.called('update_step')).toBe(0);
  expect(card.written('concern_new_words')).toBe('Who keeps our data?');
});

test('an item that is entered is not passed over by the answer that there is none', async () => {
  const { app, card } = await concerns();
  await card.until('Add a concern');
  card.write('concern_new_words', 'Who keeps our data?');
  card.choose('concern_new_kind', 'data');
  card.choose('evidence_hear_concerns', 'none');
  card.press('Add it and mark done');
  expect(card.words()).toContain(sentenceOf({ code: 'something_listed' }));
  expect(app.called('save_items')).toBe(0);
});

test('the form of an empty list is open until something is listed, and cancelling empties it', async () => {
  const { card } = await concerns();
  await card.until('Answer by');
  expect(card.words()).not.toContain('Cancel');
  card.write('concern_new_words', 'Who keeps our data?');
  card.press('Cancel');
  expect(card.written('concern_new_words')).toBe('');
  card.write('concern_new_words', 'Who keeps our data?');
  card.choose('concern_new_kind', 'data');
  card.press('Add a concern');
  await card.until('○ Who keeps our data?');
  expect(card.words()).not.toContain('Answer by');
});

test('a usual access fills the form in by one click, with who of the client has it', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Open communication');
  card.showStage(1);
  card.openStep('Revoke access');
  await card.until('Often listed:');
  await card.renderer.waitFor(() => {
    card.press('Ticket system');
    expect(card.written('access_new_holder')).toBe('Zoe Berg');
  });
  card.write('access_new_holder', 'Zoe Berg and Tim');
  card.press('Add it and mark done');
  await card.until('Revoke access · done');
  const values = { system: 'Ticket system', side: 'theirs', holder: 'Zoe Berg and Tim' };
  expect(app.asked('save_items')).toMatchObject({ entries: [{ values }] });
});

test('an item that would hold its step open is only added', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Open communication');
  card.showStage(2);
  card.openStep('Hand over the assets');
  await card.until('Often listed:');
  card.press('Domain');
  await card.renderer.waitFor(() => expect(card.words()).toContain('"Add it"'));
  card.press('Add it');
  await card.until('○ Domain');
  expect([app.called('save_items'), app.called('update_step')]).toEqual([1, 0]);
});
