import { addDays, calendarDate } from '../calendar/calendar-date';
import { instantOf, isClockTime, wallClock } from '../calendar/wall-clock';
import { dueInstant, portalDayOf } from './task-day';

const zones = Intl.supportedValuesOf('timeZone');
const days = ['2027-01-06', '2027-03-14', '2027-03-28', '2027-04-04', '2027-07-01']
  .concat(['2027-09-26', '2027-10-31', '2027-11-07', '2027-12-01', '2028-02-29'])
  .map(calendarDate);

test('in every time zone of the world a task is due on its day, also where clocks change', () => {
  const wrong = zones.flatMap((zone) =>
    days
      .filter((day) => portalDayOf(dueInstant(day, zone), zone) !== day)
      .map((day) => [zone, day]),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['Europe/Berlin', '2027-12-01T10:00:00.000Z'],
  ['America/Los_Angeles', '2027-12-01T10:00:00.000Z'],
  ['Pacific/Auckland', '2027-12-01T10:00:00.000Z'],
  ['Pacific/Kiritimati', '2027-12-01T09:59:00.000Z'],
  ['Pacific/Pago_Pago', '2027-12-01T11:00:00.000Z'],
  ['Etc/GMT+12', '2027-12-01T12:00:00.000Z'],
  ['No/Such_Zone', '2027-12-01T10:00:00.000Z'],
])('for a portal in %s a task is due at %s', (zone, at) => {
  expect(dueInstant(calendarDate('2027-12-01'), zone)).toBe(at);
});

test('10:00 UTC is on the same day in more zones than noon is', () => {
  const [day] = [calendarDate('2027-12-01')];
  const servedAt = (at: string) => zones.filter((zone) => wallClock(at, zone).date === day).length;
  const at = dueInstant(day, 'Europe/Berlin');
  expect(servedAt(at)).toBeGreaterThan(servedAt(`${day}T12:00:00.000Z`));
  expect(servedAt(at)).toBeGreaterThan(zones.length - 8);
});

test.each(['Pacific/Auckland', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin'])(
  'in %s the first and the last half hour of a day belong to it',
  (zone) => {
    for (const day of days) {
      for (const time of ['00:30', '23:30'].filter(isClockTime))
        expect(portalDayOf(instantOf(day, time, zone), zone)).toBe(day);
      expect(portalDayOf(instantOf(addDays(day, 1), '00:30' as never, zone), zone)).not.toBe(day);
    }
  },
);

test('what is no instant has no day', () => {
  expect([portalDayOf('', 'UTC'), portalDayOf(null, 'UTC'), portalDayOf('x', 'UTC')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
