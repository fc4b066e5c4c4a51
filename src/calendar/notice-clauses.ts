/** The notice clauses of a contract that hold on a day. */
import type { CalendarDate } from './calendar-date';
import {
  clauseOn,
  noticeClauses,
  type ContractTerms,
  type Notice,
  type NoticeClause,
  type Side,
} from './contract-terms';

/** A notice clause, and the day since which it holds. */
export interface FoundNotice {
  clause: NoticeClause;
  notice: Notice;
  since: CalendarDate;
}

/** Returns the notice clauses that a side can use on a day. */
export function noticesOn(terms: ContractTerms, day: CalendarDate, by?: Side): FoundNotice[] {
  const found = noticeClauses.flatMap((clause) => {
    const { clause: notice, since } = clauseOn(terms, clause, day);
    return notice ? [{ clause, notice, since }] : [];
  });
  const hasOurs = found.some(({ clause }) => clause === 'ours');
  return found.filter(({ clause, notice }) => {
    if (clause === 'ours') return by !== 'client_side';
    if (clause === 'notice') return by !== 'our_side' || !hasOurs;
    return !by || !notice.by || notice.by === by;
  });
}
