import { calendarDate } from '../../../src/calendar/calendar-date';
import type { Live, Meeting } from '../../../src/api/live';
import type { StepView } from '../../../src/offboarding/progress';
import { nextWords, variantOf } from './next-words';
import { talk } from '../../shared/testing/fixtures';

const step = { id: 'meet_client', stage: 'communication', state: 'todo' } as const;

test.each([
  [{ overdue: true, daysLeft: -1 }, 'danger'],
  [{ overdue: false, daysLeft: 0 }, 'warning'],
  [{ overdue: false, daysLeft: 2 }, 'warning'],
  [{ overdue: false, daysLeft: 3 }, 'tip'],
  [{ overdue: false }, 'tip'],
])('%j calls for %s', (due, variant) => {
  expect(variantOf(due)).toBe(variant);
});

const saidOf = (meetings: Live['meetings'], due: Partial<StepView> = {}) =>
  nextWords(
    { ...step, due: calendarDate('2027-01-07'), overdue: false, daysLeft: 1, ...due },
    {
      today: calendarDate('2027-01-06'),
      live: { readAt: '2027-01-06T09:30:00.000Z', meetings },
      formatInstant: (at) => at.slice(0, 16),
    },
  );
const read = (...value: Meeting[]) => ({ status: 'loaded', value }) as const;
const over = { ...talk, start: '2027-01-06T08:30:00.000Z' };

test.each<[string, Live['meetings']]>([
  ['no meeting', read()],
  ['a cancelled one', read({ ...talk, state: 'cancelled' })],
  ["another step's", read({ ...talk, step: 'exit_interview' })],
  ['meetings that could not be read', { status: 'unavailable', why: 'failed' }],
])('with %s a step is said by its due date', (_, meetings) => {
  expect(saidOf(meetings)).toMatchObject({
    title: 'Next: Meet the client, due tomorrow',
    button: 'Do it now',
    variant: 'warning',
  });
});

test('a meeting to come is said with its time, without alarm though the step is late', () => {
  expect(saidOf(read(talk), { overdue: true, daysLeft: -1 })).toMatchObject({
    title: 'Next: Meet the client on 2027-01-08T10:00',
    button: 'See the meeting',
    variant: 'tip',
  });
});

test('a meeting that began is still to come until its time is over', () => {
  const started = { ...talk, start: '2027-01-06T08:31:00.000Z' };
  expect(saidOf(read(started)).button).toBe('See the meeting');
  expect(saidOf(read(over)).button).toBe('Say what became of it');
});

test('of a meeting that is over its outcome is asked, before another one is announced', () => {
  const words = saidOf(read(over, talk), { overdue: true, daysLeft: -1 });
  expect(words.text).toBe('The meeting was planned for 2027-01-06T08:30. Did it take place?');
  expect(words.variant).toBe('warning');
});

test('a meeting that HubSpot calls held asks to finish the step', () => {
  expect(saidOf(read({ ...over, state: 'held' }))).toMatchObject({
    text: 'HubSpot says that the meeting took place on 2027-01-06T08:30.',
    button: 'See the meeting',
  });
});
