import type { CalendarDate } from './calendar-date';
import { checkSituation, checkTerms } from './check-terms';
import type { ContractProblem } from './contract-problems';
import type { Rule } from './contract-rules';
import type { ContractSituation, ContractTerms } from './contract-terms';
import type { Deadline } from './deadline';
import { explain } from './explain';
import { findings } from './findings';

/**
 * The dates of a contract. What depends on notice is worked out for the notice given, or else as if it were
 * given today; before the contract begins, on its first day; and on the day of a later amendment when
 * waiting for that ends the contract sooner.
 */
export interface ContractDates {
  ok: true;
  /** The term in which notice is given. */
  term: { from: CalendarDate; until?: CalendarDate };
  /** The last day of the contract, ended as early as it can be. */
  earliestEnd: CalendarDate;
  /** The proposal for the last day of service: the contract's last day, be it a working day or not. */
  finalServiceDate: CalendarDate;
  /** Until when notice ends it on `earliestEnd`; missing when it ends then by itself. */
  noticeDeadline?: Deadline;
  /** Until when notice stops the renewal after `term`; missing when none follows or it cannot be stopped. */
  stopRenewalBy?: Deadline;
  /** The first and the last day of what follows `term` without notice; no last day when it has no end. */
  renewsOn?: CalendarDate;
  renewsUntil?: CalendarDate;
  /** That renewal could have been stopped and no longer can: the contract runs on to `earliestEnd` at least. */
  missed: boolean;
  /** By which rules each date came about, in the order of the dates here. */
  because: Rule[];
}

/**
 * The dates of a contract, or why there are none; never a guess. This is arithmetic, not legal advice. Its
 * conventions are said where they are worked out: months in `period.ts`, terms and renewals in
 * `renewal.ts`, notice in `notice.ts`, deadlines and working days in `deadline.ts`.
 */
export function contractDates(
  terms: ContractTerms,
  situation: ContractSituation,
): ContractDates | ContractProblem {
  const problem = checkTerms(terms) ?? checkSituation(terms, situation);
  if (problem) return problem;
  const found = findings(terms, situation);
  if ('problem' in found) return found;
  const { span, next, end, noticeDeadline, stopRenewalBy } = found;
  return {
    ok: true,
    term: { from: span.from, ...(span.until && { until: span.until }) },
    earliestEnd: end,
    finalServiceDate: end,
    ...(noticeDeadline && { noticeDeadline }),
    ...(stopRenewalBy && { stopRenewalBy }),
    ...(next && { renewsOn: next.from }),
    ...(next?.until && { renewsUntil: next.until }),
    missed: stopRenewalBy !== undefined && span.until !== undefined && end > span.until,
    because: explain(terms, situation, found),
  };
}
