import { calendarDate } from '../../../src/calendar/calendar-date';
import type { Live, Meeting } from '../../../src/api/live';
import type { StepView } from '../../../src/offboarding/progress';
import { nextTitle } from './next-words';
import { talk } from '../../shared/testing/fixtures';

const step = { id: 'meet_client', stage: 'communication', state: 'todo' } as const;

const saidOf = (meetings: Live['meetings'], due: Partial<StepView> = {}) =>
  nextTitle(
    { ...step, due: calendarDate('2027-01-07'), overdue: false, daysLeft: 1, ...due },
    {
      today: calendarDate('2027-01-06'),
      live: { readAt: '2027-01-06T09:30:00.000Z', meetings },
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
  expect(saidOf(meetings)).toBe('Next: Meet the client, due tomorrow');
});

test('a meeting that nobody came to is to be planned anew', () => {
  expect(saidOf(read({ ...talk, state: 'no_show' }))).toBe(
    'Next: Meet the client. Nobody came: plan a new one',
  );
});

test('a meeting to come is next without alarm, though the step is late', () => {
  expect(saidOf(read(talk), { overdue: true, daysLeft: -1 })).toBe('Next: Meet the client');
});

test('a meeting that began is still to come until its time is over', () => {
  const started = { ...talk, start: '2027-01-06T08:31:00.000Z' };
  expect(saidOf(read(started))).toBe('Next: Meet the client');
  expect(saidOf(read(over))).toContain('Did it take place?');
});

test('of a meeting that is over its outcome is asked, before another one is announced', () => {
  expect(saidOf(read(over, talk))).toBe('Next: Meet the client. Did it take place?');
});

test('a meeting that HubSpot calls held asks to finish the step', () => {
  expect(saidOf(read({ ...over, state: 'held' }))).toBe(
    'Next: Meet the client. HubSpot says that it took place',
  );
});
