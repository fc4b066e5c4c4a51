import { awaitedProofs } from './awaited-proofs';
import { calendarDate } from '../calendar/calendar-date';
import { stepsOfStage } from '../playbook/book';
import { needsTasks, tasksToSync } from './sync-tasks';
import { aMark, openOffboarding, withStep } from './testing';

const today = calendarDate('2027-03-01');
const o = { ...openOffboarding(), statedReason: { id: 'performance' as const } };
const done = withStep(o, 'explain_reasons', {
  state: 'done',
  mark: aMark,
  evidence: { kind: 'note', text: 'Said.' },
});
const names = (tasks: readonly { step: string }[]) => tasks.map(({ step }) => step);

test('a start makes the tasks of its first stage', () => {
  const { changes, make } = tasksToSync(undefined, o, today);
  expect(changes).toEqual([]);
  expect(names(make)).toEqual(stepsOfStage('communication', {}).map(({ id }) => id));
});

test('a step that was finished completes its task and no other', () => {
  expect(tasksToSync(o, done, today)).toEqual({
    changes: [{ step: 'explain_reasons', reminder: false, done: true }],
    make: [],
  });
});

test('a step that was reopened opens its task again', () => {
  const { changes } = tasksToSync({ ...done, tasksMade: ['explain_reasons'] }, o, today);
  expect(changes).toMatchObject([{ step: 'explain_reasons', reminder: false, done: false }]);
});

test('a move to the next stage makes its tasks and leaves the others', () => {
  const next = { ...o, stage: 'agreements' as const };
  const { changes, make } = tasksToSync(o, next, today);
  expect(changes).toEqual([]);
  expect(names(make)).toContain('review_terms');
  expect(names(make)).not.toContain('meet_client');
});

test('a task that was made once is not made again', () => {
  const back = { ...o, stage: 'agreements' as const, tasksMade: ['meet_client'] };
  expect(names(tasksToSync(back, { ...back, stage: 'communication' }, today).make)).toEqual([
    'explain_reasons',
    'hear_concerns',
  ]);
});

test('a step that was started and then done leaves its reminder', () => {
  const evidence = { kind: 'form', values: { until: '2027-09-30' } } as const;
  const started = withStep(o, 'stay_available', { state: 'doing', mark: aMark });
  const finished = withStep(started, 'stay_available', { state: 'done', mark: aMark, evidence });
  expect(tasksToSync(started, finished, today).make).toMatchObject([
    { step: 'stay_available', reminder: 'until' },
  ]);
});

test('a step that came earlier for a reason has its task again when that reason is stated again', () => {
  const cost = { ...o, statedReason: { id: 'cost' as const } };
  const ours = { ...o, statedReason: { id: 'our_decision' as const } };
  const alternatives = { step: 'suggest_alternatives', reminder: false };
  expect(tasksToSync(cost, ours, today).changes).toEqual([{ ...alternatives, held: true }]);
  expect(tasksToSync(ours, cost, today).changes).toMatchObject([{ ...alternatives, done: false }]);
});

test('a proof that is not entered is awaited after its day, and no longer once it is', () => {
  const values = { choice: 'delete', carried_out_by: 'Ida', done_by: '2027-02-20' };
  const evidence = { kind: 'form', values } as const;
  const finished = withStep(o, 'protect_data', { state: 'done', mark: aMark, evidence });
  const proof = { step: 'protect_data', reminder: 'done_by' };
  expect(tasksToSync(o, finished, today).make).toMatchObject([{ ...proof, due: today }]);
  expect(awaitedProofs(finished)).toMatchObject([{ step: 'protect_data', due: '2027-02-20' }]);
  const entered = {
    ...finished,
    written: { protect_data: { mark: aMark, values: { proof: 'The log' } } },
  };
  expect(tasksToSync(finished, entered, today)).toMatchObject({
    changes: [{ ...proof, done: true }],
    make: [],
  });
  expect(awaitedProofs(entered)).toEqual([]);
});

test('a reminder that is wanted again for a day that is over is due today', () => {
  const evidence = { kind: 'form', values: { until: '2027-03-04' } } as const;
  const reopened = withStep(o, 'stay_available', { state: 'todo', mark: aMark });
  const again = withStep(o, 'stay_available', { state: 'done', mark: aMark, evidence });
  expect(tasksToSync(reopened, again, today).changes).toContainEqual({
    step: 'stay_available',
    reminder: 'until',
    done: false,
    due: today,
  });
});

test('another last day of service moves the dates of open tasks that hang on it', () => {
  const before = { ...o, finalServiceDate: calendarDate('2027-06-30'), tasksMade: ['exit_survey'] };
  const after = { ...before, finalServiceDate: calendarDate('2027-09-30') };
  const { changes } = tasksToSync(before, after, today);
  expect(changes).toMatchObject([{ step: 'exit_survey', due: '2027-10-05' }]);
});

test('the word of a client that turns to no holds planned contacts back, and a second no does not', () => {
  const wish = (consent: 'yes' | 'no') => ({
    ...o,
    contact: { consent, ways: [], on: today, source: 'rep' as const },
  });
  const none = { changes: [], make: [] };
  expect(needsTasks(wish('yes'), wish('no'), none)).toBe(true);
  expect(needsTasks(wish('no'), wish('no'), none)).toBe(false);
});

const paused = (until?: string) => {
  const pause = until ? { until: calendarDate(until) } : {};
  return { ...o, status: 'paused' as const, pause };
};
const reminder = { step: 'pause', reminder: 'until' } as const;

test('a pause that ends on a day makes a reminder of it', () => {
  expect(tasksToSync(o, paused('2027-03-20'), today).make).toEqual([
    { ...reminder, due: '2027-03-20' },
  ]);
  expect(tasksToSync(o, paused(), today)).toEqual({ changes: [], make: [] });
});

test('another end of the pause moves the reminder, and a resumed offboarding completes it', () => {
  const { changes, make } = tasksToSync(paused('2027-03-20'), paused('2027-03-31'), today);
  expect([changes, make]).toEqual([[{ ...reminder, due: '2027-03-31' }], []]);
  expect(tasksToSync(paused('2027-03-20'), o, today).changes).toEqual([
    { ...reminder, done: true },
  ]);
  const again = { ...o, tasksMade: ['pause.until'] };
  expect(tasksToSync(again, paused('2027-04-20'), today).changes).toEqual([
    { ...reminder, done: false, due: '2027-04-20' },
  ]);
});
