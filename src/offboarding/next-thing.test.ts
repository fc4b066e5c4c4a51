import { calendarDate } from '../calendar/calendar-date';
import { stepsOfStage } from '../playbook/book';
import { type StageId, type StepId } from '../playbook/lookup';
import { nextThing } from './next-thing';
import type { Open } from './offboarding';
import { progressOf } from './progress';
import { doing, openOffboarding, today, waived, withAllDone, withStep } from './testing';
import { fromOctober } from './testing-contract';

const finalServiceDate = calendarDate('2027-03-31');
const nextOf = (o: Open, on = today) => nextThing(o, progressOf(o, on));
const stepNext = (o: Open, day: string = today) => {
  const next = nextOf(o, calendarDate(day));
  return next.kind === 'step' ? next.step.id : next.kind;
};
const allBut = (stage: StageId, ...left: string[]) =>
  stepsOfStage(stage, {}).flatMap(({ id }) => (left.includes(id) ? [] : [id]));
const withSettled = (o: Open, steps: readonly StepId[]) =>
  steps.reduce((settled, step) => withStep(settled, step, waived), o);

test('an offboarding just started begins with its first step', () => {
  expect(nextOf(openOffboarding())).toMatchObject({
    kind: 'step',
    step: { id: 'meet_client', due: '2027-03-04' },
  });
});

test.each([
  ['cost', 'suggest_alternatives'],
  ['competitor', 'explain_reasons'],
] as const)('once the client was met, an offboarding for %s asks for %s', (id, step) => {
  const before = withStep(openOffboarding({ statedReason: { id } }), 'meet_client', waived);
  expect(stepNext(before)).toBe(step);
});

/** For cost: its alternatives, due on 8 March, are brought forward to Communication. */
const cost = openOffboarding({ statedReason: { id: 'cost' } });
const movedOn = withSettled({ ...cost, stage: 'agreements' }, allBut('communication'));

test('after a move on the step of that stage is next, not one brought forward to the stage before', () => {
  expect(stepNext(movedOn)).toBe('stop_renewal');
});

test('a step brought forward to an earlier stage goes first from the day on which it is due', () => {
  expect(stepNext(movedOn, '2027-03-07')).toBe('stop_renewal');
  expect(stepNext(movedOn, '2027-03-08')).toBe('suggest_alternatives');
});

test('a step brought forward to an earlier stage comes before the move on', () => {
  const full = withSettled(movedOn, allBut('agreements'));
  expect(stepNext(full)).toBe('suggest_alternatives');
  expect(stepNext(withStep(full, 'suggest_alternatives', waived))).toBe('move_on');
});

test('the longest overdue of the present stage and the earlier ones goes first', () => {
  const before = withStep(openOffboarding({ stage: 'agreements' }), 'meet_client', doing);
  expect(stepNext(before, '2027-03-11')).toBe('meet_client');
});

test('of two due on one day the first in the playbook goes first', () => {
  const before = withSettled(openOffboarding({ statedReason: { id: 'competitor' } }), [
    'meet_client',
  ]);
  expect(stepNext(before)).toBe('explain_reasons');
});

test('an overdue step of a later stage waits until that stage', () => {
  const late = openOffboarding({ statedReason: { id: 'competitor' }, finalServiceDate });
  const before = withSettled(late, allBut('communication', 'hear_concerns'));
  expect(stepNext(before, '2027-04-20')).toBe('hear_concerns');
});

test('a contract deadline that comes close goes before everything else', () => {
  const o = openOffboarding({ contract: fromOctober() });
  expect(stepNext(o, '2027-06-15')).not.toBe('stop_renewal');
  expect(stepNext(o, '2027-06-16')).toBe('stop_renewal');
});

test('with the steps of a stage settled the move to the next one is next', () => {
  const o = withSettled(
    openOffboarding({ statedReason: { id: 'competitor' } }),
    allBut('communication'),
  );
  expect(nextOf(o)).toEqual({ kind: 'move_on', to: 'agreements' });
});

test('after a move back the steps of that stage are next, and then the move on again', () => {
  const competitor = openOffboarding({ statedReason: { id: 'competitor' }, finalServiceDate });
  const o = withSettled(competitor, allBut('communication', 'meet_client'));
  expect(stepNext(o, '2027-04-20')).toBe('meet_client');
  expect(stepNext(withStep(o, 'meet_client', waived), '2027-04-20')).toBe('move_on');
});

test('a step whose state is unknown is next when nothing else of the stage is left', () => {
  const o = withStep(openOffboarding({ statedReason: { id: 'competitor' } }), 'meet_client', {
    state: 'unknown',
  });
  expect(stepNext(o)).toBe('explain_reasons');
  expect(stepNext(withSettled(o, allBut('communication', 'meet_client')))).toBe('meet_client');
});

test('with everything settled in the last stage the close is next', () => {
  expect(nextOf(withAllDone(openOffboarding({ stage: 'keep_in_touch' })))).toEqual({
    kind: 'close',
  });
});
