import { calendarDate } from './calendar-date';
import { instantOf, isClockTime, wallClock } from './wall-clock';

function at(date: string, time: string, zone: string) {
  if (!isClockTime(time)) throw new RangeError(time);
  return instantOf(calendarDate(date), time, zone);
}

test.each([
  ['2027-01-06', '10:00', 'Europe/Berlin', '2027-01-06T09:00:00.000Z'],
  ['2027-07-06', '10:00', 'Europe/Berlin', '2027-07-06T08:00:00.000Z'],
  ['2027-01-06', '00:30', 'Europe/Berlin', '2027-01-05T23:30:00.000Z'],
  ['2027-01-06', '21:00', 'America/Los_Angeles', '2027-01-07T05:00:00.000Z'],
  ['2027-01-06', '10:15', 'Asia/Kathmandu', '2027-01-06T04:30:00.000Z'],
  ['2027-01-06', '10:00', 'Mars/Olympus', '2027-01-06T10:00:00.000Z'],
])('%s %s in %s is %s, and back', (date, time, zone, instant) => {
  expect(at(date, time, zone)).toBe(instant);
  expect(wallClock(instant, zone)).toEqual({ date, time });
});

test.each([
  ['2027-03-28', '02:30', 'Europe/Berlin'],
  ['2027-03-14', '02:00', 'America/New_York'],
])('%s %s in %s is skipped by the clocks', (date, time, zone) => {
  expect(at(date, time, zone)).toBeUndefined();
});

test('the hours beside a skipped one are there', () => {
  expect(at('2027-03-28', '01:59', 'Europe/Berlin')).toBe('2027-03-28T00:59:00.000Z');
  expect(at('2027-03-28', '03:00', 'Europe/Berlin')).toBe('2027-03-28T01:00:00.000Z');
});

test('of a time that comes twice, the first counts', () => {
  expect(at('2027-10-31', '02:30', 'Europe/Berlin')).toBe('2027-10-31T00:30:00.000Z');
});

const justBeforeMidnightInUtc = '2027-01-06T23:30:00Z';

test.each([
  ['Europe/Berlin', '2027-01-07'],
  ['America/New_York', '2027-01-06'],
  ['Pacific/Kiritimati', '2027-01-07'],
  ['No/Such_Zone', '2027-01-06'],
])('today in %s is %s', (zone, date) => {
  expect(wallClock(justBeforeMidnightInUtc, zone).date).toBe(date);
});

test.each(['24:00', '9:00', '12:60', ''])('"%s" is no time of day', (text) => {
  expect(isClockTime(text)).toBe(false);
});
