import { addDays, dateAt, type CalendarDate } from './calendar-date';

export const periodUnits = ['days', 'weeks', 'months', 'quarters', 'years'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** A length of calendar time. A quarter is three months from any day. */
export interface Period {
  length: number;
  unit: PeriodUnit;
}

/** Each unit in months or days: days have a fixed length, months do not. */
const unitLength: Record<PeriodUnit, { months: number; days: number }> = {
  days: { months: 0, days: 1 },
  weeks: { months: 0, days: 7 },
  months: { months: 1, days: 0 },
  quarters: { months: 3, days: 0 },
  years: { months: 12, days: 0 },
};

/** Returns the months and the days of a period; one of them is zero. */
export function partsOf({ length, unit }: Period): { months: number; days: number } {
  return { months: length * unitLength[unit].months, days: length * unitLength[unit].days };
}

/**
 * Returns the same day of the month `months` later (earlier when negative), or the month's last day if it has
 * no such day.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = fieldsOf(date);
  const length = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  return dateAt(Date.UTC(year, month + months, Math.min(day, length)));
}

/**
 * Returns the day on which a period that includes its first day is over, so that another can begin: the same day of the
 * month `months` later, or the first of the month after it if that month has no such day. A month from 31 January
 * therefore ends on the last of February, and a month from 30 March on 29 April (BGB §§ 187 (2), 188 (2) and (3);
 * the corresponding date rule of English law).
 */
export function monthsOver(date: CalendarDate, months: number): CalendarDate {
  const same = addMonths(date, months);
  return dayOfMonth(same) < dayOfMonth(date) ? addDays(same, 1) : same;
}

/** Returns the date a period later: a month after 31 January is 28 February, or the 29th in a leap year. */
export function addPeriod(date: CalendarDate, period: Period): CalendarDate {
  const { months, days } = partsOf(period);
  return addDays(addMonths(date, months), days);
}

/**
 * Returns the last date from which a period is over by `end`. This is the inverse of `addPeriod` and differs
 * from subtracting: three months that must be over by 30 June may begin on 31 March, because 31 March and three
 * months is 30 June as well.
 */
export function latestStart(end: CalendarDate, period: Period): CalendarDate {
  let at = countedBack(end, period);
  while (addPeriod(addDays(at, 1), period) <= end) at = addDays(at, 1);
  return at;
}

/**
 * Returns the date a period earlier, counted back. It can be before `latestStart`: three months before 30 June is
 * 30 March. Authorities differ on which of the two is the last day.
 */
export function countedBack(end: CalendarDate, period: Period): CalendarDate {
  const { months, days } = partsOf(period);
  return addDays(addMonths(end, -months), -days);
}

/** Returns the last day of a date's month. */
export function monthEnd(date: CalendarDate): CalendarDate {
  return endOfMonths(date, 1);
}

/** Returns the last day of a date's calendar quarter: the end of March, June, September or December. */
export function quarterEnd(date: CalendarDate): CalendarDate {
  return endOfMonths(date, 3);
}

function endOfMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month } = fieldsOf(date);
  const next = (Math.floor(month / months) + 1) * months;
  return dateAt(Date.UTC(year, next, 0));
}

/** Returns the day of the month, from 1. */
export function dayOfMonth(date: CalendarDate): number {
  return fieldsOf(date).day;
}

function fieldsOf(date: CalendarDate): { year: number; month: number; day: number } {
  const at = new Date(`${date}T00:00:00Z`);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), day: at.getUTCDate() };
}
