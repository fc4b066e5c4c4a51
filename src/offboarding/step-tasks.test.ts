import { calendarDate } from '../calendar/calendar-date';
import type { Item } from './items';
import { nextChore, type Hanging, type StepTask } from './step-tasks';
import { aMark, openOffboarding, withStep } from './testing';
import { knownContract } from './testing-contract';

const today = calendarDate('2027-03-01');
const onCost = openOffboarding();
const o: typeof onCost = { ...onCost, statedReason: { id: 'performance' } };
const task = (step: StepTask['step'], more: Partial<StepTask> = {}): StepTask => ({
  id: `t-${step}`,
  step,
  reminder: false,
  due: calendarDate('2027-03-05'),
  done: false,
  held: false,
  changedAt: '2027-01-01T00:00:00.000Z',
  ...more,
});
const look = (
  of: typeof o,
  steps: StepTask[],
  known: string[] = [],
  items: Hanging['items'] = [],
) => nextChore(of, { steps, items }, known, today);
const made = (chore: ReturnType<typeof nextChore>) =>
  chore?.do === 'make' ? chore.tasks.map(({ step }) => step) : chore;

test('a stage that was entered wants a task for each of its open steps', () => {
  expect(made(look(o, []))).toEqual(['meet_client', 'explain_reasons', 'hear_concerns']);
});

test('a step that comes earlier in this ending has its task from the start', () => {
  expect(made(look(onCost, []))).toContain('suggest_alternatives');
});

test('a task whose day is not known yet passes over the holidays of the contract', () => {
  const holidays = [calendarDate('2027-03-02'), calendarDate('2027-03-03')];
  const waiting = { ...o, stage: 'agreements' as const, contract: knownContract({ holidays }) };
  const chore = look(waiting, []);
  const due = chore?.do === 'make' && chore.tasks.find(({ step }) => step === 'review_terms')?.due;
  expect(due).toBe('2027-03-17');
});

test('a step that is done before its stage was looked at wants none', () => {
  const done = withStep(o, 'explain_reasons', {
    state: 'done',
    mark: aMark,
    evidence: { kind: 'note', text: 'Said.' },
  });
  expect(made(look(done, []))).toEqual(['meet_client', 'hear_concerns']);
});

test('what was made once is remembered, and not made again', () => {
  const all = ['meet_client', 'explain_reasons', 'hear_concerns'];
  expect(look(o, [], all)).toBeUndefined();
  const there = look(o, [task('meet_client')], ['explain_reasons', 'hear_concerns']);
  expect(there).toMatchObject({ do: 'adjust' });
});

test('a task of a step that nobody waits for and that was not done is put off', () => {
  const closed = { ...o, initiator: 'non_payment' as const };
  const chore = look(
    closed,
    [task('exit_interview')],
    ['meet_client', 'explain_reasons', 'hear_concerns'],
  );
  expect(chore).toEqual({ do: 'adjust', changes: [{ id: 't-exit_interview', held: true }] });
});

test('a task that someone ticked off in HubSpot stays so, and keeps its date', () => {
  const all = ['meet_client', 'explain_reasons', 'hear_concerns'];
  const ticked = task('meet_client', { done: true, changedAt: '2027-03-01T08:00:00.000Z' });
  expect(look(o, [ticked], all)).toBeUndefined();
});

const all = ['meet_client', 'explain_reasons', 'hear_concerns'];
const followUp = (state: Item['state'], dueAt = '2027-05-03T12:00:00.000Z'): Hanging['items'] => [
  {
    id: 't-9',
    item: {
      id: 'd-9',
      register: 'follow_up',
      values: { about: 'Hello', channel: 'email' },
      state,
      dueAt,
    },
  },
];
const wish = (consent: 'yes' | 'no') => ({
  ...o,
  contact: { consent, ways: [], on: today, source: 'rep' as const },
});

test('a client who wants no contact holds every planned follow-up back, and a yes frees it', () => {
  const held = { do: 'adjust', changes: [{ id: 't-9', held: true }] };
  expect(look(wish('no'), [], all, followUp('open'))).toEqual(held);
  expect(look(o, [], all, followUp('open'))).toEqual(held);
  const freed = { do: 'adjust', changes: [{ id: 't-9', held: false }] };
  expect(look(wish('yes'), [], all, followUp('held'))).toEqual(freed);
});

test('the day of the next contact is kept on the record, and taken away with it', () => {
  const known = { do: 'remember', made: all, nextFollowUpOn: '2027-05-03' };
  expect(look(wish('yes'), [], all, followUp('open'))).toEqual(known);
  const planned = { ...wish('yes'), nextFollowUpOn: calendarDate('2027-05-03') };
  expect(look(planned, [], all, followUp('open'))).toBeUndefined();
  expect(look(planned, [], all, followUp('done'))).toEqual({ do: 'remember', made: all });
});

test('a step that is awaited again after a win-back was taken back has its task again', () => {
  const wrong = {
    ...o,
    lastChange: { ...aMark, kind: 'take_back_won_back' as const, at: '2027-03-01T09:00:00.000Z' },
  };
  const ticked = (changedAt: string) => task('meet_client', { done: true, changedAt });
  expect(look(wrong, [ticked('2027-03-01T08:00:00.000Z')], all)).toMatchObject({
    changes: [{ id: 't-meet_client', done: false }],
  });
  expect(look(wrong, [ticked('2027-03-01T10:00:00.000Z')], all)).toBeUndefined();
});

test('a step that applies again after the stated reason was changed back has its task again', () => {
  const back = {
    ...o,
    lastChange: { ...aMark, kind: 'change_stated_reason' as const, at: '2027-03-01T09:00:00.000Z' },
  };
  const ticked = (step: StepTask['step']) =>
    task(step, { done: true, changedAt: '2027-03-01T08:00:00.000Z' });
  const steps = [ticked('stop_renewal'), ticked('explain_reasons')];
  const chore = look(back, steps, [...all, 'stop_renewal']);
  expect(chore).toMatchObject({ do: 'adjust', changes: [{ id: 't-stop_renewal', done: false }] });
});
