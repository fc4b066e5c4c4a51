import { dateFrom, isoOf } from './components/date-fields';
import { numberFrom } from './components/number-fields';

test('HubSpot counts months from 0', () => {
  expect(dateFrom('2027-03-31')).toEqual({ year: 2027, month: 2, date: 31 });
  expect(isoOf({ year: 2027, month: 0, date: 9 })).toBe('2027-01-09');
});

test('a year before 1900 is one where it is asked for', () => {
  expect(dateFrom('0202-03-31', 1)).toEqual({ year: 202, month: 2, date: 31 });
});

test.each(['', '0202-03-31', '31.03.2027'])('"%s" is no date yet', (text) => {
  expect(dateFrom(text)).toBeUndefined();
});

test.each([
  ['12,5', {}, 12.5],
  ['1,250.50', {}, 1250.5],
  ['120', { max: 99 }, 99],
  ['1.239', { precision: 2 }, 1.24],
  ['', {}, undefined],
  ['many', {}, undefined],
])('The text "%s" with %j is the number %s', (text, limits, value) => {
  expect(numberFrom(text, limits)).toBe(value);
});
