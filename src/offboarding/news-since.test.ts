import { calendarDate } from '../calendar/calendar-date';
import { newsSince } from './news-since';
import { closedOffboarding, openOffboarding } from './testing';

const today = calendarDate('2027-06-01');
const day = (text: string) => ({ finalServiceDate: calendarDate(text) });

test.each([
  [
    'closed before the last day of service',
    closedOffboarding(day('2027-03-31')),
    closedOffboarding().closedAt,
  ],
  [
    'closed after the last day of service',
    closedOffboarding(day('2027-03-05')),
    '2027-03-05T00:00:00.000Z',
  ],
  [
    'open with the last day behind it',
    openOffboarding(day('2027-03-31')),
    '2027-03-31T00:00:00.000Z',
  ],
  [
    'open with the last day to come',
    openOffboarding(day('2027-09-30')),
    openOffboarding().startedAt,
  ],
])('news of an offboarding %s begins where it ended, or began', (_, offboarding, since) => {
  expect(newsSince(offboarding, today)).toEqual(
    since.includes('T00:00') ? { day: since.slice(0, 10) } : { day: since.slice(0, 10), at: since },
  );
});
