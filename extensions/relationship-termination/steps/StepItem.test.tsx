import { DateInput, LoadingButton } from '@hubspot/ui-extensions';
import { drawCard, type Drawn } from '../testing';
import { fakeApp, type FakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { underWay, withDone, withWaived } from '../../shared/testing/offboardings';

async function openedAt(app: FakeApp, stage: number, title: string): Promise<Drawn> {
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.showStage(stage);
  card.openStep(title);
  return card;
}

test.each([
  {
    kind: 'a date',
    stage: 3,
    title: 'Send the exit survey',
    fill: (card: Drawn) => card.pick('evidence_exit_survey', 2027, 0, 5),
    evidence: { kind: 'date', date: '2027-01-05' },
  },
  {
    kind: 'a note',
    stage: 0,
    title: 'Explain the ending',
    fill: (card: Drawn) => card.write('evidence_explain_reasons', 'Said in the meeting.'),
    evidence: { kind: 'note', text: 'Said in the meeting.' },
  },
  {
    kind: 'an amount',
    stage: 1,
    title: 'Settle open payments',
    fill: (card: Drawn) => card.enter('evidence_settle_payments', 0),
    evidence: { kind: 'amount', amount: 0 },
  },
  {
    kind: 'a choice',
    stage: 0,
    title: 'Suggest alternatives',
    fill: (card: Drawn) => card.choose('evidence_suggest_alternatives', 'declined'),
    evidence: { kind: 'choice', option: 'declined' },
  },
  {
    kind: 'a form',
    stage: 2,
    title: "Get the client's sign-off",
    fill: (card: Drawn) => {
      card.write('evidence_client_sign_off_signed_by', 'Mr Berg');
      card.pick('evidence_client_sign_off_signed_on', 2027, 0, 6);
      card.choose('evidence_client_sign_off_accepted', 'without');
    },
    evidence: {
      kind: 'form',
      values: { signed_by: 'Mr Berg', signed_on: '2027-01-06', accepted: 'without' },
    },
  },
  {
    kind: 'a link',
    stage: 2,
    title: 'Document the work',
    fill: (card: Drawn) => card.write('evidence_document_process', 'https://plans.example/1'),
    evidence: { kind: 'link', url: 'https://plans.example/1' },
  },
  {
    kind: 'lessons, of which there is none,',
    stage: 4,
    title: 'Train the team',
    fill: (card: Drawn) => card.tick('evidence_team_training_nothing_listed'),
    evidence: { kind: 'form', values: { nothing_listed: 'none' } },
  },
])('a step that asks for $kind is finished with it', async ({ stage, title, fill, evidence }) => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, stage, title);
  fill(card);
  card.press('Mark done');
  await card.until(`${title} · done 6 Jan by Ann Able`);
  expect(app.asked('update_step')).toMatchObject({ action: 'finish', evidence });
});

test('nothing left to pay is said in words, as in the timeline', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, 1, 'Settle open payments');
  card.enter('evidence_settle_payments', 0);
  card.press('Mark done');
  await card.until('Amount still open after settling: nothing');
});

test('a form says at each field what is missing, and nothing is written', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, 2, 'Stay available');
  card.renderer
    .find(DateInput, { name: 'evidence_stay_available_until' })
    .trigger('onChange', null as never);
  card.press('Mark done');
  expect(card.words()).toContain('Fill this in.');
  expect(card.words()).toContain('Choose the day.');
  expect(app.called('update_step')).toBe(0);
});

test('a step without its evidence says what it wants, and nothing is written', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, 2, 'Document the work');
  card.write('evidence_document_process', 'our wiki');
  card.press('Mark done');
  expect(card.words()).toContain('Paste the whole link.');
  expect(app.called('update_step')).toBe(0);
});

test.each([
  ['Send the exit survey', 3, 7, 'Choose today or an earlier day.'],
  ["Follow the client's needs", 4, 5, 'Choose today or a later day.'],
])('%s says at its field which days do not suit', async (title, stage, date, sentence) => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, stage, title);
  card.pick(stage === 3 ? 'evidence_exit_survey' : 'evidence_watch_needs', 2027, 0, date);
  card.press('Mark done');
  await card.until(sentence);
  expect(app.called('update_step')).toBe(0);
});

test('a step shows its guidance, when it is done, its due rule and who may waive it', async () => {
  const card = await openedAt(fakeApp(asSituation(underWay())), 1, 'Settle open payments');
  for (const words of [
    'Settle open payments · due 10 Mar',
    'Go through every open invoice',
    'Nothing is owed on either side',
    'Due 15 working days before the last day of service.',
    'Who may decide to waive it: ',
  ]) {
    expect(card.words()).toContain(words);
  }
});

test('a waiver needs a reason and a name, and both are shown', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, 0, 'Meet the client');
  card.press('Waive…');
  card.press('Waive this step');
  expect(card.words()).toContain('Say why the step is waived.');
  card.write('waive_reason_meet_client', 'They moved abroad');
  card.write('waived_by_meet_client', 'Mia Manager');
  card.press('Waive this step');
  await card.until('waived by Mia Manager');
  card.openStep('Meet the client');
  expect(card.words()).toContain('Waived: They moved abroad');
});

test('who decides a waiver is one click for whoever may', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, 0, "Hear the client's concerns");
  card.press('Waive…');
  card.write('waive_reason_hear_concerns', 'They moved abroad');
  card.press('Olga Owner');
  expect(card.written('waived_by_hear_concerns')).toBe('Olga Owner');
  expect(card.written('waive_reason_hear_concerns')).toBe('They moved abroad');
  card.press('Waive this step');
  await card.until('waived by Olga Owner');
});

test('a step is taken up, and a settled one is reopened', async () => {
  const offboarding = withWaived(withDone(underWay(), 'explain_reasons'), 'hear_concerns');
  const app = fakeApp(asSituation(offboarding));
  const card = await openedAt(app, 0, 'Meet the client');
  card.press('Mark as started');
  await card.until('Started by Ann Able');
  card.openStep('Explain the ending');
  card.press('Reopen');
  await card.until('○ Explain the ending');
  expect(app.situation()).toMatchObject({
    offboarding: { steps: { meet_client: { state: 'doing' }, explain_reasons: { state: 'todo' } } },
  });
});

test('only the pressed button spins while it saves, and the rest stays usable', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, 0, 'Explain the ending');
  card.write('evidence_explain_reasons', 'Said by phone.');
  const release = app.hold('update_step');
  card.press('Mark done');
  const spinning = card.renderer.findAll(LoadingButton, { loading: true });
  expect(spinning.map(({ text }) => text)).toEqual(['Mark done']);
  card.showStage(2);
  expect(card.step('Document the work')).toBeDefined();
  release();
  card.showStage(0);
  await card.until('✓ Explain the ending');
});

test('a refused save leaves its sentence at the step and reads again', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, 0, 'Explain the ending');
  card.write('evidence_explain_reasons', 'Said by phone.');
  app.put(asSituation(withDone(underWay(), 'explain_reasons')));
  card.press('Mark done');
  await card.until('done 5 Jan by Ben Baker');
  expect(card.step('Explain the ending').toString()).toContain(
    'Someone has already marked this step done.',
  );
});

test('what was typed in a step survives a failed save and a folded step', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, 0, 'Explain the ending');
  card.write('evidence_explain_reasons', 'Said by phone.');
  app.answerNext('update_step', 'no answer');
  card.press('Mark done');
  await card.until('Saving did not finish');
  await card.until('copy it and reload the page');
  card.openStep("Hear the client's concerns");
  card.openStep('Explain the ending');
  expect(card.written('evidence_explain_reasons')).toBe('Said by phone.');
});

test("a reopened step's form has the evidence that it had", async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, 0, 'Explain the ending');
  card.write('evidence_explain_reasons', 'Said by phone.');
  card.press('Mark done');
  await card.until('done 6 Jan by Ann Able');
  card.press('Reopen');
  await card.until('Reopened by Ann Able');
  expect(card.written('evidence_explain_reasons')).toBe('Said by phone.');
  card.press('Mark done');
  await card.until('done 6 Jan by Ann Able');
});

test("a reopened step's form with fields changes only what is entered", async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, 2, "Get the client's sign-off");
  card.write('evidence_client_sign_off_signed_by', 'Mr Berg');
  card.pick('evidence_client_sign_off_signed_on', 2027, 0, 6);
  card.choose('evidence_client_sign_off_accepted', 'without');
  card.press('Mark done');
  await card.until('done 6 Jan by Ann Able');
  card.press('Reopen');
  await card.until('Reopened by Ann Able');
  card.write('evidence_client_sign_off_signed_by', 'Ms Berg');
  card.press('Mark done');
  await card.until('done 6 Jan by Ann Able');
  const values = { signed_by: 'Ms Berg', signed_on: '2027-01-06', accepted: 'without' };
  const evidence = { kind: 'form', values };
  expect(app.asked('update_step')).toMatchObject({ action: 'finish', evidence });
});

test('taking a step up keeps what was typed as evidence', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, 0, 'Explain the ending');
  card.write('evidence_explain_reasons', 'Said by phone.');
  card.press('Keep as draft');
  await card.until('started by Ann Able');
  expect(card.written('evidence_explain_reasons')).toBe('Said by phone.');
});

test('what is typed while a save runs is not thrown away', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, 0, 'Explain the ending');
  const release = app.hold('update_step');
  card.press('Mark as started');
  card.write('evidence_explain_reasons', 'Typed meanwhile.');
  release();
  await card.until('started by Ann Able');
  expect(card.written('evidence_explain_reasons')).toBe('Typed meanwhile.');
});

test('who is second to mark a step done reads that, with what they wrote', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, 0, 'Explain the ending');
  card.write('evidence_explain_reasons', 'Told them by phone.');
  const mark = {
    by: { id: '9', name: 'Otto Other' },
    at: '2027-01-06T09:00:00.000Z',
    requestId: 'otto',
  };
  const evidence = { kind: 'note' as const, text: 'In the meeting.' };
  const before = underWay();
  const steps = { ...before.steps, explain_reasons: { state: 'done' as const, mark, evidence } };
  app.put(asSituation({ ...before, steps }));
  card.press('Mark done');
  await card.until('In the meeting.');
  expect(card.words()).toContain('Someone has already marked this step done.');
  expect(card.words()).toContain('You had written: “Told them by phone.”');
});

test('that we hold no data asks for nothing more, also after something else was entered', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, 1, "Protect the client's data");
  const name = 'evidence_protect_data';
  card.choose(`${name}_choice`, 'delete');
  card.write(`${name}_carried_out_by`, 'Ida');
  card.choose(`${name}_choice`, 'none_held');
  expect(card.words()).not.toContain('Carried out by');
  card.press('Mark done');
  await card.until("Protect the client's data · done 6 Jan by Ann Able");
  expect(app.asked('update_step')).toMatchObject({
    evidence: { kind: 'form', values: { choice: 'none_held' } },
  });
  expect(app.asked('update_step')).not.toMatchObject({
    evidence: { values: { carried_out_by: 'Ida' } },
  });
});

test('a text that was saved as it is is asked about again only when it is changed', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = await openedAt(app, 0, 'Explain the ending');
  const question = 'This looks like a password. Leave it out, or save it as it is.';
  const finish = (text: string) => {
    card.write('evidence_explain_reasons', text);
    card.press('Mark done');
  };
  finish('Their password: swordfish');
  await card.until(question);
  card.press('Save it as it is');
  await card.until('done 6 Jan by Ann Able');
  card.press('Reopen');
  await card.until('Reopened by Ann Able');
  card.press('Mark done');
  await card.until('done 6 Jan by Ann Able');
  expect(app.asked('update_step')).toMatchObject({
    evidence: { text: 'Their password: swordfish' },
    acceptsPossibleSecret: true,
  });
  card.press('Reopen');
  await card.until('Reopened by Ann Able');
  finish('Their password: sealion');
  await card.until(question);
});

test('what is entered so far is kept with the step, and is there when the card is opened anew', async () => {
  const app = fakeApp(asSituation(underWay()));
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.showStage(2);
  card.openStep('Stay available');
  card.write('evidence_stay_available_reachable', 'By phone');
  card.press('Keep as draft');
  await card.renderer.waitFor(() => expect(card.words()).not.toContain('Keep as draft'));
  const again = drawCard(app.serverless);
  await again.until('Next:');
  again.showStage(2);
  again.openStep('Stay available');
  expect(again.written('evidence_stay_available_reachable')).toBe('By phone');
  expect(again.words()).toContain('Started by Ann Able');
});

test('a step says when it was done and reopened as its line does, by the day alone', async () => {
  const card = await openedAt(fakeApp(asSituation(underWay())), 0, 'Explain the ending');
  card.write('evidence_explain_reasons', 'Said by phone.');
  card.press('Mark done');
  await card.until('done 6 Jan by Ann Able');
  expect(card.words()).toContain('Ann Able, 6 Jan');
  card.press('Reopen');
  await card.until('Reopened by Ann Able, 6 Jan.');
});

test('assets are not handed over while one is open, unless it is said what was left out', async () => {
  const app = fakeApp(asSituation(underWay()));
  const item = { id: 't-1', register: 'asset' as const, values: { asset: 'Domain' } };
  const items = [{ ...item, state: 'open' as const }];
  app.tasksAre({ status: 'loaded', value: { items, steps: [], notRead: 0 } });
  const card = await openedAt(app, 2, 'Hand over the assets');
  await card.until('1 open');
  card.write('evidence_hand_over_assets_received_by', 'Ida');
  card.press('Mark done');
  await card.until('Something in the list is still open.');
  expect(app.called('update_step')).toBe(0);
  card.write('evidence_hand_over_assets_left_out', 'The domain stays ours.');
  card.press('Mark done');
  await card.until('Hand over the assets · done 6 Jan by Ann Able');
});
