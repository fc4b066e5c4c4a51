import { calendarDate } from '../../../src/calendar/calendar-date';
import { fromParts, toParts } from './Day';

test("HubSpot's months count from 0, in both directions", () => {
  expect(toParts(calendarDate('2027-03-31'))).toEqual({ year: 2027, month: 2, date: 31 });
  expect(fromParts({ year: 2027, month: 0, date: 5 })).toBe('2027-01-05');
});

test('parts that are no real date are no date', () => {
  expect(fromParts({ year: 2027, month: 1, date: 29 })).toBeUndefined();
});
