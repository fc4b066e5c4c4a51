import type { CalendarDate } from './calendar-date';
import { contractProblem, type ContractProblem } from './contract-problems';
import { clauseOn, type ContractSituation, type ContractTerms } from './contract-terms';
import { deadline, type Deadline } from './deadline';
import { noticeCourse, type NoticeCourse } from './notice';
import { termAfter, termOn, type TermSpan } from './renewal';

/** Intermediate results of a contract's dates. */
export interface Findings {
  /** The day of the notice that gives `end`. */
  noticeOn: CalendarDate;
  /** The term in which notice is given, and the term that follows without notice. */
  span: TermSpan;
  next?: TermSpan;
  /** Absent if the contract says nothing of notice. */
  course?: NoticeCourse;
  /** The contract's last day. */
  end: CalendarDate;
  noticeDeadline?: Deadline;
  stopRenewalBy?: Deadline;
}

/**
 * Computes the effect of notice: of the notice given, or else of notice today; before the contract begins, of
 * notice on its first day; or of notice on the day of a later amendment if that ends the contract sooner.
 */
export function findings(
  terms: ContractTerms,
  { today, given }: ContractSituation,
): Findings | ContractProblem {
  const from = given?.on ?? later(today, terms.start);
  const span = termOn(terms, from);
  const next = termAfter(terms, span);
  const noticeOn = given ? from : bestDay(terms, from);
  const course = noticeCourse(terms, noticeOn, given?.receivedOn);
  const end = course?.end ?? (next ? undefined : span.until);
  if (!end) return noEnd(terms, noticeOn);
  return {
    noticeOn,
    span,
    next,
    course,
    end,
    noticeDeadline: course && !course.byItself ? deadline(terms, end) : undefined,
    stopRenewalBy: next && span.until ? deadline(terms, span.until) : undefined,
  };
}

function noEnd(terms: ContractTerms, day: CalendarDate): ContractProblem {
  return clauseOn(terms, 'notice', day).clause
    ? contractProblem('term_end_without_term', 'notice.to')
    : contractProblem('notice_unknown', 'notice');
}

/** Returns the first day from `from` on which notice ends the contract soonest. */
function bestDay(terms: ContractTerms, from: CalendarDate): CalendarDate {
  const days = terms.amendments.filter(({ on, changes }) => changes.notice && on > from);
  const soonest = [from, ...days.map(({ on }) => on).sort()].map((day) => ({
    day,
    end: noticeCourse(terms, day)?.end ?? '9999',
  }));
  return soonest.reduce((best, other) => (other.end < best.end ? other : best)).day;
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}
