import { calendarDate } from '../calendar/calendar-date';
import { closeOffboarding } from './close';
import type { PauseCommand } from './commands';
import { moveStage } from './move-stage';
import type { Open } from './offboarding';
import { changed, refused, unchanged } from './outcome';
import { pauseOffboarding } from './pause';
import { progressOf } from './progress';
import {
  requestMeta,
  closedOffboarding,
  evidenceFor,
  later,
  mia,
  openOffboarding,
  today,
  withAllDone,
} from './testing';
import { updateStep } from './update-step';

const until = calendarDate('2027-05-03');
const why = 'Their new owners decide in May.';
const pause: PauseCommand = { ...requestMeta(), action: 'pause', why, until };
const resume: PauseCommand = { ...requestMeta(), action: 'resume' };
const paused = (changes: Partial<Open> = {}): Open =>
  openOffboarding({ status: 'paused', pause: { since: today, why, until }, ...changes });
const change = (kind: string) => ({ kind, by: mia, at: later.at, requestId: 'request-2' });

test('a pause keeps since when, until when and why, and leaves the rest as it is', () => {
  const before = openOffboarding();
  expect(pauseOffboarding(before, pause, later)).toEqual(
    changed({
      ...before,
      status: 'paused',
      pause: { since: later.today, why, until },
      lastChange: { ...change('pause'), former: { pause: null } },
    }),
  );
});

test('a pause said anew keeps since when it rests', () => {
  const outcome = pauseOffboarding(
    paused(),
    { ...requestMeta(), action: 'pause', why: 'Longer.' },
    later,
  );
  expect(outcome).toMatchObject({
    changed: true,
    value: { pause: { since: today, why: 'Longer.' } },
  });
});

test('resuming goes on where it was', () => {
  const before = paused();
  const { pause: _, ...rest } = before;
  expect(pauseOffboarding(before, resume, later)).toEqual(
    changed({
      ...rest,
      status: 'under_way',
      stageTimes: { communication: { first: today, days: 0, paused: 10 } },
      pausedDays: 10,
      lastChange: change('resume'),
    }),
  );
});

test.each([
  ['the same pause', paused(), pause],
  ['resuming what is under way', openOffboarding(), resume],
  [
    'a retry',
    openOffboarding({
      lastChange: { kind: 'pause', by: mia, at: later.at, requestId: 'request-2' },
    }),
    pause,
  ],
])('%s changes nothing', (_, before, command) => {
  expect(pauseOffboarding(before, command, later)).toEqual(unchanged(before));
});

test.each([
  ['without a reason', openOffboarding(), { ...pause, why: ' ' }, 'change_needs_reason', 'why'],
  [
    'until a day that is over',
    openOffboarding(),
    { ...pause, until: calendarDate('2027-03-10') },
    'date_is_over',
    'until',
  ],
  ['after the close', closedOffboarding(), pause, 'already_closed', undefined],
] as const)('a pause %s is refused', (_, before, command, code, field) => {
  expect(pauseOffboarding(before, command, later)).toEqual(refused(code, field ? { field } : {}));
});

test('while it is paused no stage is entered, steps can be finished, and nothing resumes it', () => {
  const before = withAllDone(paused(), ['document_process']);
  const move = { ...requestMeta(), to: 'agreements' } as const;
  expect(moveStage(before, move, later)).toEqual(refused('is_paused'));
  const step = 'document_process';
  const finish = { ...requestMeta(), step, action: 'finish', evidence: evidenceFor(step) } as const;
  expect(updateStep(before, finish, later)).toMatchObject({ value: { status: 'paused' } });
});

test('a paused offboarding can be closed, and rests no more', () => {
  const command = { ...requestMeta(), outcome: 'retained', stayed: { why: 'terms' } } as const;
  const outcome = closeOffboarding(paused(), command, later);
  expect(outcome).toMatchObject({ changed: true, value: { status: 'closed' } });
  expect(outcome).not.toHaveProperty('value.pause');
});

test('while it is paused nothing is overdue, and due dates stay', () => {
  const { steps } = progressOf(paused(), calendarDate('2027-04-01'));
  expect(steps.find(({ id }) => id === 'meet_client')).toMatchObject({
    due: '2027-03-04',
    overdue: false,
    rests: true,
  });
  expect(steps.some(({ overdue }) => overdue)).toBe(false);
});
