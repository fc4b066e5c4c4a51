import { calendarDate } from '../calendar/calendar-date';
import { nextChore, type StepTask } from './step-tasks';
import { aMark, openOffboarding, withStep } from './testing';

const today = calendarDate('2027-03-01');
const o = openOffboarding();
const task = (step: StepTask['step'], more: Partial<StepTask> = {}): StepTask => ({
  id: `t-${step}`,
  step,
  reminder: false,
  due: calendarDate('2027-03-05'),
  done: false,
  changedAt: '2027-01-01T00:00:00.000Z',
  ...more,
});
const made = (chore: ReturnType<typeof nextChore>) =>
  chore?.do === 'make' ? chore.tasks.map(({ step }) => step) : chore;

test('a stage that was entered wants a task for each of its open steps', () => {
  expect(made(nextChore(o, [], [], today))).toEqual([
    'meet_client',
    'explain_reasons',
    'hear_concerns',
  ]);
});

test('a step that is done before its stage was looked at wants none', () => {
  const done = withStep(o, 'explain_reasons', {
    state: 'done',
    mark: aMark,
    evidence: { kind: 'note', text: 'Said.' },
  });
  expect(made(nextChore(done, [], [], today))).toEqual(['meet_client', 'hear_concerns']);
});

test('what was made once is remembered, and not made again', () => {
  const all = ['meet_client', 'explain_reasons', 'hear_concerns'];
  expect(nextChore(o, [], all, today)).toBeUndefined();
  const there = nextChore(o, [task('meet_client')], ['explain_reasons', 'hear_concerns'], today);
  expect(there).toMatchObject({ do: 'adjust' });
});

test('a task of a step that is not awaited is completed, whatever its date', () => {
  const closed = { ...o, initiator: 'non_payment' as const };
  const chore = nextChore(
    closed,
    [task('exit_interview')],
    [...['meet_client', 'explain_reasons', 'hear_concerns']],
    today,
  );
  expect(chore).toEqual({ do: 'adjust', changes: [{ id: 't-exit_interview', done: true }] });
});

test('a task that someone ticked off in HubSpot stays so, and keeps its date', () => {
  const all = ['meet_client', 'explain_reasons', 'hear_concerns'];
  const ticked = task('meet_client', { done: true, changedAt: '2027-03-01T08:00:00.000Z' });
  expect(nextChore(o, [ticked], all, today)).toBeUndefined();
});
