import { calendarDate } from '../calendar/calendar-date';
import { stepsOfStage } from '../playbook/book';
import { stageIds, builtInStepIds, type StageId, type StepId } from '../playbook/lookup';
import type { Offboarding } from './offboarding';
import { progressOf } from './progress';
import {
  closedOffboarding,
  done,
  later,
  openOffboarding,
  reopened,
  today,
  waived,
  withAllDone,
  withStep,
} from './testing';

const finalServiceDate = calendarDate('2027-03-31');
const viewOf = (offboarding: Offboarding, step: StepId, on = today) =>
  progressOf(offboarding, on).steps.find(({ id }) => id === step);

test('a step whose state is unknown is not done, and holds the gate', () => {
  const before = withStep(openOffboarding(), 'meet_client', { state: 'unknown' });
  const progress = progressOf(before, today);
  expect(progress.gate).toContain('meet_client');
  expect(progress.done).toBe(0);
});

test('an offboarding just started has nothing done', () => {
  const progress = progressOf(openOffboarding(), today);
  expect(progress).toMatchObject({ done: 0, total: builtInStepIds.length, nextDue: '2027-03-04' });
  expect(progress.gate).toEqual(stepsOfStage('communication', {}).map(({ id }) => id));
  expect(progress.daysToEnd).toBeUndefined();
  expect(progress.steps.map(({ id }) => id)).toEqual(builtInStepIds);
});

test('only steps that apply are counted and shown', () => {
  const before = openOffboarding({ statedReason: { id: 'project_completed' } });
  const progress = progressOf(withStep(before, 'stop_renewal', done('stop_renewal')), today);
  expect(progress).toMatchObject({ done: 0, total: builtInStepIds.length - 1 });
  expect(progress.steps.map(({ id }) => id)).not.toContain('stop_renewal');
});

test('stages know what is done, what holds them, and where they lie', () => {
  const before = withStep(
    withAllDone(openOffboarding({ stage: 'agreements', statedReason: { id: 'changed_needs' } }), [
      'hear_concerns',
      'review_terms',
    ]),
    'exit_survey',
    waived,
  );
  const progress = progressOf(before, today);
  const counts = (stage: StageId, left = 0) => {
    const total = stepsOfStage(stage, {}).length;
    return { stage, done: total - left, total };
  };
  expect(progress.stages).toEqual([
    { ...counts('communication', 1), state: 'passed', held: ['hear_concerns'] },
    { ...counts('agreements', 1), state: 'present', held: ['review_terms'] },
    { ...counts('transition'), state: 'ahead', held: [] },
    { ...counts('feedback'), state: 'ahead', held: [] },
    { ...counts('keep_in_touch'), state: 'ahead', held: [] },
  ]);
  expect(progress).toMatchObject({
    done: builtInStepIds.length - 2,
    gate: ['hear_concerns', 'review_terms'],
  });
});

test.each([
  ['2027-03-01', 3, false],
  ['2027-03-04', 0, false],
  ['2027-03-05', -1, true],
])('on %s the first meeting has %i days left, overdue: %s', (day, daysLeft, overdue) => {
  expect(viewOf(openOffboarding(), 'meet_client', calendarDate(day))).toEqual({
    id: 'meet_client',
    stage: 'communication',
    state: 'todo',
    due: '2027-03-04',
    overdue,
    daysLeft,
  });
});

test('a settled step is never overdue and has no days left', () => {
  const before = withStep(openOffboarding(), 'meet_client', done('meet_client'));
  expect(viewOf(before, 'meet_client', later.today)).toEqual({
    id: 'meet_client',
    stage: 'communication',
    state: 'done',
    due: '2027-03-04',
    overdue: false,
  });
});

test('a step without a due date is not overdue', () => {
  expect(viewOf(openOffboarding(), 'exit_survey')).toEqual({
    id: 'exit_survey',
    stage: 'feedback',
    state: 'todo',
    overdue: false,
  });
});

test('the days to the end count down and go on below zero', () => {
  const before = openOffboarding({ finalServiceDate });
  expect(progressOf(before, today).daysToEnd).toBe(30);
  expect(progressOf(before, calendarDate('2027-04-02')).daysToEnd).toBe(-2);
});

test('the next due date is the earliest of all open steps that have one', () => {
  const before = openOffboarding({ finalServiceDate });
  const left = withAllDone(before, ['networking_plan', 'stop_renewal', 'settle_payments']);
  expect(progressOf(left, today).nextDue).toBe('2027-03-10');
  expect(progressOf(withAllDone(left, []), today).nextDue).toBeUndefined();
});

test('after the close every stage is passed and nothing holds', () => {
  const progress = progressOf(closedOffboarding({ lastStage: 'communication' }), later.today);
  expect(progress.stages.map(({ state }) => state)).toEqual(Array(stageIds.length).fill('passed'));
  expect(progress).toMatchObject({
    done: builtInStepIds.length,
    total: builtInStepIds.length,
    gate: [],
  });
});

test('after a close without gates the stages beyond the last one were not reached', () => {
  const closed = closedOffboarding({ lastStage: 'agreements', outcome: 'retained' });
  const states = progressOf(closed, later.today).stages.map(({ state }) => state);
  expect(states).toEqual(['passed', 'passed', 'ahead', 'ahead', 'ahead']);
});

test('after the close what follows the end is still awaited, and early steps are not', () => {
  const closed = withStep(
    withStep(closedOffboarding({ finalServiceDate }), 'exit_survey', reopened),
    'meet_client',
    reopened,
  );
  const progress = progressOf(closed, calendarDate('2027-04-06'));
  expect(progress).toMatchObject({ nextDue: '2027-04-05' });
  expect(progress.steps.filter(({ overdue }) => overdue).map(({ id }) => id)).toEqual([
    'exit_survey',
  ]);
});

test('after a close in which the client stayed nothing is awaited', () => {
  const closed = closedOffboarding({
    finalServiceDate,
    outcome: 'retained',
    closedStage: 'retained',
  });
  const progress = progressOf(withStep(closed, 'exit_survey', reopened), later.today);
  expect(progress.nextDue).toBeUndefined();
});

test('a step that the reason brings forward counts with that stage alone, open and done', () => {
  const cost = openOffboarding({ statedReason: { id: 'cost' } });
  const counts = (o: Offboarding, stage: StageId) => {
    const progress = progressOf(o, today);
    const view = progress.stages.find((one) => one.stage === stage);
    expect(progress.steps.filter((step) => step.stage === stage)).toHaveLength(view?.total ?? -1);
    return [view?.done, view?.total];
  };
  const own = stepsOfStage('keep_in_touch', {}).length;
  for (const stage of ['communication', 'agreements'] as const)
    expect(counts({ ...cost, stage }, 'communication')).toEqual([0, 4]);
  expect(counts(cost, 'keep_in_touch')).toEqual([0, own - 1]);
  expect(counts(withStep(cost, 'suggest_alternatives', waived), 'communication')).toEqual([1, 4]);
  const competitor = openOffboarding({ statedReason: { id: 'competitor' } });
  expect(counts(competitor, 'communication')).toEqual([0, 3]);
});
