import { lastWorkingDay, type CalendarDate } from './calendar-date';
import type { ContractTerms } from './contract-terms';
import { lastDayToNotify, noticeCourse } from './notice';

/**
 * A deadline. `lastDay` is the last day in time, working day or not. `actBy` is the last working day up to it;
 * it can be earlier, never later. They differ only if `lastDay` is no working day and notice on the earlier day
 * is in time as well.
 */
export interface Deadline {
  actBy: CalendarDate;
  lastDay: CalendarDate;
}

/** Returns the deadline of notice for an end by `end`; undefined if no day of the contract is in time. */
export function deadline(terms: ContractTerms, end: CalendarDate): Deadline | undefined {
  const lastDay = lastDayToNotify(terms, end);
  if (!lastDay) return undefined;
  const moved = lastWorkingDay(lastDay, new Set(terms.holidays));
  return { actBy: isInTime(terms, moved, end) ? moved : lastDay, lastDay };
}

function isInTime(terms: ContractTerms, day: CalendarDate, end: CalendarDate): boolean {
  const course = day < terms.start ? undefined : noticeCourse(terms, day);
  return course !== undefined && course.end <= end;
}
