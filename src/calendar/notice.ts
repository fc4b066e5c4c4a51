import type { CalendarDate } from './calendar-date';
import {
  holidaysIn,
  type ContractTerms,
  type Notice,
  type NoticeClause,
  type Side,
} from './contract-terms';
import { minimumEnd } from './minimum-term';
import { noticesOn, type FoundNotice } from './notice-clauses';
import { countedFrom, opensOn, overOn } from './notice-days';
import { monthEnd, quarterEnd } from './period';
import { isOverBy, termAfter, termOn } from './renewal';

/** The computation of the contract's end from a notice. */
export interface NoticeCourse {
  /** The clause that the notice is given under. */
  clause: NoticeClause;
  notice: Notice;
  /** The day of sending: the day asked for, or later the first on which the contract takes this notice. */
  sentOn: CalendarDate;
  /** The day of the amendment that the notice clause comes from, or of the contract's start. */
  noticeSince: CalendarDate;
  /** The day from which the notice period is counted; its first day is the day after. */
  countedFrom: CalendarDate;
  /** Last day of the notice period. */
  over: CalendarDate;
  /** Last day of the minimum term, if it is later than `over`. */
  minimumUntil?: CalendarDate;
  /** Last day of the contract. */
  end: CalendarDate;
  /** Whether the contract also ends on that day without notice. */
  byItself: boolean;
}

/** A notice whose effect is asked for. */
export interface Sending {
  /** The side that gives it; without it, either. */
  by?: Side | undefined;
  /** Its receipt, if known. */
  receivedOn?: CalendarDate | undefined;
  /** It was given: if the contract does not take it yet on that day, it has no effect. */
  given?: boolean;
}

/**
 * Computes the end for a notice sent on `sentOn`, under the clause that ends the contract soonest; undefined if the
 * contract says nothing of notice, allows it only for the end of a term that has no end, or does not take a notice
 * that was given so early.
 *
 * - The period begins on the day after sending or receipt and ends on the same day of the week or month, or on
 *   the month's last day if it has no such day. That day may be the contract's last.
 * - How a letter arrives: `Arrival`.
 * - The notice clause is the one in force on the day of sending.
 */
export function noticeCourse(
  terms: ContractTerms,
  sentOn: CalendarDate,
  sending: Sending = {},
): NoticeCourse | undefined {
  let best: NoticeCourse | undefined;
  for (const found of noticesOn(terms, sentOn, sending.by)) {
    const course = courseUnder(terms, found, sentOn, sending);
    if (course && (!best || course.end < best.end)) best = course;
  }
  return best;
}

function courseUnder(
  terms: ContractTerms,
  found: FoundNotice,
  sentOn: CalendarDate,
  { receivedOn, given }: Sending,
): NoticeCourse | undefined {
  const course = courseOf(terms, found, sentOn, receivedOn);
  const opens = course && opensOn(course.notice, course.end, holidaysIn(terms));
  if (!opens || opens <= sentOn) return course;
  return given ? undefined : courseOf(terms, found, opens);
}

function courseOf(
  terms: ContractTerms,
  { clause, notice, since }: FoundNotice,
  sentOn: CalendarDate,
  receivedOn?: CalendarDate,
): NoticeCourse | undefined {
  const holidays = holidaysIn(terms);
  const from = countedFrom(notice, sentOn, holidays, receivedOn);
  const over = overOn(from, notice.length, holidays);
  const minimum = minimumEnd(terms, over);
  const minimumUntil = minimum && minimum > over ? minimum : undefined;
  const allowed = allowedFrom(notice, minimumUntil ?? over);
  const span = termOn(terms, allowed);
  const end = isOverBy(span, allowed) || notice.to === 'term_end' ? span.until : allowed;
  if (!end) return undefined;
  const byItself = end === span.until && termAfter(terms, span) === undefined;
  const more = minimumUntil ? { minimumUntil } : {};
  return {
    clause,
    notice,
    sentOn,
    noticeSince: since,
    countedFrom: from,
    over,
    ...more,
    end,
    byItself,
  };
}

/** Returns the first day from `over` on which notice may end the contract; for `term_end`, `over` itself. */
function allowedFrom({ to }: Notice, over: CalendarDate): CalendarDate {
  if (to === 'month_end') return monthEnd(over);
  return to === 'quarter_end' ? quarterEnd(over) : over;
}
