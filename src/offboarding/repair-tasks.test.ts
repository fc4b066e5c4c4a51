import { calendarDate } from '../calendar/calendar-date';
import { stepsOfStage } from '../playbook/book';
import type { Item } from './items';
import type { LinkedTasks, StepTask } from './linked-tasks';
import { areTasksInSync, taskRepair, withTasks } from './repair-tasks';
import { aMark, openOffboarding, waived, withStep } from './testing';
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
const repair = (
  of: typeof o,
  steps: StepTask[],
  tasksMade: string[] = [],
  items: LinkedTasks['items'] = [],
) => taskRepair({ ...of, tasksMade }, { steps, items }, today);
const inLine = (of: typeof o, steps: StepTask[], items: LinkedTasks['items'] = []) =>
  areTasksInSync({ ...of, tasksMade: all }, { steps, items }, today);
const made = ({ make }: ReturnType<typeof repair>) => make.map(({ step }) => step);
const all = stepsOfStage('communication', {}).map(({ id }) => id);

test('a stage that was entered wants a task for each of its open steps', () => {
  expect(made(repair(o, []))).toEqual(all);
});

test('a step that comes earlier in this offboarding has its task from the start', () => {
  expect(made(repair(onCost, []))).toContain('suggest_alternatives');
});

test('a task whose day is not known yet passes over the holidays of the contract', () => {
  const holidays = [calendarDate('2027-03-02'), calendarDate('2027-03-03')];
  const waiting = { ...o, stage: 'agreements' as const, contract: knownContract({ holidays }) };
  const { make } = repair(waiting, []);
  expect(make.find(({ step }) => step === 'review_terms')?.due).toBe('2027-03-17');
});

test('a step that is done before its stage was looked at wants none', () => {
  const done = withStep(o, 'explain_reasons', {
    state: 'done',
    mark: aMark,
    evidence: { kind: 'note', text: 'Said.' },
  });
  expect(made(repair(done, []))).toEqual(all.filter((step) => step !== 'explain_reasons'));
});

test('what was made once is remembered, and not made again', () => {
  expect(made(repair(o, [], all))).toEqual([]);
  expect(inLine(o, [])).toBe(true);
  const there = repair(o, [task('meet_client')], all.slice(1));
  expect(there).toMatchObject({ make: [], made: expect.arrayContaining(all) });
});

test('a task of a step that nobody waits for and that was not done is put off', () => {
  const closed = { ...o, initiator: 'non_payment' as const };
  const { changes } = repair(closed, [task('exit_interview')], all);
  expect(changes).toEqual([{ id: 't-exit_interview', held: true }]);
});

test('the task of a waived step is put off with other words, and has its own again once it is reopened', () => {
  const of = { step: 'meet_client', reminder: false } as const;
  const { changes } = repair(withStep(o, 'meet_client', waived), [task('meet_client')], all);
  expect(changes).toEqual([{ id: 't-meet_client', held: true, words: true, of }]);
  const reopened = withStep(o, 'meet_client', { state: 'todo', mark: aMark });
  const again = repair(reopened, [task('meet_client', { held: true })], all);
  expect(again.changes).toMatchObject([{ id: 't-meet_client', done: false, words: true, of }]);
});

test('a task that someone ticked off in HubSpot stays so, and keeps its date', () => {
  const ticked = task('meet_client', { done: true, changedAt: '2027-03-01T08:00:00.000Z' });
  expect(repair(o, [ticked], all).changes).toEqual([]);
});

const followUp = (state: Item['state'], due = calendarDate('2027-05-03')): LinkedTasks['items'] => [
  {
    id: 't-9',
    item: {
      id: 'd-9',
      register: 'follow_up',
      values: { about: 'Hello', channel: 'email' },
      state,
      due,
    },
  },
];
const wish = (consent: 'yes' | 'no') => ({
  ...o,
  contact: { consent, ways: [], on: today, source: 'rep' as const },
});

test('a client who wants no contact holds every planned follow-up back, and a yes frees it', () => {
  const held = [{ id: 't-9', held: true }];
  expect(repair(wish('no'), [], all, followUp('open')).changes).toEqual(held);
  expect(repair(o, [], all, followUp('open')).changes).toEqual(held);
  const freed = [{ id: 't-9', held: false }];
  expect(repair(wish('yes'), [], all, followUp('held')).changes).toEqual(freed);
});

test('the earliest day of any open list item is kept on the record', () => {
  const [message] = followUp('open');
  if (!message) throw new Error('No item.');
  const access = { register: 'access' as const, due: calendarDate('2027-04-12') };
  const items = [message, { id: 't-10', item: { ...message.item, ...access, id: 'd-10' } }];
  const next = (of: typeof o) => withTasks(of, { steps: [], items }, all).nextItemDue;
  expect(next(wish('yes'))).toBe('2027-04-12');
  expect(next(wish('no'))).toBe('2027-04-12');
});

test('the day of the next contact is kept on the record, and taken away with it', () => {
  const next = (of: typeof o, items: LinkedTasks['items']) =>
    withTasks(of, { steps: [], items }, all).nextItemDue;
  expect(next(wish('yes'), followUp('open'))).toBe('2027-05-03');
  expect(inLine(wish('yes'), [], followUp('open'))).toBe(false);
  const planned = { ...wish('yes'), nextItemDue: calendarDate('2027-05-03') };
  expect(inLine(planned, [], followUp('open'))).toBe(true);
  expect(next(planned, followUp('done'))).toBeUndefined();
});

test('a step that is awaited again after a win-back was taken back has its task again', () => {
  const wrong = {
    ...o,
    lastChange: { ...aMark, kind: 'take_back_won_back' as const, at: '2027-03-01T09:00:00.000Z' },
  };
  const ticked = (changedAt: string) => task('meet_client', { done: true, changedAt });
  expect(repair(wrong, [ticked('2027-03-01T08:00:00.000Z')], all)).toMatchObject({
    changes: [{ id: 't-meet_client', done: false }],
  });
  expect(repair(wrong, [ticked('2027-03-01T10:00:00.000Z')], all).changes).toEqual([]);
});

test('a reminder that a win-back put off is freed once that was taken back, and not one put off since', () => {
  const due = calendarDate('2027-06-01');
  const done = withStep(o, 'watch_needs', {
    state: 'done',
    mark: aMark,
    evidence: { kind: 'date', date: due },
  });
  const wrong = {
    ...done,
    lastChange: { ...aMark, kind: 'take_back_won_back' as const, at: '2027-03-01T09:00:00.000Z' },
  };
  const putOff = (changedAt: string) => [
    task('watch_needs', { held: true, changedAt, reminder: 'date', due }),
  ];
  expect(repair(wrong, putOff('2027-03-01T08:00:00.000Z'), all).changes).toMatchObject([
    { id: 't-watch_needs', done: false },
  ]);
  expect(repair(wrong, putOff('2027-03-01T10:00:00.000Z'), all).changes).toEqual([]);
  expect(repair(done, putOff('2027-03-01T08:00:00.000Z'), all).changes).toEqual([]);
});

test('a step that applies again after the stated reason was changed back has its task again', () => {
  const back = {
    ...o,
    lastChange: { ...aMark, kind: 'change_stated_reason' as const, at: '2027-03-01T09:00:00.000Z' },
  };
  const ticked = (step: StepTask['step']) =>
    task(step, { done: true, changedAt: '2027-03-01T08:00:00.000Z' });
  const steps = [ticked('stop_renewal'), ticked('explain_reasons')];
  const { changes } = repair(back, steps, [...all, 'stop_renewal']);
  expect(changes).toHaveLength(1);
  expect(changes).toMatchObject([{ id: 't-stop_renewal', done: false }]);
});

const doneItem = (doneIn?: 'app' | 'hubspot') =>
  followUp('done').map((one) => ({ ...one, item: { ...one.item, ...(doneIn ? { doneIn } : {}) } }));

test('a task that was completed in HubSpot finishes its item, and says so once', () => {
  expect(repair(o, [], all, doneItem()).changes).toEqual([{ id: 't-9', doneIn: 'hubspot' }]);
  expect(repair(o, [], all, doneItem('hubspot')).changes).toEqual([]);
  expect(repair(o, [], all, doneItem('app')).changes).toEqual([]);
});

test('a task that was opened again in HubSpot opens its item', () => {
  const [one] = followUp('open');
  const items = one ? [{ ...one, item: { ...one.item, doneIn: 'app' as const } }] : [];
  expect(repair(wish('yes'), [], all, items).changes).toEqual([{ id: 't-9', doneIn: '' }]);
});

test('while the version of the playbook cannot be read, no task is made, deferred or moved for it', () => {
  const playbook = { version: 2, changes: {}, insteadOf: 'unreadable', goesBy: 0 } as const;
  const unread = { ...o, playbook };
  const linked = [task('own_1'), task('meet_client')];
  expect(repair(unread, linked)).toMatchObject({ changes: [], make: [] });
  const sound = { ...o, playbook: { version: 2, changes: {} } };
  expect(repair(sound, linked).changes).toContainEqual({ id: 't-own_1', held: true });
});
