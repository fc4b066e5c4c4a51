import { drawCard } from '../testing';
import { fakeApp, type FakeApp } from '../../shared/testing/app';
import { asSituation } from '../../shared/testing/decide';
import { closedAs, underWay, withDone } from '../../shared/testing/offboardings';

const interview = withDone(underWay(), 'exit_interview');

async function opened(app: FakeApp) {
  const card = drawCard(app.serverless);
  await card.until('Next:');
  card.showStage(3);
  card.openStep('Arrange an exit interview');
  return card;
}

test('what was said is written down under the settled step, and shown', async () => {
  const app = fakeApp(asSituation(interview));
  const card = await opened(app);
  expect(card.words()).toContain('Write down what was said');
  card.write('written_exit_interview_worked', 'The people.');
  card.choose('written_exit_interview_replaced_by', 'in_house');
  card.press('Save notes');
  await card.until('What was said in the exit interview · Ann Able, 6 Jan');
  expect(card.words()).toContain('They do it themselves');
  expect(app.asked('update_step')).toMatchObject({
    action: 'write_down',
    values: { worked: 'The people.', replaced_by: 'in_house' },
  });
});

test('a change sends only what was changed, and can be left', async () => {
  const app = fakeApp(asSituation(interview));
  const card = await opened(app);
  card.write('written_exit_interview_worked', 'The people.');
  card.press('Save notes');
  await card.until('Change or add');
  card.press('Change or add');
  expect(card.written('written_exit_interview_worked')).toBe('The people.');
  card.write('written_exit_interview_worked', 'Nothing.');
  card.press('Cancel');
  expect(card.words()).not.toContain('Nothing.');
  card.press('Change or add');
  card.write('written_exit_interview_did_not', 'The invoices.');
  card.press('Save notes');
  await card.until('The invoices.');
  expect(card.words()).toContain('The people.');
  expect(app.calls.at(-1)?.parameters).toMatchObject({ values: { did_not: 'The invoices.' } });
});

test('an empty form says what it wants, and a failed save keeps what was typed', async () => {
  const app = fakeApp(asSituation(interview));
  const card = await opened(app);
  card.press('Save notes');
  expect(card.words()).toContain('Write down at least one of these.');
  expect(app.called('update_step')).toBe(0);
  card.write('written_exit_interview_worked', 'The people.');
  app.answerNext('update_step', 'no answer');
  card.press('Save notes');
  await card.until('Saving did not finish');
  expect(card.written('written_exit_interview_worked')).toBe('The people.');
});

test('after the close it can be written down too', async () => {
  const app = fakeApp(asSituation(closedAs(interview, 'withdrawn')));
  const card = drawCard(app.serverless);
  await card.until('What came later');
  card.write('written_exit_interview_did_not', 'The invoices.');
  card.press('Save notes');
  await card.until('What was said in the exit interview · Ann Able, 6 Jan');
});
