import type { CalendarDate } from './calendar-date';
import { checkDate } from './check-clauses';
import { checkTerms } from './check-terms';
import { contractProblem, type ContractProblem } from './contract-problems';
import type { ContractTerms, Side } from './contract-terms';
import { noticesOn } from './notice-clauses';
import { deadline, type Deadline } from './deadline';
import { endByItself, isOverBy, termAfter, termOn } from './renewal';

/** What is needed for a contract to end by a wished day. */
export type WishedEnd =
  | { ok: true; kind: 'notice_by'; deadline: Deadline }
  | { ok: true; kind: 'ends_by_itself' }
  | { ok: true; kind: 'cannot_be_reached' };

/**
 * Returns the deadline of notice for a contract to end by a wished day. It may end before that day if notice
 * ends it only with a month, a quarter or a term.
 */
export function deadlineFor(
  terms: ContractTerms,
  end: CalendarDate,
  by?: Side,
): WishedEnd | ContractProblem {
  const problem = checkTerms(terms) ?? checkDate(end, 'end');
  if (problem) return problem;
  const span = termOn(terms, end);
  const over = isOverBy(span, end) || (span.until === end && !termAfter(terms, span));
  if (over) return { ok: true, kind: 'ends_by_itself' };
  const days = [terms.start, ...terms.amendments.map(({ on }) => on)];
  if (!days.some((day) => noticesOn(terms, day, by).length > 0))
    return endByItself(terms)
      ? { ok: true, kind: 'cannot_be_reached' }
      : contractProblem('notice_unknown', 'notice');
  const found = deadline(terms, end, by);
  return found
    ? { ok: true, kind: 'notice_by', deadline: found }
    : { ok: true, kind: 'cannot_be_reached' };
}
