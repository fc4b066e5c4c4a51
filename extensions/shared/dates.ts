import { daysBetween, type CalendarDate } from '../../src/calendar/calendar-date';

const longFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const months = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** `31 March 2027`. A calendar date has no zone, so none moves it. */
export const longDate = (date: CalendarDate): string =>
  longFormat.format(new Date(`${date}T00:00:00Z`));

/** `12 Dec`, with the year when it is another than today's: `12 Jan 2027`. */
export function shortDate(date: CalendarDate, today: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number);
  const text = `${day} ${months[(month ?? 1) - 1]}`;
  return date.slice(0, 4) === today.slice(0, 4) ? text : `${text} ${year}`;
}

/** `84 days`, `1 day`. */
export const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** How long something took: `84 days`, `under a day`. */
export const span = (count: number): string => (count === 0 ? 'under a day' : days(count));

/** `in 84 days`, `tomorrow`, `today`, `yesterday`, `3 days ago`. */
export function fromToday(date: CalendarDate, today: CalendarDate): string {
  const left = daysBetween(today, date);
  if (left === 0) return 'today';
  if (left === 1) return 'tomorrow';
  if (left === -1) return 'yesterday';
  return left > 0 ? `in ${days(left)}` : `${days(-left)} ago`;
}

/** When a step that is still to do is due: `due 12 Dec`, `due today`, `3 days overdue`. */
export function dueText(due: CalendarDate | undefined, today: CalendarDate): string {
  if (due === undefined) return 'due once the date is known';
  const left = daysBetween(today, due);
  if (left < 0) return `${days(-left)} overdue`;
  if (left <= 1) return `due ${fromToday(due, today)}`;
  return `due ${shortDate(due, today)}`;
}

/** `Three steps`, `One step`, `12 steps`: small numbers in words, for the start of a sentence. */
export function counted(count: number, one: string, many = `${one}s`): string {
  const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
  return `${words[count] ?? count} ${count === 1 ? one : many}`;
}
