import { calendarDate } from '../../src/calendar/calendar-date';
import { counted, dueText, fromToday, dateInWords, shortDate } from './dates';

const today = calendarDate('2027-01-06');

test('a long date reads 31 March 2027, whatever the zone', () => {
  expect(dateInWords(calendarDate('2027-03-31'))).toBe('31 March 2027');
});

test.each([
  ['2027-12-12', '12 Dec'],
  ['2026-12-31', '31 Dec 2026'],
  ['2028-02-29', '29 Feb 2028'],
])('a short date names the year only when it is another: %s', (date, text) => {
  expect(shortDate(calendarDate(date), today)).toBe(text);
});

test.each([
  ['2027-03-31', 'in 84 days'],
  ['2027-01-08', 'in 2 days'],
  ['2027-01-07', 'tomorrow'],
  ['2027-01-06', 'today'],
  ['2027-01-05', 'yesterday'],
  ['2027-01-03', '3 days ago'],
])('%s is %s', (date, text) => {
  expect(fromToday(calendarDate(date), today)).toBe(text);
});

test.each([
  ['2027-01-15', 9, 'due 15 Jan'],
  ['2027-01-07', 1, 'due tomorrow'],
  ['2027-01-06', 0, 'due today'],
  ['2027-01-05', -1, '1 day overdue'],
  ['2027-01-03', -3, '3 days overdue'],
])('a step due on %s, %i days from today, is %s', (date, daysLeft, text) => {
  const view = { due: calendarDate(date), daysLeft, overdue: daysLeft < 0 };
  expect(dueText(view, today)).toBe(text);
});

test('a step without a due date says that it has none yet', () =>
  expect(dueText({ overdue: false }, today)).toBe('no due date yet'));

test('small counts are words', () => {
  expect([counted(1, 'step'), counted(3, 'step'), counted(12, 'step')]).toEqual([
    'One step',
    'Three steps',
    '12 steps',
  ]);
});
