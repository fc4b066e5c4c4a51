import type { CalendarDate } from '../calendar/calendar-date';
import { wallClock } from '../calendar/wall-clock';
import { readInstant } from './read';

/**
 * Times in UTC for a task that is due on a day, those that are on that day in the most time zones first. 10:00 is on the
 * same day from UTC-10 to UTC+13:45; 09:59 also at UTC+14, 11:00 at UTC-11, 12:00 at UTC-12.
 */
const times = ['10:00', '09:59', '11:00', '12:00'] as const;

/** Returns the instant (ISO, UTC) at which a task is due: on this day in the portal's zone, and in most others. */
export function dueInstant(day: CalendarDate, zone: string): string {
  const instants = times.map((time) => `${day}T${time}:00.000Z`);
  const onDay = instants.find((at) => wallClock(at, zone).date === day);
  if (!onDay) throw new RangeError(`No time of ${day} is on that day in ${zone}`);
  return onDay;
}

/** Returns the day of a HubSpot instant in the portal's zone; undefined without an instant. */
export function portalDayOf(
  value: string | null | undefined,
  zone: string,
): CalendarDate | undefined {
  const at = readInstant(value);
  return at === undefined ? undefined : wallClock(at, zone).date;
}
