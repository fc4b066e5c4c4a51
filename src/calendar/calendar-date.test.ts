import {
  addDays,
  addWorkingDays,
  calendarDate,
  daysBetween,
  isCalendarDate,
  lastWorkingDay,
} from './calendar-date';

test.each([
  ['2027-01-31', true],
  ['2027-02-28', true],
  ['2027-02-29', false],
  ['2028-02-29', true],
  ['2100-02-29', false],
  ['2000-02-29', true],
  ['2027-02-31', false],
  ['2027-04-31', false],
  ['2027-13-01', false],
  ['2027-00-10', false],
  ['2027-01-00', false],
  ['2027-1-1', false],
  ['27-01-01', false],
  ['2027-01-01T00:00:00Z', false],
  [' 2027-01-01', false],
  ['2027-01-01\n', false],
  ['tomorrow', false],
  ['', false],
])('%j is a calendar date: %s', (text, expected) => {
  expect(isCalendarDate(text)).toBe(expected);
});

test('parsing throws on what is not a date and says what it was', () => {
  expect(calendarDate('2028-02-29')).toBe('2028-02-29');
  expect(() => calendarDate('2027-02-29')).toThrow(
    new RangeError('Not a calendar date: 2027-02-29'),
  );
});

test.each([
  ['the next day', '2027-03-10', 1, '2027-03-11'],
  ['over a month end', '2027-01-31', 1, '2027-02-01'],
  ['into a leap day', '2028-02-28', 1, '2028-02-29'],
  ['past February without a leap day', '2027-02-28', 1, '2027-03-01'],
  ['over a year end', '2027-12-31', 1, '2028-01-01'],
  ['back over a year end', '2027-01-01', -1, '2026-12-31'],
  ['back into a leap day', '2028-03-01', -1, '2028-02-29'],
  ['a leap year long', '2028-01-01', 366, '2029-01-01'],
  ['over the clock change in spring', '2027-03-27', 2, '2027-03-29'],
  ['nowhere', '2027-03-10', 0, '2027-03-10'],
])('adding days goes %s', (_, from, days, to) => {
  expect(addDays(calendarDate(from), days)).toBe(to);
  expect(daysBetween(calendarDate(from), calendarDate(to))).toBe(days);
});

// 2027-03-12 is a Friday.
test.each([
  ['from Monday to Tuesday', '2027-03-08', 1, '2027-03-09'],
  ['from Friday to Monday', '2027-03-12', 1, '2027-03-15'],
  ['a working week on', '2027-03-12', 5, '2027-03-19'],
  ['two working weeks on', '2027-03-08', 10, '2027-03-22'],
  ['from Saturday to Monday as the first', '2027-03-13', 1, '2027-03-15'],
  ['from Sunday to Monday as the first', '2027-03-14', 1, '2027-03-15'],
  ['from Saturday five on to Friday', '2027-03-13', 5, '2027-03-19'],
  ['nowhere on a working day', '2027-03-12', 0, '2027-03-12'],
  ['from Saturday to Monday at zero', '2027-03-13', 0, '2027-03-15'],
  ['from Sunday to Monday at zero', '2027-03-14', 0, '2027-03-15'],
  ['back from Tuesday to Monday', '2027-03-09', -1, '2027-03-08'],
  ['back from Monday to Friday', '2027-03-15', -1, '2027-03-12'],
  ['back from Saturday to Friday', '2027-03-13', -1, '2027-03-12'],
  ['back from Sunday to Friday', '2027-03-14', -1, '2027-03-12'],
  ['three back over a weekend', '2027-03-16', -3, '2027-03-11'],
  ['fifteen back, three weeks', '2027-03-31', -15, '2027-03-10'],
  ['over a month end', '2027-04-30', 1, '2027-05-03'],
  ['back over a month end', '2027-03-01', -1, '2027-02-26'],
  ['through a leap day', '2028-02-28', 2, '2028-03-01'],
  ['past February without a leap day', '2027-02-26', 1, '2027-03-01'],
  ['over a year end', '2027-12-31', 1, '2028-01-03'],
  ['back over a year end', '2027-01-01', -1, '2026-12-31'],
  ['a long way on', '2027-01-01', 260, '2027-12-31'],
])('adding working days goes %s', (_, from, days, to) => {
  expect(addWorkingDays(calendarDate(from), days)).toBe(to);
});

test('days between are negative when the second date is earlier', () => {
  expect(daysBetween(calendarDate('2027-03-10'), calendarDate('2027-02-28'))).toBe(-10);
});

// Good Friday and Easter Monday of 2027 are 26 and 29 March; the 27th is a Saturday.
const easter = new Set(['2027-03-26', '2027-03-27', '2027-03-29'].map(calendarDate));
test.each([
  ['from Thursday to Tuesday', '2027-03-25', 1, '2027-03-30'],
  ['five on', '2027-03-25', 5, '2027-04-05'],
  ['from a holiday to Tuesday as the first', '2027-03-26', 1, '2027-03-30'],
  ['from a holiday to Tuesday at zero', '2027-03-26', 0, '2027-03-30'],
  ['back from Tuesday to Thursday', '2027-03-30', -1, '2027-03-25'],
  ['before them as on any day', '2027-03-22', 1, '2027-03-23'],
])('over holidays, adding working days goes %s', (_, from, days, to) => {
  expect(addWorkingDays(calendarDate(from), days, easter)).toBe(to);
});

test.each([
  ['2027-03-25', '2027-03-25'],
  ['2027-03-26', '2027-03-25'],
  ['2027-03-28', '2027-03-25'],
  ['2027-03-29', '2027-03-25'],
  ['2027-03-30', '2027-03-30'],
  ['2027-04-03', '2027-04-02'],
])('the last working day up to %s is %s', (date, expected) => {
  expect(lastWorkingDay(calendarDate(date), easter)).toBe(expected);
});
