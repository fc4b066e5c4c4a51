import { addDays, type CalendarDate } from './calendar-date';
import { contractProblem, type ContractProblem } from './contract-problems';
import {
  holidaysIn,
  noticeClauses,
  type ContractSituation,
  type ContractTerms,
  type Notice,
} from './contract-terms';
import { deadline, type Deadline } from './deadline';
import { noticeCourse, type NoticeCourse } from './notice';
import { noticesOn } from './notice-clauses';
import { overOn } from './notice-days';
import { endByItself, termAfter, termOn, type TermSpan } from './renewal';

type FoundDeadline = Deadline & { notice: Notice };

/** Intermediate results of a contract's dates. */
export interface Findings {
  /** The day of the notice that gives `end`. */
  noticeOn: CalendarDate;
  /** The term in which notice is given, and the term that follows without notice. */
  span: TermSpan;
  next?: TermSpan | undefined;
  /** Absent if the contract says nothing of notice. */
  course?: NoticeCourse | undefined;
  /** The contract's last day. */
  end: CalendarDate;
  noticeDeadline?: FoundDeadline | undefined;
  stopRenewalBy?: FoundDeadline | undefined;
  missed: boolean;
}

/**
 * Computes the effect of notice: of the notice given, or else of notice today; before the contract begins, of
 * notice on its first day; or of notice on the day of a later amendment if that ends the contract sooner. An end by
 * another right is taken as it is.
 */
export function findings(
  terms: ContractTerms,
  { today, given, by, right }: ContractSituation,
): Findings | ContractProblem {
  const from = given?.on ?? later(today, terms.start);
  const span = termOn(terms, from);
  const next = termAfter(terms, span);
  if (right) return { noticeOn: from, span, next, end: right.on, missed: false };
  const course = given
    ? noticeCourse(terms, from, { by, receivedOn: given.receivedOn, given: true })
    : bestCourse(terms, from, by);
  if (given && !course && noticesOn(terms, from, by).some(({ notice }) => notice.opens))
    return contractProblem('notice_too_early', 'given.on');
  const end = course?.end ?? endByItself(terms);
  if (!end) return noEnd(terms, from, by);
  const stop = next && span.until ? deadline(terms, span.until, by) : undefined;
  return {
    noticeOn: course?.sentOn ?? from,
    span,
    next,
    course,
    end,
    noticeDeadline: course && isBound(course) ? deadline(terms, end, by) : undefined,
    stopRenewalBy: stop,
    missed: stop !== undefined && isMissed(terms, span, stop, end),
  };
}

/** Whether notice on a later day can have the same effect: the contract neither ends by itself nor on any day. */
const isBound = ({ byItself, notice, end, over }: NoticeCourse): boolean =>
  !byItself && (notice.to !== 'any_day' || end !== over);

/** Months differ by up to three days, so that a month's notice may cost so much more than the period itself. */
const daysOfGrace = 3;

/**
 * Whether a renewal was missed: it could have been stopped within its term, and the contract now runs on by more than
 * one notice period. A contract that always runs on by a notice period is not missed every day.
 */
function isMissed(
  terms: ContractTerms,
  { from, until }: TermSpan,
  { lastDay, notice }: FoundDeadline,
  end: CalendarDate,
): boolean {
  if (until === undefined || end <= until || lastDay < from) return false;
  return end > addDays(overOn(until, notice.length, holidaysIn(terms)), daysOfGrace);
}

function noEnd(terms: ContractTerms, day: CalendarDate, by: ContractSituation['by']) {
  return noticesOn(terms, day, by).length > 0
    ? contractProblem('term_end_without_term', 'notice.to')
    : contractProblem('notice_unknown', 'notice');
}

/** Returns the course of notice on the first day from `from` on which it ends the contract soonest. */
function bestCourse(terms: ContractTerms, from: CalendarDate, by: ContractSituation['by']) {
  const days = terms.amendments
    .filter(({ on, changes }) => on > from && noticeClauses.some((clause) => changes[clause]))
    .map(({ on }) => on)
    .sort();
  let best: NoticeCourse | undefined;
  for (const day of [from, ...days]) {
    const course = noticeCourse(terms, day, { by });
    if (course && (!best || course.end < best.end)) best = course;
  }
  return best;
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}
