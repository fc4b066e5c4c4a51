import type { CalendarDate } from './calendar-date';
import { checkSituation, checkTerms } from './check-terms';
import type { ContractProblem } from './contract-problems';
import type { Rule } from './contract-rules';
import type { ContractSituation, ContractTerms, Notice } from './contract-terms';
import type { Deadline } from './deadline';
import { explain } from './explain';
import { findings } from './findings';

/**
 * Dates of a contract. Those that depend on notice are computed for the notice given, or else for notice today;
 * before the contract begins, for notice on its first day; and for notice on the day of a later amendment if
 * that ends the contract sooner.
 */
export interface ContractDates {
  ok: true;
  /** The term in which notice is given. */
  term: { from: CalendarDate; until?: CalendarDate };
  /** Last day of the contract, if it is ended as early as possible. */
  earliestEnd: CalendarDate;
  /** Proposed last day of service: the contract's last day, working day or not. */
  finalServiceDate: CalendarDate;
  /** Whether the contract ends then by itself, by notice, or by another right. */
  ends: 'by_itself' | 'by_notice' | 'by_right';
  /**
   * Deadline of the notice for `earliestEnd`; absent if the contract ends then without notice, and if notice may end
   * it on any day, so that each day of waiting only moves the end.
   */
  noticeDeadline?: Deadline;
  /** Deadline to stop the renewal after `term`; absent if there is no renewal or it cannot be stopped. */
  stopRenewalBy?: Deadline;
  /** First and last day of the term after `term` without notice; no last day if that term has no end. */
  renewsOn?: CalendarDate;
  renewsUntil?: CalendarDate;
  /**
   * The renewal could have been stopped within `term`, that deadline has passed, and the contract runs on to
   * `earliestEnd`, by more than one notice period. If it runs on by less, nothing was missed.
   */
  missed: boolean;
  /** The rules that gave each date, in the order of the dates here. */
  because: Rule[];
}

/**
 * Returns the dates of a contract, or the problem for which they cannot be computed; never a guess. This is
 * arithmetic, not legal advice. Its conventions are documented where they are implemented: months in
 * `period.ts`, terms and renewals in `renewal.ts`, notice in `notice.ts`, deadlines and working days in
 * `deadline.ts`.
 */
export function contractDates(
  terms: ContractTerms,
  situation: ContractSituation,
): ContractDates | ContractProblem {
  const problem = checkTerms(terms) ?? checkSituation(terms, situation);
  if (problem) return problem;
  const found = findings(terms, situation);
  if ('problem' in found) return found;
  const { span, next, end, noticeDeadline, stopRenewalBy, missed } = found;
  const byNotice = found.course && !found.course.byItself;
  return {
    ok: true,
    term: { from: span.from, ...(span.until && { until: span.until }) },
    earliestEnd: end,
    finalServiceDate: end,
    ends: situation.right ? 'by_right' : byNotice ? 'by_notice' : 'by_itself',
    ...(noticeDeadline && { noticeDeadline: daysOf(noticeDeadline) }),
    ...(stopRenewalBy && { stopRenewalBy: daysOf(stopRenewalBy) }),
    ...(next && { renewsOn: next.from }),
    ...(next?.until && { renewsUntil: next.until }),
    missed,
    because: explain(terms, situation, found),
  };
}

const daysOf = ({ notice: _, ...days }: Deadline & { notice: Notice }): Deadline => days;
