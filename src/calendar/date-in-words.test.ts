import { calendarDate } from './calendar-date';
import { dateInLocale, dateInWords } from './date-in-words';

test.each([
  ['2027-03-31', '31 March 2027'],
  ['2028-02-29', '29 February 2028'],
  ['2027-01-01', '1 January 2027'],
  ['2026-12-31', '31 December 2026'],
])('%s is written as "%s"', (date, words) => {
  expect(dateInWords(calendarDate(date))).toBe(words);
  expect(dateInLocale('en-GB', calendarDate(date))).toBe(words);
});
