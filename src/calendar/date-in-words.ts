import type { CalendarDate } from './calendar-date';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Returns a date such as "31 March 2027". It has no time zone, so no zone can change the day. */
export function dateInWords(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[Number(month) - 1]} ${year}`;
}

/** Returns a date in a locale's format: `30 April 2027`, `30. April 2027`. */
export const dateInLocale = (locale: string, date: CalendarDate): string =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

/** `84 days`, `1 day`. */
export const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;
