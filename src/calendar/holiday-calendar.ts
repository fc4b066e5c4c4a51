import { calendarDate, type CalendarDate } from './calendar-date';

/**
 * Public holidays of a country or of a region in it. `days` has the holidays of each year that are weekdays, as
 * `MM-DD`, separated by spaces; a year that is not in it is not known.
 */
export interface HolidayCalendar {
  /** ISO 3166 country code: `DE`. */
  country: string;
  /** Code of the region within the country: `BY`. */
  region?: string;
  days: Partial<Record<string, string>>;
}

/** Returns a calendar's holidays. */
export function daysOfCalendar(calendar: HolidayCalendar | undefined): CalendarDate[] {
  return Object.entries(calendar?.days ?? {}).flatMap(([year, days = '']) =>
    days
      .split(' ')
      .filter(Boolean)
      .map((day) => calendarDate(`${year}-${day}`)),
  );
}
