import { lastWorkingDay, type CalendarDate } from './calendar-date';
import { holidaysIn, type ContractTerms, type Notice, type Side } from './contract-terms';
import { lastDayToNotify } from './last-day';
import { noticeCourse } from './notice';

/**
 * A deadline. `lastDay` is the last day in time, working day or not. `actBy` is the last working day up to it, and up
 * to `countedBack`; it can be earlier, never later. It is `lastDay` if no earlier working day is in time.
 */
export interface Deadline {
  actBy: CalendarDate;
  lastDay: CalendarDate;
  /** The last day if the period is counted back from the end, where that is earlier: authorities differ. */
  countedBack?: CalendarDate;
  /** The first day on which the contract takes the notice, if it has a window. */
  opensOn?: CalendarDate;
}

/** The day to act by; after it, the last day that is still in time. */
export const dayToAct = (
  { actBy, lastDay }: Pick<Deadline, 'actBy' | 'lastDay'>,
  today: CalendarDate,
): CalendarDate => (actBy >= today ? actBy : lastDay);

/** Returns the deadline of notice for an end by `end`; undefined if no day of the contract is in time. */
export function deadline(
  terms: ContractTerms,
  end: CalendarDate,
  by?: Side,
): (Deadline & { notice: Notice }) | undefined {
  const last = lastDayToNotify(terms, end, by);
  if (!last) return undefined;
  const { lastDay, countedBack, opensOn, notice } = last;
  const inTime = (day: CalendarDate) => isInTime(terms, day, end, opensOn, by);
  const careful = countedBack && inTime(countedBack) ? countedBack : undefined;
  const moved = lastWorkingDay(careful ?? lastDay, holidaysIn(terms));
  return {
    actBy: inTime(moved) ? moved : (careful ?? lastDay),
    lastDay,
    ...(careful && { countedBack: careful }),
    ...(opensOn && { opensOn }),
    notice,
  };
}

function isInTime(
  terms: ContractTerms,
  day: CalendarDate,
  end: CalendarDate,
  opensOn: CalendarDate | undefined,
  by: Side | undefined,
): boolean {
  if (day < terms.start || (opensOn && day < opensOn)) return false;
  const course = noticeCourse(terms, day, { by });
  return course !== undefined && course.end <= end;
}
