import type { CalendarDate } from '../../src/calendar/calendar-date';
import { wallClock, type ClockTime } from '../../src/calendar/wall-clock';
import { shortDateWithYear } from './dates';

/** Conversions between instants and calendar dates. */
export interface Instants {
  /** An instant as the viewer reads it. */
  formatInstant(at: string): string;
  /** The calendar date of an instant in the portal's zone. */
  portalDay(at: string): CalendarDate;
  /** Date and time on the viewer's clock at an instant. */
  wallClock(at: string): { date: CalendarDate; time: ClockTime };
  /** The instant at this date and time on the viewer's clock; undefined where clocks skip it. */
  instantAt(date: CalendarDate, time: ClockTime): string | undefined;
}

/** The conversions, and today in the portal's zone. */
export interface Clock extends Instants {
  /** The present instant (ISO, UTC). */
  now(): string;
  today: CalendarDate;
}

/** Today on the viewer's clock, which sets the days and times of meetings; around midnight it is not the portal's day. */
export const viewersToday = ({
  now,
  wallClock: onClock,
}: Pick<Clock, 'now' | 'wallClock'>): CalendarDate => onClock(now()).date;

/**
 * An instant in the viewer's zone: `6 Jan 2027, 2:30 PM`. The date is written as every date of the card, the time as the
 * viewer's locale does; HubSpot writes `en_US` as well as `en-us`.
 */
export function instantIn(locale: string | undefined, at: string): string {
  return `${shortDateWithYear(wallClock(at).date)}, ${timeIn(locale?.replace('_', '-'), new Date(at))}`;
}

function timeIn(locale: string | undefined, instant: Date): string {
  try {
    return instant.toLocaleTimeString(locale, { timeStyle: 'short' });
  } catch {
    return instant.toLocaleTimeString(undefined, { timeStyle: 'short' });
  }
}
