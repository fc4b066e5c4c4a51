import { daysBetween, type CalendarDate } from '../../src/calendar/calendar-date';
import { dateInWords, days } from '../../src/calendar/date-in-words';
import type { StepView } from '../../src/offboarding/progress';

export { dateInWords, days };

/** `12 Dec`, with the year when it is another than today's: `12 Jan 2027`. */
export function shortDate(date: CalendarDate, today: CalendarDate): string {
  const text = shortDateWithYear(date);
  return date.slice(0, 4) === today.slice(0, 4) ? text.slice(0, -' 2027'.length) : text;
}

/** `12 Dec 2026`. */
export function shortDateWithYear(date: CalendarDate): string {
  const [day, month = '', year] = dateInWords(date).split(' ');
  return `${day} ${month.slice(0, 3)} ${year}`;
}

/** `in 84 days`, `tomorrow`, `today`, `yesterday`, `3 days ago`. */
export function fromToday(date: CalendarDate, today: CalendarDate): string {
  const left = daysBetween(today, date);
  if (left === 0) return 'today';
  if (left === 1) return 'tomorrow';
  if (left === -1) return 'yesterday';
  return left > 0 ? `in ${days(left)}` : `${days(-left)} ago`;
}

type Due = Pick<StepView, 'due' | 'overdue' | 'daysLeft'>;

/** When a step that is still to do is due: `due 12 Dec`, `due today`, `3 days overdue`. */
export function dueText({ due, overdue, daysLeft }: Due, today: CalendarDate): string {
  if (due === undefined) return 'no due date yet';
  if (daysLeft === undefined) return `due ${shortDate(due, today)}`;
  if (overdue) return `${days(-daysLeft)} overdue`;
  return `due ${daysLeft <= 1 ? fromToday(due, today) : shortDate(due, today)}`;
}

/** `Three steps`, `One step`, `12 steps`: small numbers in words, for the start of a sentence. */
export function counted(count: number, one: string, many = `${one}s`): string {
  const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
  return `${words[count] ?? count} ${count === 1 ? one : many}`;
}
