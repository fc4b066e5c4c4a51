import { calendarDate } from '../calendar/calendar-date';
import { amountInWords, dateInWords, shortened } from './in-words';

test.each([
  ['2027-03-31', '31 March 2027'],
  ['2028-02-29', '29 February 2028'],
  ['2027-01-01', '1 January 2027'],
  ['2026-12-31', '31 December 2026'],
])('%s is written as "%s"', (date, words) => {
  expect(dateInWords(calendarDate(date))).toBe(words);
});

test.each([
  [0, 'nothing'],
  [0.5, 'EUR 0.50'],
  [999, 'EUR 999.00'],
  [1250, 'EUR 1,250.00'],
  [1234567.891, 'EUR 1,234,567.89'],
])('%d is written as "%s"', (amount, words) => {
  expect(amountInWords(amount, 'EUR')).toBe(words);
});

test.each([
  ['One two', 7, 'One two'],
  ['One two three', 9, 'One two…'],
  ['Onetwothree', 6, 'Onetw…'],
])('"%s" in %d characters is "%s"', (text, length, words) => {
  expect(shortened(text, length)).toBe(words);
});
