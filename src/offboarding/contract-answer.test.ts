import { calendarDate } from '../calendar/calendar-date';
import { isSettled, stepsHoldingGate } from './gate';
import { taskName } from './linked-tasks';
import type { KnownContract } from './offboarding';
import { progressOf } from './progress';
import { tasksToSync } from './sync-tasks';
import { done, openOffboarding, today, withStep } from './testing';
import { fromOctober, knownContract } from './testing-contract';

const day = calendarDate;
const step = 'stop_renewal';
const inAgreements = (contract?: KnownContract) =>
  openOffboarding({ stage: 'agreements', ...(contract && { contract }) });
const monthly = {
  term: { kind: 'open_ended' },
  renewal: { kind: 'none' },
  notice: { length: { length: 1, unit: 'months' }, to: 'month_end', from: { kind: 'sending' } },
} as const;
const noticed = { on: day('2027-02-01') };
const right = { on: day('2027-04-30'), right: 'breach', why: 'Not paid.' } as const;

test.each<[string, KnownContract | undefined, string | undefined]>([
  ['is not known', undefined, undefined],
  ['renews', fromOctober(), undefined],
  ['has a notice', fromOctober({ on: day('2027-02-01') }), 'notice_given'],
  ['ends by itself', knownContract({ renewal: { kind: 'none' } }), 'ends_by_itself'],
  ['has no end, and needs a notice', knownContract(monthly), undefined],
  ['has no end, and a notice', knownContract(monthly, noticed), 'notice_given'],
  ['ends by another right', { ...fromOctober(), right }, 'ends_by_right'],
])('a contract that %s answers the step that stops the renewal, or not', (_, contract, answer) => {
  const o = inAgreements(contract);
  const view = progressOf(o, today).steps.find(({ id }) => id === step);
  expect(view?.answer).toBe(answer);
  expect(isSettled(o, step)).toBe(answer !== undefined);
  expect(stepsHoldingGate(o, 'agreements').includes(step)).toBe(answer === undefined);
});

test('the word that there is no contract answers the step, until one is entered', () => {
  const without = withStep(inAgreements(), 'review_terms', done('review_terms'));
  const answer = (o: typeof without) =>
    progressOf(o, today).steps.find(({ id }) => id === step)?.answer;
  expect(answer(without)).toBe('no_contract');
  expect(answer({ ...without, contract: fromOctober() })).toBeUndefined();
});

test('the task of the step is completed with the answer, and open again without it', () => {
  const tasksMade = [taskName({ step, reminder: false })];
  const unanswered = { ...inAgreements(fromOctober()), tasksMade };
  const answered = { ...inAgreements(knownContract(monthly, noticed)), tasksMade };
  const changes = (before: typeof answered, after: typeof answered) =>
    tasksToSync(before, after, today).changes.filter((change) => change.step === step);
  expect(changes(unanswered, answered)).toMatchObject([{ done: true }]);
  expect(changes(answered, unanswered)).toMatchObject([{ done: false }]);
});
