import { calendarDate } from '../calendar/calendar-date';
import { awaitedSteps } from './after-close';
import { awaitedProofs } from './awaited-proofs';
import type { WinBackCommand } from './commands';
import { followMove } from './follow-hubspot';
import { changed, refused, unchanged } from './outcome';
import {
  aMark,
  requestMeta,
  closedOffboarding,
  later,
  mia,
  openOffboarding,
  reopened,
  withStep,
} from './testing';
import { whyHeld } from './items';
import { tasksToSync } from './sync-tasks';
import { registerById } from '../playbook/lookup';
import { winBack } from './win-back';

const wonBack = { on: later.today, how: 'price', through: 'A message in spring' } as const;
const record: WinBackCommand = { ...requestMeta(), action: 'record', ...wonBack };
const takeBack: WinBackCommand = { ...requestMeta(), action: 'take_back' };
const back = closedOffboarding({ wonBack });
const change = (kind: string) => ({ kind, by: mia, at: later.at, requestId: 'request-2' });

test('a client won back is recorded with when, how and through which follow-up', () => {
  const before = closedOffboarding();
  expect(winBack(before, { ...record, words: ' ' }, later)).toEqual(
    changed({ ...before, wonBack, lastChange: change('win_back') }),
  );
});

test('it can be changed, and taken back', () => {
  const { wonBack: _, ...rest } = back;
  expect(winBack(back, { ...record, how: 'product' }, later)).toMatchObject({
    value: { wonBack: { how: 'product' } },
  });
  expect(winBack(back, takeBack, later)).toEqual(
    changed({ ...rest, lastChange: change('take_back_won_back') }),
  );
});

test.each([
  ['the same', back, record],
  ['taking back what is not recorded', closedOffboarding(), takeBack],
  [
    'a retry',
    closedOffboarding({
      lastChange: { kind: 'win_back', by: mia, at: later.at, requestId: 'request-2' },
    }),
    record,
  ],
])('%s changes nothing', (_, before, command) => {
  expect(winBack(before, command, later)).toEqual(unchanged(before));
});

const tomorrow = calendarDate('2027-03-12');
const beforeTheStart = calendarDate('2027-02-28');
test.each([
  ['before it ended', openOffboarding(), record, 'not_ended', undefined],
  [
    'where it never ended',
    closedOffboarding({ outcome: 'retained', closedStage: 'retained' }),
    record,
    'not_ended',
    undefined,
  ],
  ['tomorrow', closedOffboarding(), { ...record, on: tomorrow }, 'date_not_yet', 'on'],
  [
    'before the start',
    closedOffboarding(),
    { ...record, on: beforeTheStart },
    'final_date_before_start',
    'on',
  ],
  [
    'through nothing',
    closedOffboarding(),
    { ...record, through: ' ' },
    'won_back_needs_follow_up',
    'through',
  ],
] as const)('won back %s is refused', (_, before, command, code, field) => {
  expect(winBack(before, command, later)).toEqual(refused(code, field ? { field } : {}));
});

test('nothing of the offboarding is waited for any more', () => {
  const waiting = withStep(closedOffboarding(), 'watch_needs', reopened);
  expect(awaitedSteps(waiting)).toEqual(['watch_needs']);
  expect(awaitedSteps({ ...waiting, wonBack })).toEqual([]);
});

test('an offboarding that is opened again on the board is won back no more', () => {
  expect(followMove(back, 'feedback', later).offboarding).not.toHaveProperty('wonBack');
});

test('planned contacts and the reminders of keeping in touch are put on hold, and freed when it is taken back', () => {
  const finished = withStep(closedOffboarding(), 'watch_needs', {
    state: 'done',
    mark: aMark,
    evidence: { kind: 'date', date: calendarDate('2027-06-01') },
  });
  const wonBackNow = { ...finished, wonBack };
  const reminder = { step: 'watch_needs', reminder: 'date' };
  expect(tasksToSync(finished, wonBackNow, later.today).changes).toContainEqual({
    ...reminder,
    held: true,
  });
  expect(tasksToSync(wonBackNow, finished, later.today).changes).toContainEqual(
    expect.objectContaining({ ...reminder, done: false }),
  );
  for (const id of ['event', 'access'] as const)
    expect([finished, wonBackNow].map((o) => whyHeld(registerById(id), o))).toEqual([
      undefined,
      'client_came_back',
    ]);
});

test('no proof of deleted data is awaited any more, nor reminded of', () => {
  const values = { choice: 'delete', carried_out_by: 'Ida', done_by: '2027-06-01' };
  const evidence = { kind: 'form', values } as const;
  const ended = withStep(closedOffboarding(), 'protect_data', {
    state: 'done',
    mark: aMark,
    evidence,
  });
  expect(awaitedProofs(ended)).toHaveLength(1);
  expect(awaitedProofs({ ...ended, wonBack })).toEqual([]);
  const proof = { step: 'protect_data', reminder: 'done_by' };
  expect(tasksToSync(ended, { ...ended, wonBack }, later.today).changes).toContainEqual({
    ...proof,
    held: true,
  });
});
