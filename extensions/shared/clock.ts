import type { CalendarDate } from '../../src/calendar/calendar-date';
import type { ClockTime } from '../../src/calendar/wall-clock';

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

/** An instant in the viewer's zone, written as their locale does; HubSpot writes `en_US` as well as `en-us`. */
export function instantIn(locale: string | undefined, at: string): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  const instant = new Date(at);
  try {
    return instant.toLocaleString(locale?.replace('_', '-'), style);
  } catch {
    return instant.toLocaleString(undefined, style);
  }
}
