import { calendarDate, dateAndTime, monthAndYear } from './dates';

const honolulu = { locale: 'en-GB', timeZone: 'Pacific/Honolulu' };
const auckland = { locale: 'en-GB', timeZone: 'Pacific/Auckland' };

test('a calendar date is the same day in every zone', () => {
  expect(calendarDate('2027-03-31', honolulu)).toBe('31 March 2027');
  expect(calendarDate('2027-03-31', auckland)).toBe('31 March 2027');
});

test('a calendar date given as midnight UTC in milliseconds is that day', () => {
  expect(calendarDate('1806451200000', honolulu)).toBe('31 March 2027');
});

test('an instant is shown in the zone of the viewer', () => {
  expect(dateAndTime('2027-03-31T22:30:00Z', honolulu)).toBe('31 March 2027 at 12:30');
  expect(dateAndTime('2027-03-31T22:30:00Z', auckland)).toBe('1 April 2027 at 11:30');
});

test('an instant belongs to the month it has in the zone of the viewer', () => {
  expect(monthAndYear('2027-03-31T22:30:00Z', auckland)).toBe('April 2027');
});

test('what is not a date is shown as it is', () => {
  expect(calendarDate('soon', honolulu)).toBe('soon');
  expect(dateAndTime('soon', honolulu)).toBe('soon');
});
