import { calendarDate } from '../calendar/calendar-date';
import { decideMeeting, type MeetingCommand } from './meeting';
import type { Offboarding } from './offboarding';
import { refused, unchanged, type RefusalCode } from './outcome';
import {
  requestMeta,
  closedOffboarding,
  done,
  later,
  openOffboarding,
  valueOf,
  waived,
  withStep,
} from './testing';

const talk = 'meet_client';
const interview = 'exit_interview';
const next = { start: '2027-03-15T09:00:00.000Z', on: calendarDate('2027-03-15') };
const past = { start: '2027-03-10T09:00:00.000Z', on: calendarDate('2027-03-10') };
const meeting = '500-1:request-1';
type Step = typeof talk | typeof interview;

const plan = (step: Step): MeetingCommand => ({
  ...requestMeta(),
  step,
  action: 'schedule',
  ...next,
});
const been = (step: Step): MeetingCommand => ({
  ...requestMeta(),
  step,
  action: 'schedule',
  outcome: 'held',
  ...past,
});
const missed = (step: Step) => ({ ...been(step), outcome: 'no_show' }) as MeetingCommand;
const link = (step: Step): MeetingCommand => ({
  ...requestMeta(),
  step,
  action: 'link',
  meeting: '77',
  ...next,
});
const moved = (step: Step): MeetingCommand => ({
  ...requestMeta(),
  step,
  action: 'move',
  meeting,
  ...next,
});
const ended = (step: Step, outcome: 'held' | 'no_show' | 'cancelled'): MeetingCommand => ({
  ...requestMeta(),
  step,
  action: 'settle',
  meeting,
  outcome,
  on: past.on,
});
const decide = (before: Offboarding, command: MeetingCommand) =>
  decideMeeting(before, command, later);
const stateAfter = (before: Offboarding, command: MeetingCommand) => {
  const state = valueOf(decide(before, command)).steps[command.step];
  return state.state === 'done' ? state.evidence : state.state;
};
const on = (date: string) => ({ kind: 'date', date });

test.each([
  ['planned', plan(talk), 'todo'],
  ['found', link(talk), 'todo'],
  ['moved', moved(talk), 'todo'],
  ['not attended', ended(talk, 'no_show'), 'todo'],
  ['cancelled', ended(talk, 'cancelled'), 'todo'],
  ['held', ended(talk, 'held'), on('2027-03-10')],
  ['entered as held', been(talk), on('2027-03-10')],
  ['entered as not attended', missed(talk), 'todo'],
])('a step that finishes by a meeting held, with one %s', (_, command, expected) => {
  expect(stateAfter(openOffboarding(), command)).toEqual(expected);
});

test.each([
  ['planned', plan(interview), on('2027-03-15')],
  ['found', link(interview), on('2027-03-15')],
  ['moved', moved(interview), on('2027-03-15')],
  ['held', ended(interview, 'held'), on('2027-03-10')],
  ['not attended', ended(interview, 'no_show'), 'todo'],
  ['cancelled', ended(interview, 'cancelled'), 'todo'],
])('a step that finishes by a day agreed, with a meeting %s', (_, command, expected) => {
  expect(stateAfter(openOffboarding(), command)).toEqual(expected);
});

test.each([
  ['moved follows the new day', moved(interview), on('2027-03-15')],
  ['cancelled is open again', ended(interview, 'cancelled'), 'todo'],
  ['held stays as agreed', ended(interview, 'held'), on('2027-03-01')],
  ['not attended is open again', ended(interview, 'no_show'), 'todo'],
])('a talk that was agreed and is then %s', (_, command, expected) => {
  const agreed = withStep(openOffboarding(), interview, done(interview));
  expect(stateAfter(agreed, command)).toEqual(expected);
});

test('the same request once more changes nothing', () => {
  for (const command of [moved(interview), ended(interview, 'cancelled'), ended(talk, 'held')]) {
    const once = valueOf(decide(withStep(openOffboarding(), interview, done(interview)), command));
    expect(decide(once, command)).toEqual(unchanged(once));
  }
});

test('a meeting held where the step is done already changes nothing', () => {
  const before = withStep(openOffboarding(), talk, done(talk));
  expect(decide(before, ended(talk, 'held'))).toEqual(unchanged(before));
});

test('after the close any meeting can be cancelled, and its step stays as it was', () => {
  const closed = closedOffboarding();
  for (const before of [closed, withStep(closed, talk, done(talk))])
    expect(decide(before, ended(talk, 'cancelled'))).toEqual(unchanged(before));
});

test('after the close a talk that runs on is still agreed and cancelled', () => {
  const closed = closedOffboarding();
  expect(stateAfter(closed, ended(interview, 'cancelled'))).toBe('todo');
  expect(decide(closed, been(talk))).toEqual(refused('already_closed'));
});

test.each<[string, MeetingCommand, RefusalCode, string | undefined]>([
  ['a plan for yesterday', { ...plan(talk), ...past } as MeetingCommand, 'date_is_over', 'on'],
  ['a move to yesterday', { ...moved(talk), ...past } as MeetingCommand, 'date_is_over', 'on'],
  ['one held tomorrow', { ...been(talk), ...next } as MeetingCommand, 'date_not_yet', 'on'],
  [
    'an outcome before its day',
    { ...ended(talk, 'no_show'), on: next.on } as MeetingCommand,
    'date_not_yet',
    'on',
  ],
  [
    'a day that is not that of the start',
    { ...plan(talk), on: calendarDate('2027-03-19') } as MeetingCommand,
    'bad_request',
    'on',
  ],
  [
    "another ending's meeting",
    { ...ended(talk, 'held'), meeting: '500-2:request-1' } as MeetingCommand,
    'meeting_elsewhere',
    'meeting',
  ],
  ['a step without meetings', { ...plan(talk), step: 'review_terms' }, 'bad_request', 'step'],
])('%s is refused', (_, command, code, field) => {
  expect(decide(openOffboarding(), command)).toEqual(refused(code, { field }));
});

test('nothing but an outcome that agrees with it is taken for a step that is done', () => {
  const before = withStep(openOffboarding(), talk, done(talk));
  for (const command of [plan(talk), moved(talk), ended(talk, 'cancelled')])
    expect(decide(before, command)).toEqual(refused('step_already_done'));
});

test('a cancelled meeting may lie ahead', () => {
  const command = { ...ended(talk, 'cancelled'), on: next.on } as MeetingCommand;
  expect(decide(openOffboarding(), command)).toMatchObject({ ok: true });
});

test('for a waived step none is planned', () => {
  const before = withStep(openOffboarding(), talk, waived);
  expect(decide(before, plan(talk))).toEqual(refused('step_already_waived'));
  expect(decide(before, ended(talk, 'held'))).toEqual(unchanged(before));
});
