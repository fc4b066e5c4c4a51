/** A calendar date without a zone, `YYYY-MM-DD`. */
export type CalendarDate = string & { readonly __calendarDate: true };

const pattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a real calendar date: `2027-02-29` is not. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!pattern.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether a date is from 1900 to 2199: reckoning from it by years stays within what a date can be. */
export const isInReach = (date: CalendarDate): boolean =>
  date >= '1900-01-01' && date <= '2199-12-31';

/** Parses `YYYY-MM-DD`; throws a RangeError on anything else. Only for dates that the program itself made. */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`Not a calendar date: ${text}`);
  return text;
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return numberOf(b) - numberOf(a);
}

/** The date `days` later; earlier when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOf(numberOf(date) + days);
}

/** Weekdays that are not working days. */
export type Holidays = ReadonlySet<CalendarDate>;
const noHolidays: Holidays = new Set();

/**
 * Returns the date `days` working days (Monday to Friday, except holidays) away; earlier when negative. Zero
 * returns the date itself, or the next working day if it is none.
 */
export function addWorkingDays(
  date: CalendarDate,
  days: number,
  holidays: Holidays = noHolidays,
): CalendarDate {
  const step = days < 0 ? -1 : 1;
  let left = Math.abs(days);
  let at = numberOf(date);
  while (left > 0 || !isWorkingDay(at, holidays)) {
    at += step;
    if (isWorkingDay(at, holidays)) left -= 1;
  }
  return dateOf(at);
}

/** Returns the date itself if it is a working day, else the last working day before it. */
export function lastWorkingDay(date: CalendarDate, holidays: Holidays = noHolidays): CalendarDate {
  return addWorkingDays(addDays(date, 1), -1, holidays);
}

/** Whether a day, counted from 1 January 1970 (a Thursday), is a working day. */
function isWorkingDay(day: number, holidays: Holidays): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6 && !(holidays.size > 0 && holidays.has(dateOf(day)));
}

const numberOf = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const dateOf = (day: number): CalendarDate => dateAt(day * 86_400_000);

/** Returns the date in UTC of an instant in milliseconds; throws a RangeError before the year 0 and after 9999. */
export function dateAt(time: number): CalendarDate {
  const text = new Date(time).toISOString();
  if (text.length !== 24) throw new RangeError(`No calendar date: ${text}`);
  return text.slice(0, 10) as CalendarDate;
}

/** Whether a date differs by at most one day from an instant's date in UTC, as it does in every time zone. */
export function isNear(date: CalendarDate, at: string): boolean {
  return Math.abs(daysBetween(calendarDate(at.slice(0, 10)), date)) <= 1;
}
